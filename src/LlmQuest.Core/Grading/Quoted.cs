using LlmQuest.Core.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Shows a piece of an answer within a message.</summary>
internal static class Quoted
{
    private const int Longest = 40;
    private const int Most = 5;

    /// <summary>The piece in quotes, safe to show, cut when it is long.</summary>
    public static string Of(string text)
    {
        string safe = string.Join(' ', DisplayText.Strip(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return safe.Length <= Longest ? $"“{safe}”" : $"“{DisplayText.Strip(safe[..Longest]).TrimEnd('\ufffd')}…”";
    }

    /// <summary>The first five pieces, with commas between.</summary>
    public static string List(IReadOnlyCollection<string> texts)
        => string.Join(", ", texts.Take(Most).Select(Of)) + (texts.Count > Most ? " and more" : "");
}
