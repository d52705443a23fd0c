using System.Runtime.ExceptionServices;

namespace LlmQuest.Inference.Seam;

/// <summary>Hears the progress of one load and stops it when asked.</summary>
/// <param name="progress">Is told the loaded share; null where nobody listens.</param>
/// <param name="cancellationToken">Stops the load.</param>
public sealed class LoadWatch(IProgress<float>? progress, CancellationToken cancellationToken)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Throws what a listener threw, or that the load was cancelled.</summary>
    public void ThrowIfStopped()
    {
        _failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Takes the loaded share, 0 to 1; returns whether to go on.</summary>
    public bool GoOn(float share)
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
