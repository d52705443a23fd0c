using System.Collections.Immutable;

namespace LlmQuest.Reports.Tallies;

/// <summary>What one learner did with one challenge.</summary>
public sealed record ChallengeTally
{
    /// <summary>Most different answers that are counted by their words.</summary>
    public const int MostAnswers = 40;

    /// <summary>Nothing yet.</summary>
    public static ChallengeTally None { get; } = new();

    /// <summary>When the first attempt, hint or look at the solution was recorded; null for none.</summary>
    public DateTimeOffset? FirstAt { get; init; }

    /// <summary>When it was passed; null when it was not.</summary>
    public DateTimeOffset? PassedAt { get; init; }

    /// <summary>Answers, guesses that were scored and texts on a lock.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts that did not pass.</summary>
    public int Missed { get; init; }

    /// <summary>Attempts that did not pass, one after the other, since the last that did.</summary>
    public int MissedSince { get; init; }

    /// <summary>Whether the first attempt passed; null where there was none.</summary>
    public bool? FirstTry { get; init; }

    /// <summary>Whether hint or solution was asked for before the first attempt: then it says nothing about the question.</summary>
    public bool WasHelpedFirst { get; init; }

    /// <summary>Hints taken.</summary>
    public int Hints { get; init; }

    /// <summary>Number of the last hint that was taken before it was passed; 0 for none.</summary>
    public int LastHint { get; init; }

    /// <summary>Whether the solution was asked for.</summary>
    public bool IsRevealed { get; init; }

    /// <summary>Whether an instructor counted it as done.</summary>
    public bool IsWaived { get; init; }

    /// <summary>Active time from the step before (a challenge passed, a stage entered) to passing it; null when it was not passed.</summary>
    public TimeSpan? TimeToPass { get; init; }

    /// <summary>How often each answer was given, by its normal form; the first <see cref="MostAnswers"/> of them.</summary>
    public ImmutableSortedDictionary<string, int> Answers { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => PassedAt is not null || IsRevealed || IsWaived;
}
