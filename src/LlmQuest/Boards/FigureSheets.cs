using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>How the class did, in figures.</summary>
internal static class FigureSheets
{
    private const int TitleColumns = 24;
    private const int BarColumns = 12;

    public static IEnumerable<BoardRow> Stages(ClassBoard board)
    {
        yield return BoardRow.Of("How far the class is; minutes at the keyboard, gaps of over ten minutes are pauses.", BoardRole.Faint);
        yield return BoardRow.Of($"{Cells.Pad("stage", TitleColumns)} {Cells.Pad("entered", BarColumns + 5)}passed here stuck  median", BoardRole.Heading);
        int most = Math.Max(1, board.Learners.Length);
        foreach (StageFigures stage in board.Stages)
        {
            string bar = new string('█', (int)Math.Round((double)stage.Entered * BarColumns / most)).PadRight(BarColumns, '·');
            yield return new BoardRow(
            [
                new BoardMark(Title(stage.Stage.Title) + " "),
                new BoardMark(bar, BoardRole.Begun),
                new BoardMark(string.Create(CultureInfo.InvariantCulture, $"{stage.Entered,4} ")),
                new BoardMark(string.Create(CultureInfo.InvariantCulture, $"{stage.Passed,6}"), BoardRole.Good),
                new BoardMark(string.Create(CultureInfo.InvariantCulture, $"{stage.Here,5}")),
                new BoardMark(string.Create(CultureInfo.InvariantCulture, $"{stage.Stuck,6}"), stage.Stuck > 0 ? BoardRole.Stuck : BoardRole.Plain),
                new BoardMark($"{Words.Minutes(stage.Time.Median),8}"),
            ]);
        }
    }

    public static IEnumerable<BoardRow> Challenges(ClassBoard board)
    {
        ChallengeFigures[] hardest = [.. board.Hardest];
        yield return BoardRow.Of(
            hardest.Length == 0 ? $"Too few learners to say which is hard: {ChallengeFigures.Few} first attempts are needed." : "The hardest first, by first attempts without help. Enter shows the answers nobody foresaw.",
            BoardRole.Faint);
        yield return BoardRow.Of($"{Cells.Pad("challenge", TitleColumns)} first try   95%      hints reveals  median", BoardRole.Heading);
        foreach (ChallengeFigures one in hardest.Concat(board.Challenges.Except(hardest)))
        {
            yield return new BoardRow(
                [
                    new BoardMark(Title(one.Challenge.Title)),
                    new BoardMark($" {Words.Of(one.FirstTry),-11} {Words.Interval(one.FirstTry),-8} {Words.Percent(one.Hinted.Value),5} {Words.Percent(one.Revealed.Value),7} {Words.Minutes(one.Time.Median),8}"),
                ],
                $"clusters {one.Challenge.Address}");
        }
    }

    public static IEnumerable<BoardRow> Week(ClassBoard board)
    {
        DateTimeOffset lately = board.Learners.Length == 0 ? board.Now : board.Now.AddDays(-ClassBoard.NewDays);
        yield return BoardRow.Of($"In the week before {Words.Day(board.Now)}", BoardRole.Heading);
        yield return BoardRow.Of($"{Quantity.Of(board.Learners.Count(learner => learner.Tally.Last > lately), "learner")} played, {Quantity.Of(board.Learners.Count(learner => learner.Tally.First > lately), "learner")} began, {Quantity.Of(board.Remarks.Count(remark => remark.IsLate), "remark")}");
        foreach (StageFigures stage in board.Stages.Where(stage => stage.EnteredLately > 0 || stage.PassedLately > 0))
        {
            yield return BoardRow.Of(string.Create(CultureInfo.InvariantCulture, $"{Title(stage.Stage.Title)} {stage.EnteredLately} entered, {stage.PassedLately} passed"));
        }

        foreach (LearnerFigures learner in board.Learners.Where(learner => learner.IsQuiet))
        {
            yield return new BoardRow([new BoardMark(RosterSheet.Called(learner)), new BoardMark($"  quiet since {Words.Day(learner.Tally.Last)}", BoardRole.Faint)], $"learner {learner.Tally.Run}");
        }
    }

    private static string Title(string title) => Cells.Pad(Cells.Fit(DisplayText.Strip(title), TitleColumns), TitleColumns);
}
