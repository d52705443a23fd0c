using Microsoft.Win32.SafeHandles;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Owns a <c>llama_model</c>.</summary>
internal sealed class ModelHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ModelHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        Llama.llama_model_free(handle);
        return true;
    }
}
