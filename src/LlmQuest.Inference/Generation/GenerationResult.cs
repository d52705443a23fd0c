namespace LlmQuest.Inference.Generation;

/// <summary>What came out of a generation.</summary>
/// <param name="Samples">The samples, in order.</param>
/// <param name="PromptTokens">Number of tokens of the prompt.</param>
/// <param name="TotalTime">From the first decode to the last token.</param>
/// <param name="NativeTime">Time of it inside the native decode call.</param>
/// <param name="WritingTime">Time of it after the prompt was read.</param>
public sealed record GenerationResult(
    IReadOnlyList<SampleResult> Samples,
    int PromptTokens,
    TimeSpan TotalTime,
    TimeSpan NativeTime,
    TimeSpan WritingTime)
{
    /// <summary>Tokens of the prompt that an earlier generation had decoded.</summary>
    public int ReusedTokens { get; init; }

    /// <summary>Time of it spent waiting for another program's decode.</summary>
    public TimeSpan WaitingTime { get; init; }

    /// <summary>Threads of the processor as the library reported them at the end; null when it reports none.</summary>
    public int? Threads { get; init; }

    /// <summary>New tokens of all samples.</summary>
    public int Tokens => Samples.Sum(sample => sample.TokenIds.Count);

    /// <summary>New tokens of all samples per second of writing; 0 when nothing was written.</summary>
    public double TokensPerSecond => WritingTime > TimeSpan.Zero ? Tokens / WritingTime.TotalSeconds : 0;
}
