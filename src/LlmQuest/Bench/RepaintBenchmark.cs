using System.Diagnostics;
using LlmQuest.Core.Engine;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Bench;

/// <summary>A transcript of 280 kB is drawn anew for every token of an answer that grows below it; and what is left in memory after 10,000 tokens.</summary>
internal sealed class RepaintBenchmark : IBenchmark
{
    private const int Columns = 120;
    private const int Rows = 40;
    private const int TranscriptLetters = 280_000;
    private const int Tokens = 10_000;
    private const int WarmUp = 200;
    private const double LargestTime = 10;
    private const double LargestGrowth = 1;
    private const string Token = " something";
    private const double MegaByte = 1 << 20;

    public string Name => "repaint";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        using var screen = new ScreenTrial(Columns, Rows);
        string paragraph = string.Concat(Enumerable.Repeat("word after word ", 50));
        TranscriptEntry[] entries = [.. Enumerable.Range(0, TranscriptLetters / paragraph.Length).Select(_ => new TranscriptEntry(TranscriptKind.Story, paragraph))];
        var text = new System.Text.StringBuilder();
        screen.Draw(entries, [""]);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        List<double> times = [];
        for (int token = 0; token < Tokens; token++)
        {
            stop.ThrowIfCancellationRequested();
            text.Append(Token);
            string[] live = [text.ToString()];
            long begun = Stopwatch.GetTimestamp();
            screen.Draw(entries, live);
            if (token >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        double growth = (GC.GetTotalMemory(forceFullCollection: true) - before - (2.0 * sizeof(char) * text.Length)) / MegaByte;
        times.Sort();
        return Task.FromResult<IReadOnlyList<Measurement>>(
        [
            Bars.AtMost("repaint", times[(int)(0.99 * (times.Count - 1))], "ms to draw 280 kB with an answer of up to 10,000 tokens, 99th percentile", LargestTime),
            Bars.Told("repaint-median", times[times.Count / 2], "ms"),
            Bars.AtMost("repaint-growth", growth, "MB more than the text after 10,000 tokens", LargestGrowth),
        ]);
    }
}
