using System.Diagnostics;

namespace LlmQuest.Bench;

/// <summary>What some work took.</summary>
/// <param name="Microseconds">Time.</param>
/// <param name="Bytes">Managed memory that was allocated.</param>
internal readonly record struct Cost(double Microseconds, double Bytes)
{
    /// <summary>What one takes more than another.</summary>
    public static Cost operator -(Cost all, Cost part) => new(all.Microseconds - part.Microseconds, all.Bytes - part.Bytes);

    /// <summary>What both take.</summary>
    public static Cost operator +(Cost one, Cost other) => new(one.Microseconds + other.Microseconds, one.Bytes + other.Bytes);

    /// <summary>The share of one of several that are alike.</summary>
    public static Cost operator /(Cost all, int count) => new(all.Microseconds / count, all.Bytes / count);

    /// <summary>What work on this thread takes.</summary>
    public static Cost Of(Action work)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        work();
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new Cost(time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>What work takes that goes on on several threads; nothing else may run meanwhile.</summary>
    public static async Task<Cost> OfAsync(Func<Task> work)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        await work();
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        return new Cost(time, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>The shortest time, since others use this machine as well, and the median of what was allocated.</summary>
    public static Cost Least(IReadOnlyCollection<Cost> costs)
        => new(costs.Min(cost => cost.Microseconds), Bars.Median(costs.Select(cost => cost.Bytes)));

    /// <summary>The median of both, each by itself.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs)
        => new(Bars.Median(costs.Select(cost => cost.Microseconds)), Bars.Median(costs.Select(cost => cost.Bytes)));
}
