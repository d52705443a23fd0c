using System.Globalization;

namespace LlmQuest.Tests;

/// <summary>Signals that whoever started the tests has them ignore, as nohup does: a child would ignore them, too, and never end by them.</summary>
internal static class IgnoredSignals
{
    private const string Status = "/proc/self/status";
    private const string Line = "SigIgn:";

    // Of HUP, INT, QUIT and TERM.
    private const ulong Polite = (1 << 0) | (1 << 1) | (1 << 2) | (1 << 14);

    /// <summary>What stands before a command so that it minds them; empty where none is ignored.</summary>
    public static string[] Mended { get; } = AreIgnored() ? ["env", "--default-signal=HUP,INT,QUIT,TERM"] : [];

    private static bool AreIgnored()
        => File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line.AsSpan(Line.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Polite) != 0;
}
