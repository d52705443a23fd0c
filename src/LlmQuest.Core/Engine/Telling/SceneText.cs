using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>A scene in plain words.</summary>
/// <param name="Story">What is read.</param>
/// <param name="Here">What is here and where one can go, a line each.</param>
internal sealed record SceneText(string Story, string Here)
{
    public static SceneText Of(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        SceneMap scene = stage.Scene(state.Scene);
        string prose = ElementText.Of(scene.Elements);
        return new SceneText(scene.Title.Length == 0 ? prose : $"{scene.Title}\n{prose}".TrimEnd(), string.Join('\n', Lines(world, state, stage, scene)));
    }

    private static IEnumerable<string> Lines(World world, RunState state, StageMap stage, SceneMap scene)
    {
        string[] things = [.. scene.Things.Where(thing => !state.Taken.Contains(Address.Of(stage.Id, thing.Id))).Select(thing => thing.Names[0])];
        if (things.Length > 0)
        {
            yield return $"You see: {string.Join(", ", things)}.";
        }

        string[] people = [.. scene.Dialogues.Where(said => said.IsOpening).Select(said => said.Speaker).Distinct(StringComparer.Ordinal)];
        if (people.Length > 0)
        {
            yield return $"To talk to: {string.Join(", ", people)}.";
        }

        foreach (IGrouping<string, LabCall> labs in scene.Labs.GroupBy(lab => lab.Type, StringComparer.Ordinal))
        {
            yield return $"{(labs.Count() == 1 ? "Lab" : "Labs")}: {string.Join(", ", labs.Select(lab => lab.Id))} ({labs.Key}). {world.Labs.Find(labs.Key)?.Summary}";
        }

        ImmutableArray<Challenge> met = Current.Met(world, state);
        if (met.Length > 1 && scene.Challenges.Length > 1)
        {
            yield return FormattableString.Invariant($"Challenges here: {scene.Challenges.Length}, done: {scene.Challenges.Count(challenge => state.IsDone(stage.Id, challenge.Id))}. task lists them.");
        }

        yield return WaysText.Of(world, state);
    }
}
