namespace LlmQuest.Models.Download;

/// <summary>Bytes per second over the last ten seconds.</summary>
internal sealed class RateMeter(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(250);
    private readonly Queue<(long At, long Bytes)> _marks = [];
    private long _bytes;
    private long _last;

    /// <summary>Counts bytes. True when enough time has gone by to show a new figure.</summary>
    public bool Add(int bytes)
    {
        long now = time.GetTimestamp();
        _bytes += bytes;
        if (_marks.Count > 0 && time.GetElapsedTime(_last, now) < Grain)
        {
            return false;
        }

        _marks.Enqueue((now, _bytes));
        _last = now;
        while (_marks.Count > 2 && time.GetElapsedTime(_marks.Peek().At, now) > Window)
        {
            _marks.Dequeue();
        }

        return true;
    }

    /// <summary>The rate; 0 before two marks.</summary>
    public double BytesPerSecond()
    {
        if (_marks.Count < 2)
        {
            return 0;
        }

        (long at, long bytes) = _marks.Peek();
        double seconds = time.GetElapsedTime(at, _last).TotalSeconds;
        return seconds > 0 ? (_marks.Last().Bytes - bytes) / seconds : 0;
    }
}
