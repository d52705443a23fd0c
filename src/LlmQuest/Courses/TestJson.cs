using System.Text.Json;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Worlds;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary>What <c>course test --json</c> prints.</summary>
internal static class TestJson
{
    public static void Write(TextWriter output, World world, IReadOnlyList<PlanOutcome> outcomes, IReadOnlyList<Diagnostic> unread)
        => JsonOutput.Write(output, json =>
        {
            JsonOutput.WriteList(json, "plans", outcomes, outcome => Write(json, world, outcome));
            JsonOutput.WriteList(json, "unread", unread, problem =>
            {
                json.WriteString("file", problem.File);
                json.WriteNumber("line", problem.Line);
                json.WriteString("message", problem.Message);
                json.WriteString("fix", problem.Fix);
            });
            json.WriteNumber("passed", outcomes.Count(outcome => outcome.IsPassed));
            json.WriteNumber("failed", outcomes.Count(outcome => !outcome.IsPassed));
        });

    private static void Write(Utf8JsonWriter json, World world, PlanOutcome outcome)
    {
        json.WriteString("plan", outcome.Plan.Name);
        json.WriteString("stage", outcome.Plan.Stage);
        json.WriteString("expects", outcome.Plan.IsToPass ? "passed" : "failed");
        json.WriteBoolean("passed", outcome.IsPassed);
        json.WriteNumber("commands", outcome.Plays[0].Played.Commands);
        json.WriteNumber("seconds", outcome.Seconds);
        json.WriteNumber("seeds", outcome.Plays.Length);
        json.WriteNumber("passed_seeds", outcome.Passed);
        json.WriteNumber("slowest_seconds", outcome.Slowest.Took.TotalSeconds);
        json.WriteString("slowest_command", outcome.Slowest.Command);
        JsonOutput.WriteList(json, "challenges", outcome.Challenges(world), each =>
        {
            json.WriteString("id", each.Challenge.Id);
            json.WriteString("type", each.Challenge.Type);
            json.WriteNumber("passed", each.Passed);
        });
        JsonOutput.WriteList(json, "shortfalls", outcome.Plays.Where(play => play.Shortfall is not null), play =>
        {
            json.WriteNumber("seed", play.Seed);
            json.WriteNumber("line", play.Shortfall!.Line);
            json.WriteString("message", play.Shortfall.Message);
        });
    }
}
