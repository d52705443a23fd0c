using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Boards;

/// <summary>What the class said: misconceptions, answers that nobody foresaw, remarks.</summary>
internal static class WordSheets
{
    private const int MostNames = 12;

    public static IEnumerable<BoardRow> Misconceptions(ClassBoard board)
    {
        if (board.Misconceptions.IsEmpty)
        {
            yield return BoardRow.Of("Nobody showed one.", BoardRole.Faint);
        }

        foreach (MisconceptionFigures one in board.Misconceptions)
        {
            yield return BoardRow.Of(Line(one.Sentence.Length > 0 ? $"{one.Id}: {one.Sentence}" : one.Id), BoardRole.Heading);
            yield return BoardRow.Of(Line($"  shown by {Quantity.Of(one.Learners.Length, "learner")}: {Names(one.Learners)}"));
            yield return BoardRow.Of(Line($"  in {string.Join(", ", one.Places.Select(place => $"{board.Course.Challenge(place.Challenge)?.Title ?? place.Challenge} ({place.Learners})"))}"));
            if (!one.StillHeld.IsEmpty)
            {
                yield return BoardRow.Of(Line($"  ! shown again after it was thought to be gone: {Names(one.StillHeld)}"), BoardRole.Stuck);
            }
        }
    }

    public static IEnumerable<BoardRow> Answers(ClassBoard board)
    {
        yield return BoardRow.Of(board.Strange.IsEmpty ? "Every answer was foreseen." : "Answers that the lesson does not foresee. Enter on a challenge groups those that mean the same.", BoardRole.Faint);
        foreach (IGrouping<string, StrangeCluster> of in board.Strange.GroupBy(cluster => cluster.Challenge.Address, StringComparer.Ordinal))
        {
            BoardChallenge challenge = of.First().Challenge;
            yield return new BoardRow([new BoardMark(Line(challenge.Title)), new BoardMark($"  {Quantity.Of(of.Count(), "answer")}", BoardRole.Faint)], $"clusters {challenge.Address}");
            foreach (StrangeCluster cluster in of.Take(3))
            {
                yield return BoardRow.Of($"  {Counted(cluster)}");
            }
        }
    }

    public static IEnumerable<BoardRow> Remarks(ClassBoard board)
    {
        if (board.Remarks.IsEmpty)
        {
            yield return BoardRow.Of("Nobody made a remark. In the game a line that begins with ! is one.", BoardRole.Faint);
        }

        foreach (RemarkLine line in board.Remarks)
        {
            yield return BoardRow.Of(Line($"{line.Learner}, {Words.Day(line.Remark.At)}, {line.Remark.Stage}/{line.Remark.Scene}{(line.Place.Length > 0 ? $", {line.Place}" : "")}"), BoardRole.Faint);
            yield return BoardRow.Of(Line($"  {line.Remark.Text}"));
        }
    }

    /// <summary>Answers that say the same, with who gave them, in one line.</summary>
    public static string Counted(StrangeCluster one)
        => Line($"\"{Snippet.Row(one.Answers, 3)}\", {Quantity.Of(one.Learners, "learner")}, {Quantity.Of(one.Times, "time")}; {one.LaterPassed} passed it later");

    private static string Names(IReadOnlyCollection<string> names)
        => string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {Quantity.Of(names.Count - MostNames, "other")}" : "");

    private static string Line(string text) => DisplayText.Strip(text.ReplaceLineEndings(" "));
}
