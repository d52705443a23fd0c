using System.Diagnostics;

namespace LlmQuest.Inference.Generation;

/// <summary>Waits for a turn that all programs of one user share, but not for ever: a program that was suspended in its turn does not give it back.</summary>
/// <param name="shared">What holds the turn; null lets everybody go at once.</param>
/// <param name="patience">How long to wait before going without a turn.</param>
/// <param name="pause">How long after that the turn is only taken where it is free.</param>
internal sealed class TurnQueue(Mutex? shared, TimeSpan patience, TimeSpan pause)
{
    private static readonly TimeSpan LookAround = TimeSpan.FromMilliseconds(20);
    private long _patientFrom;

    /// <summary>Waits for the turn; false when the call goes without it.</summary>
    public bool Enter(Func<bool> isAborted)
    {
        if (shared is null)
        {
            return false;
        }

        long start = Stopwatch.GetTimestamp();
        TimeSpan limit = start < _patientFrom ? TimeSpan.Zero : patience;
        do
        {
            try
            {
                if (shared.WaitOne(limit == TimeSpan.Zero ? TimeSpan.Zero : LookAround))
                {
                    return true;
                }
            }
            catch (AbandonedMutexException)
            {
                // The program that had its turn was killed: the turn is ours.
                return true;
            }
        }
        while (!isAborted() && Stopwatch.GetElapsedTime(start) < limit);

        if (limit > TimeSpan.Zero && !isAborted())
        {
            _patientFrom = Stopwatch.GetTimestamp() + (long)(pause.TotalSeconds * Stopwatch.Frequency);
        }

        return false;
    }

    /// <summary>Gives the turn back.</summary>
    public void Leave() => shared?.ReleaseMutex();
}
