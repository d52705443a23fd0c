using LlmQuest.Inference.Metrics;

namespace LlmQuest.Labs.Hallucination;

/// <summary>An answer as it is compared: lower case, without punctuation and articles.</summary>
internal static class AnswerKey
{
    private const char BetweenForms = '|';

    /// <summary>The text as it is compared; one that has nothing but punctuation and articles stays itself.</summary>
    public static string Of(string answer)
        => SquadMetrics.Normalise(answer) is { Length: > 0 } normal ? normal : answer.Trim().ToLowerInvariant();

    /// <summary>Whether an answer holds one of the right ones as whole words.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="right">The right answer; its forms are parted by <c>|</c>.</param>
    public static bool Holds(string answer, string right)
        => right.Split(BetweenForms, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(form => Words(answer).Contains(Words(form), StringComparison.Ordinal));

    private static string Words(string text) => $" {Of(text)} ";
}
