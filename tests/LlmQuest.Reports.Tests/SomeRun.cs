using System.Security.Cryptography;
using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Reports.Tests;

/// <summary>An exported run, written event by event.</summary>
internal sealed class SomeRun
{
    private readonly List<ChainLine> _lines = [];
    private readonly RunHeader _header;
    private DateTimeOffset _now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public SomeRun(string id, string? name = null)
    {
        _header = new RunHeader(RunHeader.NewestFormat, Id($"run {id}"), Id($"writer {id}"), "course", name);
        Add(0, new RunStarted("course", "hall"));
        Add(0, new CourseOpened("print", Outline));
    }

    /// <summary>Two stages with two challenges each.</summary>
    public static CourseOutline Outline { get; } = new(
    [
        new StageOutline("hall", "The Hall", ["door"], Challenges("one", "two")),
        new StageOutline("attic", "The Attic", ["stairs"], Challenges("three", "four")),
    ]);

    public RunFile File => new(_header, [.. _lines]);

    public string Text => File.Write();

    public IReadOnlyList<JournalEntry> Entries => [.. _lines.Select(line => line.Entry)];

    public static Guid Id(string of) => new(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16));

    /// <summary>Records an event so many minutes after the one before.</summary>
    public SomeRun Add(double minutes, RunEvent happened)
    {
        _now = _now.AddMinutes(minutes);
        string previous = _lines.Count == 0 ? "" : _lines[^1].Entry.Hash;
        (string line, JournalEntry entry) = JournalLine.Write(_lines.Count + 1, Id($"{_header.Writer} {_lines.Count}"), _now, happened, previous);
        _lines.Add(new ChainLine(line, entry));
        return this;
    }

    public SomeRun Answers(double minutes, string stage, string challenge, string kind, string answer = "x", string misconception = "")
        => Add(minutes, new AnswerGiven(stage, challenge, "hash", answer, kind, 0, "", misconception, answer.ToLowerInvariant()));

    public SomeRun Passes(double minutes, string stage, string challenge)
        => Answers(minutes, stage, challenge, "passed").Add(0, new ChallengePassed(stage, challenge, 0));

    /// <summary>The same run as far as so many events.</summary>
    public string Beginning(int events) => (File with { Chain = [.. _lines.Take(events)] }).Write();

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Challenges(params string[] ids)
        => System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, ids.Select(id => KeyValuePair.Create(id, "hash")));
}
