using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Labs.Plans;

namespace LlmQuest.Courses;

/// <summary>What <c>course check --prove</c> adds: it plays the plans, and tries every challenge untouched.</summary>
/// <param name="Script">File of answers that stand in for the model, or null.</param>
/// <param name="Model">Id or path of the model; null for the usual one.</param>
/// <param name="Compute">Where the model computes.</param>
internal sealed record CourseProof(string? Script, string? Model, ComputeSettings Compute)
{
    private const long FirstSeed = 1;

    // One first experiment may pass or not by luck.
    private const int FirstExperiments = 5;

    /// <summary>Proves a course that has no errors; what is wrong is added to its report.</summary>
    public async Task LookAsync(CourseReading reading, CancellationToken stop)
    {
        if (reading.Playable is null)
        {
            return;
        }

        World world = PlayedCourse.Of(reading);
        await using var labs = PlanLabs.Open(reading.Folder, Script, Model, Compute);
        Plan[] plans = [.. CoursePlans.Read(reading, new Report()).Where(plan => plan.Stage is null || world.Find(plan.Stage) is not null)];
        List<(Plan, Playthrough)> played = [];
        await foreach (PlanOutcome outcome in new PlanRunner(world, labs).RunAsync(plans, FirstSeed, 1, stop))
        {
            played.Add((outcome.Plan, outcome.Plays[0].Played));
        }

        new PlanProof(reading, world).Look(played, await UntouchedAsync(world, labs, stop));
    }

    private static async Task<IReadOnlyCollection<Challenge>> UntouchedAsync(World world, PlanLabs labs, CancellationToken stop)
    {
        HashSet<Challenge> untouched = new(ReferenceEqualityComparer.Instance);
        foreach (StageMap stage in world.Stages)
        {
            for (int i = 0; i < FirstExperiments; i++)
            {
                untouched.UnionWith(await UntouchedTrial.RunAsync(world, stage, labs.Bench(FirstSeed + i), i > 0, stop));
            }
        }

        return untouched;
    }
}
