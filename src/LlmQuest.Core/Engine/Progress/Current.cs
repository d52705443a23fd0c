using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>What a learner has in view.</summary>
public static class Current
{
    /// <summary>The challenges of this stage that were met, in order.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static ImmutableArray<Challenge> Met(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        return [.. stage.Challenges.Where(challenge => state.Record(stage.Id, challenge.Id) is not null)];
    }

    /// <summary>The open guess about what a lab tells, or null: until it is made, the lab shows nothing.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    /// <param name="lab">Id of the lab.</param>
    public static PredictChallenge? Guess(World world, RunState state, string lab)
        => Met(world, state).OfType<PredictChallenge>().FirstOrDefault(challenge => challenge.Expectation.Lab == lab && !state.IsDone(state.Stage, challenge.Id));

    /// <summary>The challenge that an answer is for: the chosen one, else the first open one here, else the first open one of the stage; or null.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static Challenge? Challenge(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        ImmutableArray<Challenge> met = Met(world, state);
        return met.FirstOrDefault(challenge => challenge.Id == state.Focus)
            ?? stage.Scene(state.Scene).Challenges.FirstOrDefault(challenge => !state.IsDone(stage.Id, challenge.Id))
            ?? met.FirstOrDefault(challenge => !state.IsDone(stage.Id, challenge.Id));
    }

    /// <summary>The labs that can be used: those of this scene first, then those of scenes that were seen.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static ImmutableArray<LabCall> Labs(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        SceneMap here = stage.Scene(state.Scene);
        IEnumerable<SceneMap> others = stage.Scenes.Where(scene => scene != here && state.Seen.Contains(Address.Of(stage.Id, scene.Id)));
        return [.. here.Labs.Concat(others.SelectMany(scene => scene.Labs)).DistinctBy(lab => lab.Id)];
    }

    /// <summary>The lab that runs: the chosen one, else the first; or null where there is none.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static LabCall? Lab(World world, RunState state)
    {
        ImmutableArray<LabCall> labs = Labs(world, state);
        return labs.FirstOrDefault(lab => lab.Id == state.LabFocus) ?? labs.FirstOrDefault();
    }
}
