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
        if (begun.Length == 0 || !line.StartsWith(begun, StringComparison.Ordinal))
        {
            return line;
        }

        string rest = line[begun.Length..].TrimStart();
        bool isCommand = rest.StartsWith(begun, StringComparison.OrdinalIgnoreCase) || VerbTable.All.Any(entry => entry.Name.Equals(rest.TrimEnd(), StringComparison.OrdinalIgnoreCase));
        return isCommand ? rest : line;
    }
}
