using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine;

/// <summary>What can be done here and now, the likeliest first: who takes the first one again and again comes through a course, as far as that needs no answers.</summary>
public static class Moves
{
    private const int WrongBeforeReveal = 2;

    /// <summary>The moves; never empty.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static ImmutableArray<Move> Of(World world, RunState state)
    {
        if (state.Question is { } question)
        {
            return [.. question.Names.Select((name, i) => new Move(Number(i + 1), name))];
        }

        StageMap stage = world.Stage(state.Stage);
        if (stage.Scenes.SelectMany(scene => scene.Dialogues).FirstOrDefault(said => said.Id == state.Talk) is { } said)
        {
            return [.. DialogueText.Open(state, stage.Id, said).Select(open => new Move(Number(open.Number), open.Choice.Text)), new Move("back", "end the talk")];
        }

        SceneMap scene = stage.Scene(state.Scene);
        return [.. new[]
        {
            Unheard(state, stage, scene), Campfire(world, state), Doing(world, state, stage), Ways(world, state, stage, scene), Things(state, stage, scene), Helping(world, state, stage),
            People(scene), Labs(world, state), [new Move("map", "map"), new Move("help", "help")],
        }.SelectMany(moves => moves).DistinctBy(move => move.Line)];
    }

    private static IEnumerable<Move> Unheard(RunState state, StageMap stage, SceneMap scene)
        => scene.Dialogues.Where(said => said.IsOpening && !state.Chosen.Contains(Address.Of(stage.Id, said.Id))).Select(said => Talk(said.Speaker));

    private static IEnumerable<Move> People(SceneMap scene) => scene.Dialogues.Where(said => said.IsOpening).Select(said => Talk(said.Speaker));

    private static Move Talk(string speaker) => new($"talk to {speaker}", $"talk to {speaker}");

    private static IEnumerable<Move> Campfire(World world, RunState state)
        => state.Campfire.Length > 0 && world.Challenge(state.Campfire) is { } found ? [new Move(AnswerLine, $"campfire: {found.Challenge.Title}")] : [];

    /// <summary>What is typed before an answer; the rest is the learner's.</summary>
    public const string AnswerLine = "answer ";

    // A goal is reached with its lab, everything else is answered.
    private static IEnumerable<Move> Doing(World world, RunState state, StageMap stage)
    {
        if (Open(world, state, stage) is not { } challenge)
        {
            yield break;
        }

        int number = Current.Met(world, state).IndexOf(challenge) + 1;
        if (number > 0)
        {
            yield return new Move($"task {Number(number)}", challenge.Title);
        }

        if (challenge is DoChallenge goal && Current.Labs(world, state).FirstOrDefault(lab => lab.Id == goal.Goals[0].Lab) is { } lab)
        {
            yield return Run(lab);
        }
    }

    private static Challenge? Open(World world, RunState state, StageMap stage)
    {
        Challenge? current = Current.Challenge(world, state);
        return current is not null && !state.IsDone(stage.Id, current.Id) ? current : Current.Met(world, state).FirstOrDefault(challenge => !state.IsDone(stage.Id, challenge.Id));
    }

    private static IEnumerable<Move> Ways(World world, RunState state, StageMap stage, SceneMap scene)
    {
        Exit[] open = [.. OpenExits(state, stage, scene)];
        IEnumerable<Move> exits = open.OrderBy(exit => IsSeen(state, world, stage, exit)).Select(exit => new Move($"go {WaysText.NameOf(exit)}", $"{WaysText.NameOf(exit)}: to {WaysText.Destination(world, stage, exit)}"));
        bool isPassed = IsPassed(world, state, stage);
        IEnumerable<Move> next = isPassed || HasMoreScenes(state, stage, scene) ? [new Move("next", "onward")] : [];
        return state.IsSandbox ? [.. next, .. exits, new Move("back", "leave the copy")] : isPassed ? next.Concat(exits) : exits.Concat(next);
    }

    /// <summary>Whether one can go on from here with <c>onward</c>.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static bool LeadOn(World world, RunState state)
        => world.Stage(state.Stage) is var stage && (IsPassed(world, state, stage) || HasMoreScenes(state, stage, stage.Scene(state.Scene)));

    /// <summary>The name of a way from here to a scene of the stage where the learner has not been, or null.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static string? WayOn(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        return OpenExits(state, stage, stage.Scene(state.Scene)).FirstOrDefault(exit => Target.Split(exit.To).Stage.Length == 0 && !IsSeen(state, world, stage, exit)) is { } way ? WaysText.NameOf(way) : null;
    }

    private static IEnumerable<Exit> OpenExits(RunState state, StageMap stage, SceneMap scene)
        => scene.Exits.Where(exit => exit.After.All(id => stage.Challenge(id) is null || state.IsDone(stage.Id, id)));

    private static bool IsPassed(World world, RunState state, StageMap stage) => state.Passed.ContainsKey(stage.Id) && !state.IsSandbox && !Unlocks.IsFinished(world, state);

    private static bool HasMoreScenes(RunState state, StageMap stage, SceneMap scene)
        => !stage.WalksByExits && (stage.Scenes.IndexOf(scene) + 1 < stage.Scenes.Length || stage.Scenes.Any(unseen => !state.Seen.Contains(Address.Of(stage.Id, unseen.Id))));

    private static bool IsSeen(RunState state, World world, StageMap stage, Exit exit)
    {
        (string stageId, string sceneId) = Target.Split(exit.To);
        StageMap? to = stageId.Length == 0 ? stage : world.Find(stageId);
        return to is null || state.Seen.Contains(Address.Of(to.Id, to.Scene(sceneId).Id));
    }

    private static IEnumerable<Move> Things(RunState state, StageMap stage, SceneMap scene) => scene.Things
        .Where(thing => !state.Taken.Contains(Address.Of(stage.Id, thing.Id)))
        .SelectMany(thing => thing.IsPortable
            ? [new Move($"examine {thing.Names[0]}", $"examine {thing.Names[0]}"), new Move($"take {thing.Names[0]}", $"take {thing.Names[0]}")]
            : new[] { new Move($"examine {thing.Names[0]}", $"examine {thing.Names[0]}") });

    private static IEnumerable<Move> Helping(World world, RunState state, StageMap stage)
    {
        if (Open(world, state, stage) is not { } challenge)
        {
            yield break;
        }

        ChallengeRecord? record = state.Record(stage.Id, challenge.Id);
        if (record is not null && record.Hints < challenge.Hints.Length)
        {
            yield return new Move("hint", "hint");
        }

        if (record is { Wrong: >= WrongBeforeReveal } || (record is not null && record.Hints > 0 && record.Hints == challenge.Hints.Length))
        {
            yield return new Move("reveal", "see the solution");
        }
    }

    private static IEnumerable<Move> Labs(World world, RunState state) => Current.Labs(world, state).Select(Run);

    private static Move Run(LabCall lab) => new($"generate {lab.Id}", $"run the lab {lab.Id}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
