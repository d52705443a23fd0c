using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Tallies;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>One learner's figures.</summary>
internal static class LearnerSheet
{
    private const int TitleColumns = 30;

    /// <exception cref="PortException">There is no such learner.</exception>
    public static IEnumerable<BoardRow> Rows(ClassBoard board, string run)
        => board.Learners.FirstOrDefault(learner => learner.Tally.Run.ToString() == run) is { } found
            ? Rows(board, found)
            : throw new PortException("This learner is not on the board any more: Esc goes back.");

    private static IEnumerable<BoardRow> Rows(ClassBoard board, LearnerFigures learner)
    {
        LearnerTally tally = learner.Tally;
        yield return BoardRow.Of(RosterSheet.Called(learner) + (tally.IsSimulated ? "  SIMULATED: played by nobody" : ""), BoardRole.Heading);
        yield return BoardRow.Of($"run {tally.Run}, {Quantity.Of(tally.Events, "event")}, {Words.Day(tally.First)} to {Words.Day(tally.Last)}", BoardRole.Faint);
        yield return BoardRow.Of($"{Words.Minutes(tally.Active.TotalMinutes)} at the keyboard; {Quantity.Of(learner.Done, "challenge")} done, {Words.Of(learner.FirstTry)} at the first try; {Quantity.Of(learner.Hints, "hint")}, {Quantity.Of(learner.Reveals, "solution")} asked for");
        if (learner.Stuck is { } stuck)
        {
            yield return BoardRow.Of($"! stuck at {DisplayText.Strip(board.Course.Challenge(stuck.Challenge)?.Title ?? stuck.Challenge)}: {Quantity.Of(stuck.Missed, "attempt", "missed")}, {Words.Minutes(stuck.Minutes)} without a step", BoardRole.Stuck);
        }

        yield return BoardRow.Of("[read the transcript]", opens: $"transcript {tally.Run}");
        foreach ((BoardStage stage, Standing cell) in board.Course.Stages.Zip(learner.Cells).Where(one => one.Second != Standing.Away))
        {
            yield return new BoardRow([new BoardMark($"{Words.Symbol(cell)} {Words.Name(cell)}", RosterSheet.Role(cell)), new BoardMark($"  {DisplayText.Strip(stage.Title)}  {Words.Minutes(tally.Stages[stage.Id].Active.TotalMinutes)}")]);
            foreach (BoardChallenge challenge in stage.Challenges)
            {
                if (tally.Challenges.GetValueOrDefault(challenge.Address) is { FirstAt: not null } tried)
                {
                    yield return BoardRow.Of($"    {Cells.Pad(Cells.Fit(DisplayText.Strip(challenge.Title), TitleColumns), TitleColumns)} {State(tried)}, {Quantity.Of(tried.Attempts, "attempt")}, {Quantity.Of(tried.Hints, "hint")}");
                }
            }
        }

        foreach (StrangeAnswer strange in tally.Strange)
        {
            yield return BoardRow.Of(DisplayText.Strip($"  not foreseen, {strange.Challenge}: \"{strange.Answer.ReplaceLineEndings(" ")}\""), BoardRole.Faint);
        }
    }

    private static string State(ChallengeTally tried)
        => tried.IsRevealed ? "revealed" : tried.PassedAt is not null ? "passed" : tried.IsWaived ? "waived" : "open";
}
