namespace LlmQuest.Inference.Hosting;

/// <summary>Where the model comes from, checked before a native library sees it.</summary>
public interface IModelSource
{
    /// <summary>What to call the model before it was checked.</summary>
    string Name { get; }

    /// <summary>Checks the file: structure and digest. Blocks; call it off the UI thread.</summary>
    /// <param name="progress">Told the checked share, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="ModelException">The file cannot be used; the message says why and what to do.</exception>
    ModelIdentity Verify(IProgress<float> progress, CancellationToken cancellationToken);
}
