using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Generate;

/// <summary>The samples that something can be said of: a stop leaves some that were never begun.</summary>
internal static class BegunSamples
{
    /// <summary>Those that have a token, or came to their end without one.</summary>
    public static SampleResult[] Of(IEnumerable<SampleResult> samples)
        => [.. samples.Where(sample => sample.FinishReason != FinishReason.Cancelled || sample.TokenIds.Count > 0)];

    /// <summary>How many different texts there are; null where none was begun.</summary>
    /// <param name="begun">What <see cref="Of"/> gave.</param>
    public static LabValue? Distinct(IEnumerable<SampleResult> begun)
    {
        int different = begun.Select(sample => sample.Text).Distinct(StringComparer.Ordinal).Count();
        return different == 0 ? null : LabValue.Of(different);
    }
}
