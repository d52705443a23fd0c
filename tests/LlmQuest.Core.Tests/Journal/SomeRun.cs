using System.Globalization;
using System.Text;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Tests.Journal;

/// <summary>Chains for tests.</summary>
internal static class SomeRun
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static RunHeader Header(int run = 1, int writer = 1) => new(1, Id(run), Id(1000 + writer), "demo");

    /// <summary>A chain of commands; chains of the same texts are the same to the byte.</summary>
    public static RunFile Of(RunHeader header, params IEnumerable<string> texts)
    {
        List<ChainLine> lines = [];
        foreach (string text in texts)
        {
            string previous = lines.Count > 0 ? lines[^1].Entry.Hash : "";
            (string line, JournalEntry entry) = JournalLine.Write(lines.Count + 1, Id(100_000 + lines.Count), Noon.AddSeconds(lines.Count), new CommandEntered(text), previous);
            lines.Add(new ChainLine(line, entry));
        }

        return new RunFile(header, [.. lines]);
    }

    /// <summary>A chain of so many commands.</summary>
    public static RunFile Long(int events) => Of(Header(), Enumerable.Range(0, events).Select(i => string.Create(CultureInfo.InvariantCulture, $"say {i} \u00e9\U0001F409")));

    public static byte[] Bytes(this RunFile file) => Encoding.UTF8.GetBytes(file.Write());

    /// <summary>The bytes of the events alone.</summary>
    public static byte[] EventBytes(this RunFile file) => Encoding.UTF8.GetBytes(string.Concat(file.Chain.Select(line => line.Text + "\n")));

    /// <summary>Numbers of all events that are named.</summary>
    public static long[] Named(this ChainReading reading)
        => [.. reading.Problems.SelectMany(problem => Enumerable.Range((int)problem.First, (int)(problem.Last - problem.First) + 1)).Select(number => (long)number).Distinct().Order()];

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
