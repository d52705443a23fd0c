using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Doctor;

/// <summary>How fast a model wrote a few tokens.</summary>
/// <param name="Tokens">Tokens it wrote.</param>
/// <param name="Time">Time it took.</param>
/// <param name="Threads">Threads as the library reported them; null when it reports none.</param>
/// <param name="IsTooSlow">Whether the time was over before it had written them all.</param>
internal sealed record SpeedTrial(int Tokens, TimeSpan Time, int? Threads, bool IsTooSlow)
{
    /// <summary>Time after which the trial ends: somebody waits for the doctor.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private const int NewTokens = 16;

    /// <summary>Tokens per second; null when none was written.</summary>
    public double? TokensPerSecond => Tokens > 0 && Time > TimeSpan.Zero ? Tokens / Time.TotalSeconds : null;

    /// <summary>Lets a model write; null for one whose context is too small for it.</summary>
    /// <param name="ready">A model that writes text.</param>
    /// <param name="time">Clock of the limit.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="Inference.ModelException">The model cannot write.</exception>
    public static async Task<SpeedTrial?> RunAsync(ReadyModel ready, TimeProvider time, CancellationToken stop)
    {
        EncodedPrompt prompt = ready.Encoder.Raw("once upon a time");
        var request = new GenerationRequest(prompt.TokenIds, new SamplingParameters(), NewTokens, 1, Seed: 1);
        if (prompt.Problem is not null || ready.Generator.ShortageOf(request) is not null)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        var last = (GenerationFinished)await ready.Generator.GenerateAsync(request, either.Token).LastAsync(CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        SampleResult sample = last.Result.Samples[0];
        return new SpeedTrial(sample.TokenIds.Count, last.Result.TotalTime, last.Result.Threads, sample.FinishReason == FinishReason.Cancelled);
    }
}
