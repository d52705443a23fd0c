using LlmQuest.Terminal;

namespace LlmQuest.Doctor;

/// <summary>The terminal.</summary>
/// <param name="IsTerminal">Whether a person types and reads.</param>
/// <param name="Columns">Columns; 0 when it is no terminal.</param>
/// <param name="Rows">Rows; 0 when it is no terminal.</param>
/// <param name="Type">What it calls itself; empty when it does not say.</param>
/// <param name="Colours"><c>none</c>, <c>16</c>, <c>256</c> or <c>16 million</c>.</param>
/// <param name="IsUtf8">Whether the system's text is UTF-8.</param>
internal sealed record TerminalFacts(bool IsTerminal, int Columns, int Rows, string Type, string Colours, bool IsUtf8)
{
    // In the order in which the system asks them.
    private static readonly string[] Locales = ["LC_ALL", "LC_CTYPE", "LANG"];

    public static TerminalFacts Read(Func<string, string?> variable)
    {
        (int columns, int rows) = Streams.IsTerminal ? Streams.Size : (0, 0);
        string type = variable("TERM") ?? "";
        return new TerminalFacts(Streams.IsTerminal, columns, rows, type, ColoursOf(type, variable), HasUtf8(variable));
    }

    /// <summary>How many colours a terminal says it has.</summary>
    internal static string ColoursOf(string type, Func<string, string?> variable)
    {
        if (variable("NO_COLOR") is { Length: > 0 } || type == "dumb")
        {
            return "none";
        }

        bool isFull = variable("COLORTERM") is "truecolor" or "24bit" || variable("WT_SESSION") is not null || type.EndsWith("-direct", StringComparison.Ordinal);
        return (isFull, type.Contains("256color", StringComparison.Ordinal)) switch
        {
            (true, _) => "16 million",
            (_, true) => "256",
            _ => "16",
        };
    }

    /// <summary>Whether text is UTF-8, as the first of the three variables that is set says; Windows' terminals always are.</summary>
    internal static bool HasUtf8(Func<string, string?> variable)
    {
        string? locale = Locales.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return OperatingSystem.IsWindows()
            || (OperatingSystem.IsMacOS() && locale is null)
            || (locale?.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase) ?? false);
    }
}
