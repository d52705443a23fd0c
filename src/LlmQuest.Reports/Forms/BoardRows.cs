using System.Globalization;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Forms;

/// <summary>The board as a table for a spreadsheet: a row for each learner, a column for each stage.</summary>
public static class BoardRows
{
    private static readonly string[] Own = ["run", "name", "simulated", "first", "last", "active_minutes", "events", "done", "first_try", "first_try_of", "hints", "reveals", "stuck_at", "quiet"];

    /// <summary>The rows, the heads first; cells are not quoted yet.</summary>
    /// <param name="board">The board.</param>
    public static IEnumerable<IReadOnlyList<string>> Of(ClassBoard board)
        => board.Learners.Select(learner => Row(learner)).Prepend([.. Own, .. board.Course.Stages.Select(stage => stage.Id)]);

    private static IReadOnlyList<string> Row(LearnerFigures learner) =>
    [
        learner.Tally.Run.ToString(),
        learner.Tally.Name,
        learner.Tally.IsSimulated ? "true" : "false",
        learner.Tally.First.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        learner.Tally.Last.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        learner.Tally.Active.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture),
        learner.Tally.Events.ToString(CultureInfo.InvariantCulture),
        learner.Done.ToString(CultureInfo.InvariantCulture),
        learner.FirstTry.Count.ToString(CultureInfo.InvariantCulture),
        learner.FirstTry.Of.ToString(CultureInfo.InvariantCulture),
        learner.Hints.ToString(CultureInfo.InvariantCulture),
        learner.Reveals.ToString(CultureInfo.InvariantCulture),
        learner.Stuck?.Challenge ?? "",
        learner.IsQuiet ? "true" : "false",
        .. learner.Cells.Select(Words.Name),
    ];
}
