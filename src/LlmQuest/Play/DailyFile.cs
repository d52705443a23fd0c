using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The sentence of the day, in the saves folder: a file for each profile.</summary>
/// <param name="folders">Where models and saves are.</param>
/// <param name="model">The model in use: an id, a path, or null for the usual one.</param>
/// <param name="profile">Name of the profile that plays.</param>
internal sealed class DailyFile(ProjectFolders folders, string? model, Func<string> profile) : IDailyFile
{
    public string ModelDigest
    {
        get
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

    private string FilePath => Path.Combine(folders.Saves, $"{profile()}.today.json");

    public string Read()
    {
        try
        {
            return File.Exists(FilePath) ? File.ReadAllText(FilePath) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public void Write(string text) => WholeFiles.Replace(FilePath, text);
}
