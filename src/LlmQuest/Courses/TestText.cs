using System.Globalization;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>What <c>course test</c> says, a line for each plan.</summary>
internal sealed class TestText(TextWriter output, World world, int seeds)
{
    private static string Failed => Colours.Red("FAILED");

    public void Unread(string folder, IEnumerable<Diagnostic> found)
    {
        foreach (Diagnostic problem in found)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Failed} {Path.GetRelativePath(folder, problem.File)}:{problem.Line}: {problem.Message} {problem.Fix}"));
        }
    }

    public void Drafts(IEnumerable<Plan> plans)
    {
        foreach (Plan plan in plans)
        {
            output.WriteLine(DisplayText.Strip($"left out {plan.Name}: its stage is a draft"));
        }
    }

    public void Outcome(PlanOutcome outcome)
    {
        string name = DisplayText.Strip(outcome.Plan.Name);
        string share = seeds == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {outcome.Passed} of {seeds} seeds");
        if (outcome.FirstShort is not { Shortfall: { } shortfall } play)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"passed {name}{share} ({Quantity.Of(outcome.Plays[0].Played.Commands, "command")}, {outcome.Seconds:0.0} s)"));
            Table(outcome);
            return;
        }

        string seed = seeds == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{share}; with --seed {play.Seed}:");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Failed} {name}:{shortfall.Line}:{seed} {DisplayText.Strip(shortfall.Message).ReplaceLineEndings(" ")}"));
        Table(outcome);
    }

    // One play says nothing about luck.
    private void Table(PlanOutcome outcome)
    {
        if (seeds == 1 || !outcome.Plan.IsToPass)
        {
            return;
        }

        foreach (PassedPlays each in outcome.Challenges(world))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {each.Challenge.Id} ({each.Challenge.Type}): passed {each.Passed} of {each.Plays}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    slowest command: {DisplayText.Strip(outcome.Slowest.Command)}, {outcome.Slowest.Took.TotalSeconds:0.0} s"));
    }

    public void Total(IReadOnlyList<PlanOutcome> outcomes, int unread, TimeSpan took)
    {
        int passed = outcomes.Count(outcome => outcome.IsPassed);
        int failed = outcomes.Count - passed;
        string rest = unread > 0 ? $", {Quantity.Of(unread, "line")} cannot be read" : "";
        string all = failed == 0 && unread == 0 ? "all passed" : $"{passed} passed, {failed} failed{rest}";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(outcomes.Count, "plan")}: {all} ({took.TotalSeconds:0.0} s)."));
    }
}
