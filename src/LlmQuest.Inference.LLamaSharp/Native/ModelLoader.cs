using LLama.Exceptions;
using LLama.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Opens model files.</summary>
internal static class ModelLoader
{
    /// <param name="path">The model file.</param>
    /// <param name="gpuLayers">Layers for graphics cards; 0 keeps the weights on the processor.</param>
    /// <param name="progress">Told the loaded share, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="ModelException">The library could not open the file.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    public static SafeLlamaModelHandle Load(string path, int gpuLayers, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        var watch = new LoadWatch(progress, cancellationToken);
        LLamaModelParams parameters = LLamaModelParams.Default();
        parameters.n_gpu_layers = gpuLayers;
        parameters.progress_callback = (share, _) => watch.GoOn(share);
        try
        {
            SafeLlamaModelHandle model = SafeLlamaModelHandle.LoadFromFile(path, parameters);
            GC.KeepAlive(parameters.progress_callback);
            return model;
        }
        catch (Exception e) when (e is LoadWeightsFailedException or IOException or UnauthorizedAccessException)
        {
            watch.ThrowIfStopped();
            throw new ModelException($"LLamaSharp cannot open the model '{path}': look into the library's log, or fetch the file anew.", e);
        }
    }
}
