namespace LlmQuest.Terminal;

/// <summary>Colours for words on a terminal; none in pipes and files, or where NO_COLOR is set.</summary>
internal static class Colours
{
    private static bool AreWanted => Streams.IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static string Red(string text) => Painted(text, 31);

    public static string Yellow(string text) => Painted(text, 33);

    private static string Painted(string text, int colour) => AreWanted ? FormattableString.Invariant($"\e[{colour}m{text}\e[0m") : text;
}
