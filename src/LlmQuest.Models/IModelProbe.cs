using LlmQuest.Inference;

namespace LlmQuest.Models;

/// <summary>Tries a model file where a crash of the native library does no harm.</summary>
public interface IModelProbe
{
    /// <summary>Loads the file and decodes one token. Blocks; call it off the UI thread.</summary>
    /// <param name="path">Absolute path of a file that passed the managed check.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <exception cref="ModelException">The file cannot be used; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">The attempt was stopped.</exception>
    void Try(string path, CancellationToken cancellationToken);
}
