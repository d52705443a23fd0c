namespace LlmQuest.Inference.Seam;

/// <summary>A native library that can open model files. Everything above it is managed code, the same for every runtime.</summary>
public interface IModelRuntime
{
    /// <summary>Name and version, for example <c>llama.cpp v0.4.0</c>.</summary>
    string Name { get; }

    /// <summary>What the library says about itself and the devices it found.</summary>
    RuntimeReport Report();

    /// <summary>Opens a model file that was already checked (<see cref="Gguf.GgufFile"/>). Blocks; call it off the UI thread.</summary>
    /// <param name="path">Absolute path of a GGUF file.</param>
    /// <param name="progress">Told the loaded share, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="ModelException">The library could not open the file.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    ILanguageModel Load(string path, IProgress<float>? progress, CancellationToken cancellationToken);
}
