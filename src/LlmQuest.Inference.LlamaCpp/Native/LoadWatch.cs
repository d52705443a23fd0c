using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Hears the progress of one load and stops it when asked.</summary>
internal sealed class LoadWatch(IProgress<float>? progress, CancellationToken cancellationToken)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Throws what a listener threw, or that the load was cancelled.</summary>
    public void ThrowIfStopped()
    {
        _failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
    }

    [UnmanagedCallersOnly]
    internal static byte Hear(float share, nint userData) =>
        GCHandle.FromIntPtr(userData).Target is LoadWatch watch && watch.GoOn(share) ? (byte)1 : (byte)0;

    private bool GoOn(float share)
    {
        try
        {
            progress?.Report(share);
        }
        catch (Exception e)
        {
            // An exception may not cross native code: it goes on from ThrowIfStopped.
            _failure = ExceptionDispatchInfo.Capture(e);
            return false;
        }

        return !cancellationToken.IsCancellationRequested;
    }
}
