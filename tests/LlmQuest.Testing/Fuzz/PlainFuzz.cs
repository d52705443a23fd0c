using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Scripted;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Types random lines into the adventure and says what went wrong: an exception, a character that drives a terminal, a run that is another one when it is opened again.</summary>
/// <param name="world">The course.</param>
/// <param name="time">Measures how long a line takes.</param>
public sealed class PlainFuzz(World world, TimeProvider time)
{
    private const int MostFailures = 20;
    private const int LinesPerRun = 2000;
    private const int Around = 40;
    private readonly List<string> _failures = [];
    private (TimeSpan Took, string Line) _slowest = (TimeSpan.Zero, "");
    private long _events;
    private int _experiments;
    private int _passed;

    /// <summary>Types them, the more the longer a run gets.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed makes the same lines.</param>
    /// <param name="linesPerRun">After how many lines a new run begins.</param>
    public async Task<PlainFuzzReport> RunAsync(int count, int seed, int linesPerRun = LinesPerRun)
    {
        var lines = new PlainLines(world, seed);
        int typed = 0;
        int runs = 0;
        while (typed < count && _failures.Count < MostFailures)
        {
            int most = Math.Min(linesPerRun, count - typed);
            await PlayAsync(lines, most);
            typed += most;
            runs++;
        }

        return new PlainFuzzReport(typed, runs, _events, _experiments, _passed, _slowest.Took, _slowest.Line, [.. _failures]);
    }

    private async Task PlayAsync(PlainLines lines, int count)
    {
        MemoryJournal journal = new();
        AdventureSession session = Open(journal);
        for (int i = 0; i < count && _failures.Count < MostFailures; i++)
        {
            string line = lines.Next(session.State);
            long start = time.GetTimestamp();
            (string? problem, bool hasLeft) = await TypeAsync(session, line);
            TimeSpan took = time.GetElapsedTime(start);
            _slowest = took > _slowest.Took ? (took, Shown(line)) : _slowest;
            _failures.AddRange(problem is null ? [] : [$"{problem}: {Shown(line)}"]);
            if (hasLeft)
            {
                (journal, session) = Reopen(journal, session);
            }
        }

        (_, session) = Reopen(journal, session);
        _events += journal.LastSequence;
        _experiments += session.State.Purse.Experiments;
        _passed += session.State.Passed.Count;
    }

    private static async Task<(string? Problem, bool HasLeft)> TypeAsync(AdventureSession session, string line)
    {
        try
        {
            long said = session.State.Said;
            SubmitOutcome outcome = session.Submit(line);
            if (outcome == SubmitOutcome.Answer)
            {
                await foreach (LabText piece in session.AnswerAsync(CancellationToken.None).OfType<LabText>())
                {
                    if (DrivesTerminal(piece.Text))
                    {
                        return ("a character that drives a terminal in an answer", false);
                    }
                }
            }

            _ = session.Complete(line);
            bool isBad = session.Transcript.TakeLast((int)Math.Max(0, session.State.Said - said)).Any(entry => DrivesTerminal(entry.Text)) || DrivesTerminal(session.GoalLine) || DrivesTerminal(session.Title);
            return (isBad ? "a character that drives a terminal" : null, outcome == SubmitOutcome.Quit);
        }
        catch (ArgumentException) when (line.Length > AdventureSession.LongestLine)
        {
            // Whoever reads lines cuts them first; of one that comes whole all the same nothing is taken.
            return (null, false);
        }
        catch (Exception e)
        {
            return (e.ToString(), false);
        }
    }

    // What was copied does not come back: only the run itself does.
    private (MemoryJournal Journal, AdventureSession Session) Reopen(MemoryJournal journal, AdventureSession before)
    {
        MemoryJournal next = journal.Reopened();
        AdventureSession again = Open(next);
        string was = RunStateJson.Write(before.State);
        string now = RunStateJson.Write(again.State);
        if (!before.State.IsSandbox && was != now)
        {
            int at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
            int from = Math.Max(0, at - Around);
            _failures.Add($"the run of {journal.LastSequence} events is another one when it is opened again: {Shown(was[from..])} was, {Shown(now[from..])} is");
        }

        return (next, again);
    }

    private AdventureSession Open(MemoryJournal journal) => AdventureSession.Open(world, new SessionPorts(journal, journal, Bench()));

    private static ScriptedBench Bench()
    {
        string? problem = ScriptedBench.Read(DemoScript.Text, "demo.json", out ScriptedBench? bench);
        return bench ?? throw new InvalidOperationException(problem);
    }

    private static bool DrivesTerminal(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if ((char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') || (char.IsSurrogate(c) && !isPair))
            {
                return true;
            }

            i += isPair ? 1 : 0;
        }

        return false;
    }

    private static string Shown(string line)
        => string.Concat(line.Take(80).Select(c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
}
