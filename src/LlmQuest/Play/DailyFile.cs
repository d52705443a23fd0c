using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The sentence of the day, in the saves folder: a file for each profile.</summary>
/// <param name="folders">Where models and saves are.</param>
/// <param name="model">The model in use: an id, a path, or null for the usual one.</param>
/// <param name="playing">Name of the profile that plays.</param>
internal sealed class DailyFile(ProjectFolders folders, string? model, Func<string> playing) : IDailyFile
{
    private string _digest = "";

    // A model that is chosen later is used from the next start on.
    public string ModelDigest => _digest.Length > 0 ? _digest : _digest = Find();


    public string Profile => playing();

    public string Read(string profile) => Guarded(profile, path => File.Exists(path) ? File.ReadAllText(path) : "");

    public string KeepAside(string profile) => Guarded(profile, WholeFiles.KeepAside);

    public void Write(string profile, string text) => WholeFiles.Replace(PathOf(profile), text);

    private string PathOf(string profile) => Path.Combine(folders.Saves, $"{profile}.today.json");

    private string Guarded(string profile, Func<string, string> use)
    {
        string path = PathOf(profile);
        try
        {
            return use(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PortException($"The bets in {path} cannot be read ({e.Message.TrimEnd('.')}): make the file readable, or delete it.", e);
        }
    }

    private string Find()
    {
        try
        {
            var shelf = ModelShelf.Open(folders.Models, folders.Saves);
            string path = shelf.Resolve(model, ModelRoles.Instruct);
            return shelf.Catalog.Entries.FirstOrDefault(entry => shelf.Catalog.PathOf(entry) == path)?.Sha256
                ?? new VerifiedFiles(Path.Combine(folders.Saves, VerifiedFiles.FileName)).Find(path)?.Sha256 ?? Path.GetFileName(path);
        }
        catch (ModelException)
        {
            // The lab says what is wrong with it.
            return "";
        }
    }
}
