namespace LlmQuest.Tui.Today;

/// <summary>A bet on the next token.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Candidates">The four that can be chosen, in the order in which they are shown.</param>
internal sealed record DailyBet(string Before, IReadOnlyList<DailyCandidate> Candidates)
{
    private const double Least = 0.001;

    /// <summary>The place of the one that was chosen, from 0; null before that.</summary>
    public int? Pick { get; init; }

    /// <summary>How likely the learner said it is among the four, from 0 to 1; null where nothing was said.</summary>
    public double? Said { get; init; }

    /// <summary>Whether it is revealed at the next start.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether the learner knows how it ended.</summary>
    public bool IsRevealed => Pick is not null && !IsSealed;

    /// <summary>Share of a candidate among the four, by the model.</summary>
    public double Share(int place) => Candidates[place].P / Candidates.Sum(candidate => candidate.P);

    /// <summary>Bits won, below 0 when lost; null before the bet. A choice alone: against choosing blindly among four. With a probability: against a coin, as in all predictions.</summary>
    public double? Bits => Pick is not { } pick ? null
        : Said is { } said ? 1 + (Share(pick) * Math.Log2(Math.Clamp(said, Least, 1 - Least))) + ((1 - Share(pick)) * Math.Log2(1 - Math.Clamp(said, Least, 1 - Least)))
        : Math.Log2(Candidates.Count * Math.Max(Least, Share(pick)));
}
