using System.Runtime.InteropServices;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Opens model files.</summary>
internal static unsafe class ModelLoader
{
    /// <param name="path">The model file.</param>
    /// <param name="gpuLayers">Layers for graphics cards; 0 keeps everything on the processor.</param>
    /// <param name="progress">Told the loaded share, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="ModelException">The library could not open the file.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    public static ModelHandle Load(string path, int gpuLayers, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        var watch = new LoadWatch(progress, cancellationToken);
        ModelHandle model = Load(path, gpuLayers, watch);
        try
        {
            watch.ThrowIfStopped();
        }
        catch
        {
            model.Dispose();
            throw;
        }

        return model.IsInvalid
            ? throw new ModelException($"llama.cpp cannot open the model '{path}': look into logs/llama.log in the saves folder, or fetch the file anew.")
            : model;
    }

    private static ModelHandle Load(string path, int gpuLayers, LoadWatch watch)
    {
        LlamaModelParams parameters = Llama.llama_model_default_params().Params;
        parameters.GpuLayers = gpuLayers;

        // Without layers a card would still compute large batches: an empty list of devices keeps all on the processor.
        nint none = 0;
        parameters.Devices = gpuLayers == 0 ? (nint)(&none) : 0;
        GCHandle self = GCHandle.Alloc(watch);
        try
        {
            parameters.ProgressCallback = (nint)(delegate* unmanaged<float, nint, byte>)&Hear;
            parameters.ProgressCallbackUserData = GCHandle.ToIntPtr(self);
            return Llama.llama_model_load_from_file(path, parameters);
        }
        finally
        {
            self.Free();
        }
    }

    [UnmanagedCallersOnly]
    private static byte Hear(float share, nint userData) =>
        GCHandle.FromIntPtr(userData).Target is LoadWatch watch && watch.GoOn(share) ? (byte)1 : (byte)0;
}
