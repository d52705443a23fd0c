using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Keeps a handle open for the length of a <c>using</c>, whatever another thread disposes meanwhile.</summary>
internal readonly ref struct HandleLease
{
    private readonly SafeHandle _handle;

    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    public HandleLease(SafeHandle handle)
    {
        bool added = false;
        handle.DangerousAddRef(ref added);
        _handle = handle;
    }

    public void Dispose() => _handle.DangerousRelease();
}
