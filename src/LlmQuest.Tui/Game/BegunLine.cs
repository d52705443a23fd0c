using LlmQuest.Core.Commands;

namespace LlmQuest.Tui.Game;

/// <summary>A line that began by itself with <c>answer</c>, since a challenge was open: whoever types a command all the same means the command.</summary>
internal static class BegunLine
{
    /// <summary>The line that is meant.</summary>
    /// <param name="begun">What the line began with by itself; may be empty.</param>
    /// <param name="line">The whole line.</param>
    public static string Meant(string begun, string line)
    {
        string rest = Rest(begun, line);
        bool isCommand = rest.Length > 0 && (rest.StartsWith(begun, StringComparison.OrdinalIgnoreCase) || IsVerb(rest.TrimEnd()));
        return isCommand ? rest : line;
    }

    /// <summary>The command that may be meant in place of an answer of several words, or null: it is asked about, since an answer is given once.</summary>
    /// <param name="begun">What the line began with by itself; may be empty.</param>
    /// <param name="line">The whole line.</param>
    public static string? Doubtful(string begun, string line)
    {
        string rest = Meant(begun, line) == line ? Rest(begun, line) : "";
        int end = rest.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && IsVerb(rest[..end]) ? rest : null;
    }

    private static string Rest(string begun, string line)
        => begun.Length > 0 && line.StartsWith(begun, StringComparison.Ordinal) ? line[begun.Length..].TrimStart() : "";

    private static bool IsVerb(string word) => VerbTable.All.Any(entry => entry.Name.Equals(word, StringComparison.OrdinalIgnoreCase));
}
