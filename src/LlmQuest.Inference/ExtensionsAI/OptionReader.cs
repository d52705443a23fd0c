using LlmQuest.Inference.Sampling;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>Reads how to write from options; what they leave open has the default of the labs.</summary>
internal static class OptionReader
{
    private const int DefaultMaxNewTokens = 100;
    private const int LargestCount = 1_000_000;
    private const double SmallestMass = 0.000_001;
    private static readonly SamplingParameters Default = new();

    /// <summary>How tokens are chosen.</summary>
    /// <exception cref="ArgumentException">A value is outside its range, or an additional property is unknown.</exception>
    public static SamplingParameters Sampling(ChatOptions options)
    {
        var filters = new FilterProperties(options.AdditionalProperties);
        return new SamplingParameters(
            OptionRange.Check("ChatOptions.Temperature", options.Temperature ?? Default.Temperature, 0, 10),
            (int)OptionRange.Check("ChatOptions.TopK", options.TopK ?? Default.TopK, 0, LargestCount),
            OptionRange.Check("ChatOptions.TopP", options.TopP ?? Default.TopP, SmallestMass, 1),
            filters.Number(SamplingNames.MinP, Default.MinP, 0, 1),
            filters.Number(SamplingNames.Typical, Default.TypicalP, SmallestMass, 1),
            filters.Number(SamplingNames.EpsilonCutoff, Default.EpsilonCutoff, 0, 1 - SmallestMass),
            filters.Number(SamplingNames.RepetitionPenalty, Default.RepetitionPenalty, 0.01, 100),
            filters.Whole(SamplingNames.NoRepeatNgram, Default.NoRepeatNgramSize, 0, 4096),
            filters.Flag(SamplingNames.DoSample, Default.DoSample));
    }

    /// <summary>Most new tokens.</summary>
    /// <exception cref="ArgumentException">Fewer than one.</exception>
    public static int MaxNewTokens(ChatOptions options)
        => (int)OptionRange.Check("ChatOptions.MaxOutputTokens", options.MaxOutputTokens ?? DefaultMaxNewTokens, 1, LargestCount);

    /// <summary>Texts that end a reply and are not part of it.</summary>
    /// <exception cref="ArgumentException">One is empty.</exception>
    public static IReadOnlyList<string> Stop(ChatOptions options)
    {
        string[] stops = [.. options.StopSequences ?? []];
        return stops.Any(string.IsNullOrEmpty)
            ? throw new ArgumentException("ChatOptions.StopSequences has an empty text, which would end every reply at once: remove it.")
            : stops;
    }
}
