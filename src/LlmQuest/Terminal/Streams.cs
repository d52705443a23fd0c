using System.Text;

namespace LlmQuest.Terminal;

/// <summary>The process's streams: the one place that touches the console.</summary>
internal sealed class Streams
{
    private Streams(TextReader input, TextWriter output, TextWriter error)
    {
        Input = input;
        Output = output;
        Error = error;
    }

    /// <summary>Streams of nobody.</summary>
    public static Streams None { get; } = new(TextReader.Null, TextWriter.Null, TextWriter.Null);

    public TextReader Input { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person types and reads: neither input nor output is a file, a pipe or closed.</summary>
    public static bool IsTerminal => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Columns and rows of the terminal.</summary>
    public static (int Columns, int Rows) Size => (Console.WindowWidth, Console.WindowHeight);

    /// <summary>UTF-8 without byte order mark, flushed as it is written, so that pipes see words as they come.</summary>
    public static Streams Open()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Streams(
            ClosedDescriptor.IsClosed(0) ? TextReader.Null : new StreamReader(Console.OpenStandardInput(), utf8),
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true },
            ClosedDescriptor.IsClosed(2) ? TextWriter.Null : new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true });
    }
}
