using System.Globalization;
using LlmQuest.Inference;
using LlmQuest.Models.Download;

namespace LlmQuest.Models.Catalogue;

/// <summary>All models that can be named: those of the catalogue and those added by path, with what this machine knows about them.</summary>
public sealed class ModelShelf
{
    private ModelShelf(ModelCatalog project, UserCatalogue user, ModelSettings settings)
    {
        User = user;
        Settings = settings;
        Catalog = project with
        {
            Entries = [.. project.Entries.Select(WithRecord), .. user.Added.Where(added => project.Find(added.Id) is null)],
        };
    }

    /// <summary>The models by id, the project's first.</summary>
    public ModelCatalog Catalog { get; }

    /// <summary>What this machine adds.</summary>
    public UserCatalogue User { get; }

    /// <summary>The models chosen for each role.</summary>
    public ModelSettings Settings { get; }

    /// <summary>Reads the shelf.</summary>
    /// <param name="models">Folder of the models, with its catalogue.</param>
    /// <param name="saves">Folder of the saves, with the files of this machine; need not exist.</param>
    /// <exception cref="ModelException">One of the files cannot be read.</exception>
    public static ModelShelf Open(string models, string saves) => new(ModelCatalog.Read(models), UserCatalogue.Read(saves), ModelSettings.Read(saves));

    /// <summary>An id made from a file's name.</summary>
    public static string IdFor(string path) => ModelIds.FromFileName(path);

    /// <summary>Whether a text can be an id: lower-case letters, digits, dots, hyphens and underscores.</summary>
    public static bool IsId(string text) => ModelIds.IsValid(text);

    /// <summary>Whether the model's file is on this machine.</summary>
    public bool IsHere(CatalogEntry entry) => File.Exists(Catalog.PathOf(entry));

    /// <summary>Bytes of a download that is not complete, or null when there is none.</summary>
    public long? PartBytes(CatalogEntry entry)
    {
        var part = new FileInfo(PartFile.PathFor(Catalog.PathOf(entry)));
        return part.Exists ? part.Length : null;
    }

    /// <summary>Deletes the model's file and what is left of a download.</summary>
    /// <exception cref="ModelException">A file cannot be deleted, or a download is under way.</exception>
    public void RemoveFiles(CatalogEntry entry)
    {
        using PullLock held = PullLock.Take(Catalog.Folder, "remove", entry.Id, TimeProvider.System);
        string path = Catalog.PathOf(entry);
        try
        {
            PartFile.Delete(path);
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The file {path} cannot be removed ({e.Message.TrimEnd('.')}): close what uses it, or make its folder writable.", e);
        }
    }

    /// <summary>The model of that id.</summary>
    /// <exception cref="ModelException">There is none; the message lists near ids.</exception>
    public CatalogEntry Named(string id)
    {
        if (Catalog.Find(id) is { } entry)
        {
            return entry;
        }

        IReadOnlyList<string> near = ModelIds.Near(id, Catalog.Entries.Select(known => known.Id));
        string meant = near.Count > 0 ? $" (did you mean {string.Join(", ", near)}?)" : "";
        throw new ModelException($"There is no model {id}{meant}: models shows them all (in a shell, llmquest models list), and a file is named by its path, as in --model ./FILE.gguf.");
    }

    /// <summary>The file to load.</summary>
    /// <param name="model">An id, a path, or null for the model that is used for the role.</param>
    /// <param name="role">The role that is wanted when none is named.</param>
    /// <exception cref="ModelException">There is no such model, or it is not on this machine.</exception>
    public string Resolve(string? model, string role)
    {
        if (model is null)
        {
            return Standard(role);
        }

        if (Catalog.Find(model) is { } entry)
        {
            return Here(entry, $"fetch it with llmquest models pull {entry.Id}{Weight(entry)}, or choose another one with --model ID|PATH");
        }

        bool isPath = model.Contains('/', StringComparison.Ordinal) || model.Contains('\\', StringComparison.Ordinal)
            || model.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase) || File.Exists(model);
        return isPath ? Path.GetFullPath(model) : Catalog.PathOf(Named(model));
    }

    private string Standard(string role)
    {
        if (Settings.Chosen.TryGetValue(role, out string? id))
        {
            return Catalog.Find(id) is { } chosen
                ? Here(chosen, $"fetch it with llmquest models pull {id}{Weight(chosen)}, or choose another one with llmquest models use ID")
                : throw new ModelException($"The model {id}, chosen for the role {role} in {Settings.FilePath}, is not listed any more: choose another one with llmquest models use ID.");
        }

        CatalogEntry? entry = Catalog.Entries.FirstOrDefault(known => known.Role == role && known.IsShipped)
            ?? Catalog.Entries.FirstOrDefault(known => known.Role == role && IsHere(known))
            ?? Catalog.Entries.FirstOrDefault(known => known.Role == role);
        return entry is not null
            ? Catalog.PathOf(entry)
            : throw new ModelException($"The catalogue {Path.Combine(Catalog.Folder, ModelCatalog.FileName)} lists no model with the role {role}: restore it, or name a file with --model PATH.");
    }

    private string Here(CatalogEntry entry, string fix)
        => IsHere(entry) || entry.IsShipped
            ? Catalog.PathOf(entry)
            : throw new ModelException(entry.IsAdded
                ? $"The file {entry.File} of the model {entry.Id} is gone: put it back, or forget it with llmquest models rm {entry.Id}."
                : $"The model {entry.Id} is not on this machine: {fix}.");

    private static string Weight(CatalogEntry entry)
        => entry.Size is { } size ? string.Create(CultureInfo.InvariantCulture, $" ({size / 1e6:N0} MB)") : "";

    private CatalogEntry WithRecord(CatalogEntry entry)
        => entry.Sha256 is null && User.Recorded.FirstOrDefault(file => file.Id == entry.Id) is { } known
            ? entry with { Size = known.Size, Sha256 = known.Sha256 }
            : entry;
}
