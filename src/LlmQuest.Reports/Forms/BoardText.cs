using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Forms;

/// <summary>The board in lines of 80 columns, where names are no longer than usual. Every line is safe to show.</summary>
public static class BoardText
{
    private const int LongestRow = 240;
    private const int Shown = 10;
    private const int NameColumns = 22;
    private const int MostNameColumns = 40;

    /// <summary>All of it.</summary>
    /// <param name="board">The board.</param>
    public static IEnumerable<string> Lines(ClassBoard board)
        => ((IEnumerable<IEnumerable<string>>)[Head(board), Roster(board), Stages(board), Stuck(board), Hardest(board), Misconceptions(board), Strange(board), Remarks(board), Lately(board)])
            .SelectMany(section => section)
            .Select(line => DisplayText.Strip(line).TrimEnd());

    /// <summary>What the board is of.</summary>
    /// <param name="board">The board.</param>
    public static IEnumerable<string> Head(ClassBoard board)
    {
        yield return board.Course.Title;
        yield return board.Learners.Length == 0
            ? board.Filter.IsOff ? "No run of this course was found."
                : board.Filter.Stage.Length > 0 && board.Course.Stages.All(stage => stage.Id != board.Filter.Stage) ? $"There is no stage '{board.Filter.Stage}'; the ids: {string.Join(", ", board.Course.Stages.Select(stage => stage.Id))}."
                : "No learner is left with this filter."
            : $"{Quantity.Of(board.Learners.Length, "run")}, {Quantity.Of(board.Events, "event")}, {Words.Day(board.From)} to {Words.Day(board.Now)}";
        if (!board.Filter.IsOff)
        {
            yield return $"Only learners {board.Filter.InWords} are counted.";
        }

        if (board.Simulated > 0)
        {
            yield return $"SIMULATED: {board.Simulated} of them were played by nobody (course simulate).";
        }

        if (board.Ahead.Length > 0)
        {
            yield return $"Dated later than today, by a wrong clock: {string.Join(", ", board.Ahead.Take(Shown))}{(board.Ahead.Length > Shown ? " and others" : "")}. They set no date here; their minutes may be wrong.";
        }

        foreach ((string course, int runs) in board.OtherCourses)
        {
            yield return $"Left out: {Quantity.Of(runs, "run")} of {(course.Length == 0 ? "no course yet" : course)}{(course.Length == 0 ? "" : $" (--course-id {course})")}";
        }
    }

    private static IEnumerable<string> Roster(ClassBoard board)
    {
        if (board.Learners.Length == 0)
        {
            yield break;
        }

        yield return "";
        yield return $"Who is where   {Words.Legend}";
        for (int i = 0; i < board.Course.Stages.Length; i += 3)
        {
            yield return "  " + string.Concat(board.Course.Stages.Skip(i).Take(3).Select((stage, j) => Cells.Pad(Cells.Fit(FormattableString.Invariant($"{Letter(i + j)} {stage.Title}"), 25), 26)));
        }

        int columns = Math.Clamp(board.Learners.Max(learner => Cells.Of(Called(learner))), NameColumns, MostNameColumns);
        yield return $"{Cells.Pad("", columns)} {string.Concat(board.Course.Stages.Select((_, i) => Letter(i)))}  done  first try  active";
        foreach (LearnerFigures learner in board.Learners)
        {
            string cells = string.Concat(learner.Cells.Select(Words.Symbol));
            string rest = FormattableString.Invariant($"{learner.Done,5}  {Words.Of(learner.FirstTry),-9}  {Words.Minutes(learner.Tally.Active.TotalMinutes)}");
            yield return $"{Cells.Pad(Cells.Fit(Called(learner), columns), columns)} {cells} {rest}{(learner.IsQuiet ? "  quiet for a week" : "")}";
        }
    }

    private static IEnumerable<string> Stages(ClassBoard board)
    {
        if (board.Learners.Length == 0)
        {
            return [];
        }

        var grid = new Grid("stage", ">entered", ">passed", ">here", ">stuck", ">median", ">half of them", ">by author", ">hints", ">reveals");
        foreach (StageFigures stage in board.Stages.Where(stage => stage.Entered > 0))
        {
            grid.Add(
                Cells.Fit(stage.Stage.Title, 20),
                Whole(stage.Entered),
                Whole(stage.Passed),
                Whole(stage.Here),
                Whole(stage.Stuck),
                Words.Minutes(stage.Time.Median),
                stage.Time.Count == 0 ? "-" : FormattableString.Invariant($"{stage.Time.Low:0}-{stage.Time.High:0}"),
                stage.Stage.Minutes is { } minutes ? Whole(minutes) : "-",
                Words.Percent(stage.Hinted.Value),
                Words.Percent(stage.Revealed.Value));
        }

        return ["", "How far the class is (minutes at the keyboard; gaps of over ten minutes are pauses)", .. grid.Lines(100)];
    }

    private static IEnumerable<string> Stuck(ClassBoard board)
    {
        LearnerFigures[] stuck = [.. board.Learners.Where(learner => learner.Stuck is not null)];
        return stuck.Length == 0 ? [] :
        [
            "", "Stuck now (three attempts in a row that did not pass, or twenty minutes without a step)",
            .. stuck.Select(learner => $"  {Cells.Pad(Called(learner), NameColumns)} {Title(board, learner.Stuck!.Challenge)}: {Quantity.Of(learner.Stuck.Missed, "attempt", "missed")}, {Words.Minutes(learner.Stuck.Minutes)} without a step"),
        ];
    }

    private static IEnumerable<string> Hardest(ClassBoard board)
    {
        ChallengeFigures[] hardest = [.. board.Hardest.Take(Shown)];
        if (hardest.Length == 0)
        {
            return board.Learners.Length == 0 ? [] : ["", $"Hardest challenges: too few learners to say; {ChallengeFigures.Few} first attempts are needed."];
        }

        var grid = new Grid("challenge", ">first try", ">95% interval", ">hints", ">reveals", ">median", "edit");
        foreach (ChallengeFigures one in hardest)
        {
            grid.Add(Cells.Fit(one.Challenge.Title, 30), Words.Of(one.FirstTry), Words.Interval(one.FirstTry), Words.Percent(one.Hinted.Value), Words.Percent(one.Revealed.Value), Words.Minutes(one.Time.Median), one.Challenge.Place);
        }

        return ["", "Hardest challenges, by first attempts without help", .. grid.Lines(140)];
    }

    private static IEnumerable<string> Misconceptions(ClassBoard board)
    {
        foreach (MisconceptionFigures one in board.Misconceptions.Take(Shown))
        {
            yield return one == board.Misconceptions[0] ? "\nMisconceptions" : "";
            yield return Row($"  {one.Id}{(one.Sentence.Length > 0 ? $": {one.Sentence}" : "")}");
            yield return Row($"    shown by {Quantity.Of(one.Learners.Length, "learner")}: {Names(one.Learners)}");
            yield return Row($"    in {string.Join(", ", one.Places.Take(4).Select(place => $"{Title(board, place.Challenge)} ({place.Learners})"))}");
            if (!one.StillHeld.IsEmpty)
            {
                yield return $"    shown again after it was thought to be gone: {Names(one.StillHeld)}";
            }
        }
    }

    // Ids come from files that anybody may have written.
    private static string Row(string text) => Cells.Fit(text.ReplaceLineEndings(" "), LongestRow);

    private static IEnumerable<string> Strange(ClassBoard board)
    {
        foreach (StrangeCluster one in board.Strange.Take(Shown))
        {
            yield return one == board.Strange[0] ? "\nAnswers that the lesson does not foresee" : "";
            yield return $"  {one.Challenge.Title}{(one.Challenge.Place.Length > 0 ? $"   {one.Challenge.Place}" : "")}";
            yield return $"    \"{Snippet.Row(one.Answers, 3)}\", {Quantity.Of(one.Learners, "learner")}, {Quantity.Of(one.Times, "time")}; {one.LaterPassed} passed it later";
            foreach (string line in Snippet.Of(one.Answers, isRight: false).Split('\n'))
            {
                yield return $"      {line}";
            }
        }

        if (board.Strange.Length > Shown)
        {
            yield return $"  and {board.Strange.Length - Shown} more: --json has all of them";
        }
    }

    private static IEnumerable<string> Remarks(ClassBoard board)
    {
        foreach (RemarkLine line in board.Remarks.Take(2 * Shown))
        {
            yield return line == board.Remarks[0] ? "\nWhat learners say (!)" : "";
            yield return $"  {line.Learner}, {Words.Day(line.Remark.At)}, {line.Remark.Stage}/{line.Remark.Scene}{(line.Place.Length > 0 ? $", {line.Place}" : "")}";
            yield return $"    {line.Remark.Text.ReplaceLineEndings(" ")}";
        }
    }

    private static IEnumerable<string> Lately(ClassBoard board)
    {
        if (board.Learners.Length == 0)
        {
            yield break;
        }

        yield return "";
        yield return $"In the week before {Words.Day(board.Now)}";
        yield return $"  {Quantity.Of(board.Learners.Count(learner => learner.Tally.Last > board.Now.AddDays(-ClassBoard.NewDays)), "learner")} played, {Quantity.Of(board.Learners.Count(learner => learner.Tally.First > board.Now.AddDays(-ClassBoard.NewDays)), "learner")} began, {Quantity.Of(board.Learners.Count(learner => learner.IsQuiet), "learner")} quiet, {Quantity.Of(board.Remarks.Count(remark => remark.IsLate), "remark")}";
        foreach (StageFigures stage in board.Stages.Where(stage => stage.EnteredLately > 0 || stage.PassedLately > 0))
        {
            yield return $"  {stage.Stage.Title}: {stage.EnteredLately} entered, {stage.PassedLately} passed";
        }
    }

    private static string Called(LearnerFigures learner) => DisplayText.Strip(learner.Tally.Called.ReplaceLineEndings(" "));

    private static string Title(ClassBoard board, string address)
        => board.Course.Challenge(address)?.Title ?? board.Course.Stages.FirstOrDefault(stage => stage.Id == address)?.Title ?? address;

    private static string Names(ImmutableArray<string> names)
        => string.Join(", ", names.Take(6).Select(name => name.ReplaceLineEndings(" "))) + (names.Length > 6 ? FormattableString.Invariant($" and {names.Length - 6} more") : "");

    private static char Letter(int i) => (char)(i < 26 ? 'a' + i : 'A' + (i - 26));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
