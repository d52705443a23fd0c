using Microsoft.Win32.SafeHandles;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Owns a <c>llama_context</c> and keeps the model it computes with open for as long.</summary>
internal sealed class ContextHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private ModelHandle? _model;

    public ContextHandle()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Holds the model until this context is freed.</summary>
    public void KeepOpen(ModelHandle model)
    {
        bool added = false;
        model.DangerousAddRef(ref added);
        _model = model;
    }

    protected override bool ReleaseHandle()
    {
        Llama.llama_free(handle);
        _model?.DangerousRelease();
        return true;
    }
}
