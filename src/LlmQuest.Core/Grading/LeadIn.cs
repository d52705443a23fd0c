using System.Text.RegularExpressions;

namespace LlmQuest.Core.Grading;

/// <summary>Words that lead to an answer and are no part of it: "it is", "the answer is".</summary>
internal static partial class LeadIn
{
    /// <summary>The answer without them; null when it does not begin with any, or is nothing else.</summary>
    public static string? Without(string answer)
    {
        Match match = Words().Match(answer);
        string rest = answer[match.Length..].Trim();
        return match.Success && rest.Length > 0 ? rest : null;
    }

    [GeneratedRegex(@"^\W*(?:(?:it\s+is|it['’]s|they\s+are|they['’]re|the\s+answer\s+is)(?:\s*:\s*|\s+)|(?:the\s+)?answer\s*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
