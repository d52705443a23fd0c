using System.Globalization;
using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Courses;

/// <summary>How long a stage takes: what its author estimates, and what a reader needs who reads everything that the plan is told, at 200 words a minute, and waits for the model as it ran.</summary>
internal static class PaceTable
{
    private const double WordsPerMinute = 200;
    private static readonly int[] Widths = [-26, 9, 7, 9, 9, 9, 10];

    /// <summary>One line for each stage that a plan won, and their sum.</summary>
    /// <param name="world">The course.</param>
    /// <param name="outcomes">The plans that were played.</param>
    public static IEnumerable<string> Lines(World world, IReadOnlyList<PlanOutcome> outcomes)
    {
        Pace[] paces = [.. outcomes.Where(outcome => outcome.Plan is { IsToPass: true, Stage: not null } && outcome.IsPassed).GroupBy(outcome => outcome.Plan.Stage!).Select(group => Of(world.Stage(group.Key).Stage, group.First().Plays[0].Played))];
        if (paces.Length == 0)
        {
            yield return "No stage was won by a plan of its own: there is nothing to time.";
            yield break;
        }

        yield return Row("stage", "estimate", "words", "reading", "commands", "model", "read+model");
        foreach (Pace pace in paces)
        {
            yield return Line(pace);
        }

        yield return Line(new Pace("together", paces.Sum(pace => pace.Estimate), paces.Sum(pace => pace.Words), paces.Sum(pace => pace.Commands), paces.Sum(pace => pace.Model)));
        yield return "Minutes. The estimate is the author's, with thinking and typing; the rest is measured: words told, at 200 a minute, and the time that the commands took.";
    }

    private static Pace Of(Stage stage, Playthrough played) => new(
        DisplayText.Strip(stage.Title),
        (stage.Teaching ?? 0) + (stage.Exercises ?? 0),
        played.Steps.SelectMany(step => step.Said).Where(said => said.Kind != TranscriptKind.Command).Sum(said => StageFigures.CountWords(said.Text)),
        played.Commands,
        played.Steps.Sum(step => step.Took.TotalMinutes));

    private static string Line(Pace pace) => Row(
        pace.Name,
        Number(pace.Estimate, "0"),
        Number(pace.Words, "0"),
        Number(pace.Words / WordsPerMinute, "0.0"),
        Number(pace.Commands, "0"),
        Number(pace.Model, "0.0"),
        Number((pace.Words / WordsPerMinute) + pace.Model, "0.0"));

    private static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);

    private static string Row(params string[] cells) => string.Join(' ', cells.Zip(Widths, (cell, width) => width < 0 ? cell.PadRight(-width) : cell.PadLeft(width)));

    private sealed record Pace(string Name, int Estimate, int Words, int Commands, double Model);
}
