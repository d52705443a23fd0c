using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Models.Download;

namespace LlmQuest.Models.Catalogue;

/// <summary>Holds the file of a model against what is known about it.</summary>
public static class ModelVerifier
{
    /// <summary>Checks the header, the size and the digest.</summary>
    /// <param name="shelf">The models.</param>
    /// <param name="entry">The model.</param>
    /// <param name="read">Told the number of bytes read so far.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ModelVerdict> RunAsync(ModelShelf shelf, CatalogEntry entry, Action<long> read, CancellationToken cancellationToken)
    {
        if (!shelf.IsHere(entry))
        {
            return new ModelVerdict(entry, false, null, entry.Sha256 is not null, entry.IsAdded
                ? $"The file {entry.File} of {entry.Id} is gone: put it back, or forget it with llmquest models rm {entry.Id}."
                : null);
        }

        string path = shelf.Catalog.PathOf(entry);
        try
        {
            GgufFile.Check(path);
            string digest = await FileDigest.ComputeAsync(path, read, cancellationToken);
            string? problem = entry.Sha256 is null || entry.Sha256 == digest
                ? null
                : $"The file {path} is not the {entry.Name} that is known as {entry.Id}: its SHA-256 is {digest}, not {entry.Sha256}; {Fix(entry)}.";
            return new ModelVerdict(entry, true, digest, entry.Sha256 is not null, problem);
        }
        catch (ModelException e)
        {
            return new ModelVerdict(entry, true, null, entry.Sha256 is not null, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ModelVerdict(entry, true, null, entry.Sha256 is not null, $"The model file {path} cannot be read ({e.Message.TrimEnd('.')}): make it readable, or copy it again.");
        }
    }

    private static string Fix(CatalogEntry entry) => entry switch
    {
        { IsAdded: true } => $"if you changed it, forget it with llmquest models rm {entry.Id} and add it again",
        { IsShipped: true } => "copy it again from the project",
        _ => $"remove it with llmquest models rm {entry.Id} and pull it again",
    };
}
