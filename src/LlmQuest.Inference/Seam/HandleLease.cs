using System.Runtime.InteropServices;

namespace LlmQuest.Inference.Seam;

/// <summary>Keeps a handle open for the length of a <c>using</c>, whatever another thread disposes meanwhile.</summary>
public readonly ref struct HandleLease
{
    private readonly SafeHandle _handle;

    /// <summary>Takes the handle.</summary>
    /// <param name="handle">It stays open until this is disposed.</param>
    /// <exception cref="ObjectDisposedException">The handle is closed.</exception>
    public HandleLease(SafeHandle handle)
    {
        bool added = false;
        handle.DangerousAddRef(ref added);
        _handle = handle;
    }

    /// <summary>Lets the handle close.</summary>
    public void Dispose() => _handle.DangerousRelease();
}
