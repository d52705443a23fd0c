using LlmQuest.Core.Labs;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Rag;

/// <summary>What became of a question of a set.</summary>
/// <param name="Asked">The question.</param>
/// <param name="Finding">What the search found.</param>
internal sealed record QuestionCase(GoldQuestion Asked, Finding Finding)
{
    /// <summary>The rank of the right passage; null where it was not found, or there is none.</summary>
    public int? Rank { get; } = Asked.Gold is { } gold ? GoldAnswer.RankOf(Finding.Hits, gold, Asked.Page) : null;

    /// <summary>Whether nothing was left to answer from.</summary>
    public bool IsRefused { get; init; } = Finding.IsEmpty;

    /// <summary>What was answered; null before, and where nobody answers.</summary>
    public string? Answer { get; init; }

    /// <summary>What was answered without passages.</summary>
    public string? Without { get; init; }

    /// <summary>Whether the answer holds the right words; null where none are known.</summary>
    public bool? IsRight => Right(Answer) is { } right ? right && !IsRefused : null;

    /// <summary>Whether the answer without passages holds them.</summary>
    public bool? IsRightWithout => Right(Without);

    /// <summary>As it stands among the facts.</summary>
    public LabValue ToValue() => RagFacts.Record(
        ("question", LabValue.Of(Asked.Question)),
        ("gold", Text(Asked.Gold)),
        ("score", Finding.Best is { } best ? RagFacts.Number(best) : null),
        ("source", Text(Finding.Nearest?.Passage.Source)),
        ("rank", Rank is { } rank ? LabValue.Of(rank) : null),
        ("refused", LabValue.Of(IsRefused)),
        ("answer", Text(Answer)),
        ("right", Truth(IsRight)),
        ("without", Text(Without)),
        ("right_without", Truth(IsRightWithout)));

    private bool? Right(string? answer) => answer is null || Asked.Gold is not { } gold ? null : RightAnswer.IsIn(answer, gold);

    private static LabValue? Text(string? text) => text is null ? null : LabValue.Of(text);

    private static LabValue? Truth(bool? truth) => truth is { } known ? LabValue.Of(known) : null;
}
