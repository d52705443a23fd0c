using System.Collections.Immutable;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Grading;

/// <summary>What an answer is worth, and what is told about it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Note">What the program tells, in words; may be empty when the author tells something.</param>
public sealed record Verdict(VerdictKind Kind, string Note)
{
    /// <summary>What the author tells; may be empty.</summary>
    public ImmutableArray<Block> Reply { get; init; } = [];

    /// <summary>Share of the points, from 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Id of the misconception that the answer shows, or empty.</summary>
    public string Misconception { get; init; } = "";

    /// <summary>The answer in normal form, the same for answers that say the same; empty when it could not be read.</summary>
    public string Normalised { get; init; } = "";

    /// <summary>What is missing, for the instructor; not told to the learner.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What is there and should not be.</summary>
    public ImmutableArray<string> Extra { get; init; } = [];

    /// <summary>Whether it is an attempt.</summary>
    public bool Counts => Kind != VerdictKind.Malformed;

    /// <summary>All that is told, in plain words: the author's reply and the program's note.</summary>
    public string Message => string.Join("\n", new[] { PlainText.Of(Reply), Note }.Where(text => text.Length > 0));

    internal static Verdict Malformed(string note) => new(VerdictKind.Malformed, note);

    internal static Verdict Passed(ImmutableArray<Block> reply, string form)
        => new(VerdictKind.Passed, PlainText.Of(reply).Length == 0 ? "Right." : "") { Reply = reply, Share = 1, Normalised = form };

    internal static Verdict Wrong(ImmutableArray<Block> reply, string misconception, string form)
        => new(VerdictKind.Wrong, PlainText.Of(reply).Length == 0 ? "That is not it." : "") { Reply = reply, Misconception = misconception, Normalised = form };
}
