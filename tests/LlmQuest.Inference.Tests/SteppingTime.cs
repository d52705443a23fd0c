namespace LlmQuest.Inference.Tests;

/// <summary>A clock that goes on by a second each time it is looked at.</summary>
internal sealed class SteppingTime : TimeProvider
{
    private long _seconds;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
}
