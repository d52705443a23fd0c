namespace LlmQuest.Models.Tests.Download;

/// <summary>A clock whose waits are over at once and are remembered; only the stall detector's own wait is real.</summary>
internal sealed class HurriedTime(TimeSpan real) : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waits)
            {
                return [.. _waits];
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => new HurriedTimer(this, System.CreateTimer(callback, state, Hurry(dueTime), period));

    private TimeSpan Hurry(TimeSpan due)
    {
        if (due == Timeout.InfiniteTimeSpan || due == real)
        {
            return due;
        }

        lock (_waits)
        {
            _waits.Add(due);
        }

        return TimeSpan.Zero;
    }

    private sealed class HurriedTimer(HurriedTime time, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(time.Hurry(dueTime), period);

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
