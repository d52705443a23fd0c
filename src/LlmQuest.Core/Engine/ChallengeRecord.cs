using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine;

/// <summary>What a run has about one challenge, from the moment the learner met it.</summary>
public sealed record ChallengeRecord
{
    /// <summary>Most attempts that are remembered here; the journal has all of them.</summary>
    public const int MostAttempts = 20;

    /// <summary>Just met.</summary>
    public static ChallengeRecord Met { get; } = new();

    /// <summary>How far it is.</summary>
    public ChallengeStatus Status { get; init; }

    /// <summary>How many answers were attempts.</summary>
    public int Attempts { get; init; }

    /// <summary>How many of them were not right.</summary>
    public int Wrong { get; init; }

    /// <summary>The last answers, oldest first.</summary>
    public ImmutableArray<Attempt> Answers { get; init; } = [];

    /// <summary>How many hints were taken.</summary>
    public int Hints { get; init; }

    /// <summary>Points that the hints cost.</summary>
    public int HintCost { get; init; }

    /// <summary>Points won.</summary>
    public int Xp { get; init; }

    /// <summary>Best share of the points so far, from 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Content hash of the challenge as it was answered last; empty when it was not.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether it asks something else now than when it was answered.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Of goals: the places of those that an experiment has met, in order.</summary>
    public ImmutableArray<int> Reached { get; init; } = [];

    /// <summary>The guess that waits for its experiment, or null.</summary>
    public LabValue? Guess { get; init; }

    /// <summary>How sure the learner was of it, from 0 to 1, or null.</summary>
    public double? Confidence { get; init; }

    /// <summary>Of a lock: the text with the fewest tokens that opened it; empty when none did.</summary>
    public string BestText { get; init; } = "";

    /// <summary>Of a lock: its tokens; null when none opened it.</summary>
    public int? BestTokens { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Status != ChallengeStatus.Open;

    /// <summary>Whether it was passed, or noted in a form and right.</summary>
    public bool IsRight => Status == ChallengeStatus.Passed || (Status == ChallengeStatus.Noted && Answers is [.., { IsRight: true }]);

    /// <summary>The record with one more answer.</summary>
    /// <param name="answer">As it was typed.</param>
    /// <param name="kind">What became of it, in a word.</param>
    public ChallengeRecord With(string answer, string kind)
        => this with { Answers = [.. Answers.Add(new Attempt(answer, kind)).TakeLast(MostAttempts)] };
}
