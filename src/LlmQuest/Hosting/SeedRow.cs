namespace LlmQuest.Hosting;

/// <summary>Seeds one after another, for runs that are to come out the same again.</summary>
/// <param name="first">The first seed, at least 0.</param>
internal sealed class SeedRow(long first)
{
    private long _next = first;

    /// <summary>The next seed.</summary>
    public long Draw() => Interlocked.Increment(ref _next) - 1;
}
