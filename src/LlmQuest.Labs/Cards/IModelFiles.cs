using LlmQuest.Inference;

namespace LlmQuest.Labs.Cards;

/// <summary>The model files of this machine.</summary>
public interface IModelFiles
{
    /// <summary>All models that are known.</summary>
    /// <exception cref="ModelException">The list cannot be read.</exception>
    IReadOnlyList<KnownModel> All();

    /// <summary>The model of a name.</summary>
    /// <param name="model">An id or a path; null for the one in use.</param>
    /// <exception cref="ModelException">There is none; the message says what to do.</exception>
    KnownModel Find(string? model);

    /// <summary>The SHA-256 of a model's file in lower-case hexadecimal; read through unless it was verified and not touched since.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    Task<string> DigestAsync(string path, CancellationToken cancellationToken);
}
