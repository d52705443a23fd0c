using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>How a class did with one challenge.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Tried">Learners who attempted it, took a hint, asked for its solution or passed it.</param>
/// <param name="Passed">Of them, those who passed it.</param>
/// <param name="FirstTry">Of those who attempted it without help before, those whose first attempt passed.</param>
/// <param name="Hinted">Of those who tried it, those who took a hint.</param>
/// <param name="Revealed">Of those who tried it, those who asked for the solution.</param>
/// <param name="Time">Active time from the step before to passing it.</param>
public sealed record ChallengeFigures(BoardChallenge Challenge, int Tried, Share Passed, Share FirstTry, Share Hinted, Share Revealed, Spread Time)
{
    /// <summary>With fewer learners than this, figures about a challenge say nothing.</summary>
    public const int Few = 5;

    internal static ChallengeFigures Of(BoardChallenge challenge, IReadOnlyList<ChallengeTally> tallies) => new(
        challenge,
        tallies.Count,
        Share.Among(tallies, tally => tally.PassedAt is not null),
        FirstTries(tallies),
        Share.Among(tallies, tally => tally.Hints > 0),
        Share.Among(tallies, tally => tally.IsRevealed),
        Spread.Of(tallies.Select(tally => tally.TimeToPass).OfType<TimeSpan>()));

    internal static Share FirstTries(IEnumerable<ChallengeTally> tallies)
        => Share.Among(tallies.Where(tally => tally.FirstTry is not null && !tally.WasHelpedFirst), tally => tally.FirstTry == true);
}
