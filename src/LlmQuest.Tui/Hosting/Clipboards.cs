using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Hosting;

/// <summary>The clipboard, by the program that the machine has for it; where there is none, by asking the terminal.</summary>
/// <param name="write">Writes to the terminal.</param>
internal sealed class Clipboards(Action<string> write)
{
    private const int LongestForTerminal = 50_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // Each reads the text from its standard input.
    private static readonly (string Program, string[] Arguments)[] Programs =
    [
        ("wl-copy", []), ("xclip", ["-selection", "clipboard", "-i"]), ("xsel", ["--clipboard", "--input"]), ("pbcopy", []), ("clip.exe", []),
    ];

    /// <summary>Puts a text on it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What became of it.</returns>
    public CopyOutcome Take(string text)
    {
        if (Programs.Any(one => Runs(one.Program, one.Arguments, text)))
        {
            return CopyOutcome.Taken;
        }

        if (text.Length > LongestForTerminal)
        {
            return CopyOutcome.Refused;
        }

        // OSC 52 (xterm's control sequences, "Manipulate Selection Data"); terminals answer nothing to it.
        write($"\u001b]52;c;{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}\u001b\\");
        return CopyOutcome.Offered;
    }

    private static bool Runs(string program, string[] arguments, string text)
    {
        if (!IsHere(program))
        {
            return false;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
            {
                return false;
            }

            using (var input = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                input.Write(text);
            }

            // xclip stays in the background to hand the text out: what ends at once with an error did not take it.
            return !process.WaitForExit(Patience) || process.ExitCode == 0;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return false;
        }
    }

    private static bool IsHere(string program)
        => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program))) == true;
}
