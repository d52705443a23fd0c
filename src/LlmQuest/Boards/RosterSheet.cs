using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Reading;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>Who is where: a row for each learner, a symbol for each stage.</summary>
internal static class RosterSheet
{
    private const int NameColumns = 22;
    private const int LetterColumns = 25;
    private const int LettersInRow = 3;
    private const int FewStages = 9;

    public static IEnumerable<BoardRow> Rows(ClassBoard board, ClassReading reading)
    {
        foreach (string line in BoardText.Head(board).Skip(1))
        {
            yield return BoardRow.Of(line, BoardRole.Faint);
        }

        foreach (string problem in reading.Problems)
        {
            yield return BoardRow.Of(problem, BoardRole.Stuck);
        }

        if (board.Learners.Length == 0)
        {
            yield return BoardRow.Of("Nobody is to be shown: put files of llmquest runs export into the folder, or take fewer filters.");
            yield break;
        }

        // The names of many stages would fill a small screen: who is there comes first then.
        bool isLong = board.Course.Stages.Length > FewStages;
        yield return BoardRow.Of(isLong ? $"{Words.Legend}   (letters: below)" : Words.Legend, BoardRole.Faint);
        foreach (BoardRow row in isLong ? [] : Letters(board))
        {
            yield return row;
        }

        yield return BoardRow.Of($"{new string(' ', NameColumns)} {string.Concat(board.Course.Stages.Select((_, i) => Letter(i)))}  done  first try  active", BoardRole.Heading);
        foreach (LearnerFigures learner in board.Learners)
        {
            yield return Row(learner);
        }

        foreach (BoardRow row in isLong ? Letters(board) : [])
        {
            yield return row;
        }
    }

    private static IEnumerable<BoardRow> Letters(ClassBoard board) => board.Course.Stages.Index().Chunk(LettersInRow)
        .Select(some => BoardRow.Of("  " + string.Concat(some.Select(one => Cells.Pad(Cells.Fit($"{Letter(one.Index)} {DisplayText.Strip(one.Item.Title)}", LetterColumns), LetterColumns + 1))), BoardRole.Faint));

    /// <summary>How a learner is called, in one line.</summary>
    public static string Called(LearnerFigures learner) => DisplayText.Strip(learner.Tally.Called.ReplaceLineEndings(" "));

    /// <summary>The role of a standing.</summary>
    public static BoardRole Role(Standing standing) => standing switch
    {
        Standing.Passed => BoardRole.Good,
        Standing.Begun => BoardRole.Begun,
        Standing.Stuck => BoardRole.Stuck,
        _ => BoardRole.Faint,
    };

    private static BoardRow Row(LearnerFigures learner) => new(
        [
            new BoardMark(Cells.Fit(Called(learner), NameColumns)),
            new BoardMark(new string(' ', NameColumns + 1 - Cells.Of(Cells.Fit(Called(learner), NameColumns)))),
            .. learner.Cells.Select(cell => new BoardMark(Words.Symbol(cell), Role(cell))),
            new BoardMark(string.Create(CultureInfo.InvariantCulture, $"{learner.Done,6}  {Words.Of(learner.FirstTry),-9}  {Words.Minutes(learner.Tally.Active.TotalMinutes)}")),
            new BoardMark(learner.IsQuiet ? "  quiet" : "", BoardRole.Faint),
        ],
        $"learner {learner.Tally.Run}");

    private static char Letter(int i) => (char)(i < 26 ? 'a' + i : 'A' + (i - 26));
}
