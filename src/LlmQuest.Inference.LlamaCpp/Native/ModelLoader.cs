using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Opens model files.</summary>
internal static unsafe class ModelLoader
{
    /// <exception cref="ModelException">The library could not open the file.</exception>
    /// <exception cref="OperationCanceledException">Loading was stopped.</exception>
    public static ModelHandle Load(string path, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        var watch = new LoadWatch(progress, cancellationToken);
        ModelHandle model = Load(path, watch);
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
            ? throw new ModelException($"llama.cpp cannot open the model '{path}': look into the library's log, or fetch the file anew.")
            : model;
    }

    private static ModelHandle Load(string path, LoadWatch watch)
    {
        LlamaModelParams parameters = Llama.llama_model_default_params().Params;
        GCHandle self = GCHandle.Alloc(watch);
        try
        {
            parameters.ProgressCallback = (nint)(delegate* unmanaged<float, nint, byte>)&LoadWatch.Hear;
            parameters.ProgressCallbackUserData = GCHandle.ToIntPtr(self);
            return Llama.llama_model_load_from_file(path, parameters);
        }
        finally
        {
            self.Free();
        }
    }
}
