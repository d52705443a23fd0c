using System.Collections.Immutable;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Content.Plans;

/// <summary>What playing the plans of a course proves about it.</summary>
/// <param name="reading">The course as it was read; its report takes what is wrong.</param>
/// <param name="world">The course as it is played.</param>
public sealed class PlanProof(CourseReading reading, World world)
{
    /// <summary>Holds what was played against the plans and the stages.</summary>
    /// <param name="played">Every plan that could be read, with what came of it.</param>
    /// <param name="untouched">The challenges that passed although nothing was changed.</param>
    public void Look(IReadOnlyList<(Plan Plan, Playthrough Played)> played, IReadOnlyCollection<Challenge> untouched)
    {
        foreach (Challenge challenge in untouched)
        {
            reading.Report.Add(Rules.SolvedUntouched, challenge.At, challenge.Id);
        }

        List<(Plan Plan, Playthrough Played)> holding = [];
        foreach ((Plan plan, Playthrough run) in played)
        {
            if (PlanJudge.Of(plan, world, run) is { } shortfall)
            {
                reading.Report.Add(Rules.PlanFallsShort, new SourcePosition(plan.File, shortfall.Line, 1), plan.Name, shortfall.Message);
            }
            else
            {
                holding.Add((plan, run));
            }
        }

        foreach (StageMap stage in world.Stages)
        {
            LookAt(stage, [.. holding.Where(pair => pair.Plan.Stage == stage.Id && pair.Plan.IsToPass)]);
        }
    }

    private void LookAt(StageMap stage, ImmutableArray<(Plan Plan, Playthrough Played)> played)
    {
        Challenge? first = stage.Challenges.FirstOrDefault(challenge => challenge is DoChallenge or SteerChallenge or PredictChallenge);
        if (played.IsEmpty && first is not null && !HasPlanFile(stage))
        {
            reading.Report.Add(Rules.StageWithoutPlan, first.At, first.Id, NameOf(stage));
        }

        foreach (Challenge challenge in played.IsEmpty ? [] : stage.Challenges.Where(challenge => challenge is DoChallenge or SteerChallenge && !played.Any(pair => Passes(pair.Played, stage, challenge))))
        {
            reading.Report.Add(Rules.GoalNotReached, challenge.At, played[0].Plan.Name, challenge.Id);
        }
    }

    private static bool Passes(Playthrough played, StageMap stage, Challenge challenge)
        => played.Steps.Any(step => !step.State.IsSandbox && step.State.Record(stage.Id, challenge.Id)?.Status == ChallengeStatus.Passed);

    // A plan that cannot be read is told of already.
    private bool HasPlanFile(StageMap stage) => File.Exists(Path.Combine(reading.Folder, NameOf(stage)));

    private string NameOf(StageMap stage)
    {
        StageReading file = reading.Stages.First(file => file.Stage?.Id == stage.Id);
        return Path.ChangeExtension(Path.GetRelativePath(reading.Folder, file.Source.File), CoursePlans.Ending);
    }
}
