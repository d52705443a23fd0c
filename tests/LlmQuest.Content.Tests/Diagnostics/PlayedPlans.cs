using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Plans;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>Plays the plans of a lesson with labs that answer from a script.</summary>
internal static class PlayedPlans
{
    public static async Task LookAsync(CourseReading reading, string script)
    {
        var world = new World(reading.Course!, DeclaredLabs.Registry);
        List<(Plan, Playthrough)> played = [];
        foreach (Plan plan in CoursePlans.Read(reading, new Report()))
        {
            played.Add((plan, await HeadlessPlay.RunAsync(world, Bench(script), plan.Commands, plan.Stage, TimeProvider.System, CancellationToken.None)));
        }

        List<Challenge> untouched = [];
        foreach (StageMap stage in world.Stages)
        {
            untouched.AddRange(await UntouchedTrial.RunAsync(world, stage, Bench(script), isRepeated: false, CancellationToken.None));
        }

        new PlanProof(reading, world).Look(played, untouched);
    }

    private static ScriptedBench Bench(string script)
    {
        Assert.That(ScriptedBench.Read(script, "labs.json", out ScriptedBench? bench), Is.Null);
        return bench!;
    }
}
