using LlmQuest.Inference.Metrics;

namespace LlmQuest.Labs.Hallucination;

/// <summary>An answer as it is compared: lower case, without punctuation and articles.</summary>
internal static class AnswerKey
{
    /// <summary>The text as it is compared; one that has nothing but punctuation and articles stays itself.</summary>
    public static string Of(string answer)
        => SquadMetrics.Normalise(answer) is { Length: > 0 } normal ? normal : answer.Trim().ToLowerInvariant();
}
