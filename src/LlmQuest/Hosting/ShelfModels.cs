using LlmQuest.Inference;
using LlmQuest.Labs.Cards;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;
using LlmQuest.Models.Download;

namespace LlmQuest.Hosting;

/// <summary>The models of the shelf, for the labs.</summary>
/// <param name="folders">Where models and saves are.</param>
/// <param name="inUse">The model in use: an id, a path, or null for the one that is used when none is named.</param>
internal sealed class ShelfModels(ProjectFolders folders, string? inUse) : IModelFiles
{
    public IReadOnlyList<KnownModel> All()
    {
        ModelShelf shelf = Open();
        return [.. shelf.Catalog.Entries.Select(entry => Of(shelf, entry))];
    }

    public KnownModel Find(string? model)
    {
        ModelShelf shelf = Open();
        string path = shelf.Resolve(model ?? inUse, ModelRoles.Instruct);
        return shelf.Catalog.Entries.FirstOrDefault(entry => shelf.Catalog.PathOf(entry) == path) is { } known
            ? Of(shelf, known)
            : new KnownModel(Path.GetFileNameWithoutExtension(path), "", path, File.Exists(path), null, "");
    }

    public async Task<string> DigestAsync(string path, CancellationToken cancellationToken)
    {
        var verified = new VerifiedFiles(Path.Combine(folders.Saves, VerifiedFiles.FileName));
        try
        {
            return verified.Find(path)?.Sha256 ?? await FileDigest.ComputeAsync(path, _ => { }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model file {path} cannot be read ({e.Message.TrimEnd('.')}): copy it again, or choose another file.", e);
        }
    }

    private ModelShelf Open() => ModelShelf.Open(folders.Models, folders.Saves);

    private static KnownModel Of(ModelShelf shelf, CatalogEntry entry) => new(entry.Id, entry.Role, shelf.Catalog.PathOf(entry), shelf.IsHere(entry), entry.Size, entry.Licence);
}
