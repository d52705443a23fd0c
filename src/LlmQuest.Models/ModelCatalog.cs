using LlmQuest.Inference;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Models;

/// <summary>The models of a folder, as its <c>catalog.yaml</c> lists them.</summary>
/// <param name="Folder">Absolute path of the models folder.</param>
/// <param name="Entries">The models, in the order of the file.</param>
public sealed record ModelCatalog(string Folder, IReadOnlyList<CatalogEntry> Entries)
{
    /// <summary>Name of the catalogue's file.</summary>
    public const string FileName = "catalog.yaml";

    /// <summary>Reads a catalogue.</summary>
    /// <param name="folder">The models folder.</param>
    /// <exception cref="ModelException">The file is missing or not a catalogue.</exception>
    public static ModelCatalog Read(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            IReadOnlyList<CatalogEntry> entries = CatalogReader.Read(File.ReadAllText(path));
            return entries.Count > 0
                ? new ModelCatalog(Path.GetFullPath(folder), entries)
                : throw new CatalogFormatException(1, "it lists no models");
        }
        catch (CatalogFormatException e)
        {
            throw new ModelException($"The model catalogue {path} cannot be read ({e.Message}): restore it from the project, or choose another folder with LLMQUEST_MODELS.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model catalogue {path} is missing or unreadable: restore it from the project, or choose another folder with LLMQUEST_MODELS.", e);
        }
    }

    /// <summary>Absolute path of a model's file, whether it is there or not.</summary>
    public string PathOf(CatalogEntry entry) => Path.Combine(Folder, entry.File);

    /// <summary>The model of that id, or null.</summary>
    public CatalogEntry? Find(string id) => Entries.FirstOrDefault(entry => entry.Id == id);
}
