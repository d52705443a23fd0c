namespace LlmQuest.Labs.Evaluate;

/// <summary>How long texts may be that are compared word by word: what they cost grows with the square.</summary>
internal static class Lengths
{
    /// <summary>Most characters of a text.</summary>
    public const int Most = 10_000;

    private const int MostTogether = 20_000;

    /// <summary>What is wrong with the length of a text, in one sentence; null when nothing is.</summary>
    public static string? ProblemOf(string name, IEnumerable<string> texts)
        => texts.FirstOrDefault(text => text.Length > Most) is { } tooLong ? $"A text of {name} has {tooLong.Length} characters, and {Most} are the most: shorten it."
            : texts.Sum(text => (long)text.Length) is var all and > MostTogether ? $"The texts of {name} have {all} characters together, and {MostTogether} are the most: shorten them."
            : null;
}
