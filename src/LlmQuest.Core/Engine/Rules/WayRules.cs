using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Going from place to place.</summary>
internal static class WayRules
{
    public static Turn Go(Turn turn, string way)
    {
        if (way.Length == 0)
        {
            return turn.Reply(WaysText.Of(turn.World, turn.State));
        }

        string phrase = CommandParser.Phrase(way);
        string direction = VerbTable.Directions.GetValueOrDefault(phrase, phrase);
        ImmutableArray<Exit> byDirection = [.. turn.Scene.Exits.Where(exit => exit.Direction.Equals(direction, StringComparison.OrdinalIgnoreCase))];
        NameMatch<Exit> match = byDirection.IsEmpty ? Naming.Match<Exit>(way, turn.Scene.Exits, exit => exit.Names) : new NameMatch<Exit>(byDirection, null);
        if (Which.Only(turn, match) is { } only)
        {
            return Leave(turn, only);
        }

        return match.IsAmbiguous
            ? Which.Ask(turn, "go", way, match, WaysText.NameOf, "There is no such way")
            : ToPlace(turn, way) ?? ToScene(turn, way) ?? ToStage(turn, way) ?? NoWay(turn, way, direction, match);
    }

    public static Turn Next(Turn turn)
    {
        StageMap stage = turn.Stage;
        int at = stage.Scenes.IndexOf(turn.Scene);
        if (!stage.WalksByExits && at + 1 < stage.Scenes.Length)
        {
            return turn.Owe(new Moved(stage.Id, stage.Scenes[at + 1].Id));
        }

        Exit[] fresh = [.. turn.Scene.Exits.Where(exit => IsFresh(turn, exit))];
        if (fresh.Length == 1)
        {
            return Leave(turn, fresh[0]);
        }

        bool isLedOn = turn.State.Passed.ContainsKey(stage.Id) || Unseen(turn) is not null;
        return fresh.Length > 1 && !isLedOn ? turn.Reply(WaysText.Of(turn.World, turn.State)) : Onward(turn);
    }

    /// <summary>Goes to a stage if it is open, or says what it needs.</summary>
    public static Turn Enter(Turn turn, StageMap stage, string scene)
    {
        if (turn.State.IsSandbox && stage.Id != turn.State.Stage)
        {
            return turn.Problem($"This is a copy of {turn.Stage.Stage.Title} alone: type back first, then go to {stage.Stage.Title}.");
        }

        StageStanding standing = Unlocks.Of(turn.World, turn.State, stage);
        return standing.State == StageState.Locked
            ? turn.Problem($"{stage.Stage.Title} is locked: {standing.Reason}. map shows all stages.")
            : turn.Owe(new Moved(stage.Id, stage.Scene(scene).Id));
    }

    private static Turn Leave(Turn turn, Exit exit)
    {
        string[] closed = [.. exit.After.Where(id => turn.Stage.Challenge(id) is not null && !turn.IsDone(id))];
        if (closed.Length > 0)
        {
            string[] titles = [.. closed.Select(id => turn.Stage.Challenge(id)!.Title)];
            return turn.Problem($"The way is closed. {Sentence.Of("It opens when this is done:", titles)} task shows the challenges here.");
        }

        (string stageId, string scene) = Target.Split(exit.To);
        StageMap? stage = stageId.Length == 0 ? turn.Stage : turn.World.Find(stageId);
        return stage is null ? turn.Problem("The way leads to a place that is not there any more. map shows all stages.") : Enter(turn, stage, scene.Length == 0 ? Left(turn, stage) : scene);
    }

    private static bool IsFresh(Turn turn, Exit exit)
    {
        (string stageId, string scene) = Target.Split(exit.To);
        StageMap? stage = stageId.Length == 0 ? turn.Stage : turn.World.Find(stageId);
        return stage is not null && IsOpen(turn, exit) && (stage == turn.Stage || Unlocks.Of(turn.World, turn.State, stage).State != StageState.Locked) && !turn.State.Seen.Contains(Address.Of(stage.Id, stage.Scene(scene).Id));
    }

    // Every way is told with the place that it leads to; of several that lead there, an open one is taken.
    private static Turn? ToPlace(Turn turn, string way)
    {
        ImmutableArray<Exit> there = Naming.Match<Exit>(way, turn.Scene.Exits, exit => [WaysText.Destination(turn.World, turn.Stage, exit)]).Found;
        return (there.FirstOrDefault(exit => IsOpen(turn, exit)) ?? there.FirstOrDefault()) is { } taken ? Leave(turn, taken) : null;
    }

    private static bool IsOpen(Turn turn, Exit exit) => exit.After.All(id => turn.Stage.Challenge(id) is null || turn.IsDone(id));

    // Scenes that were read can be read again, where exits do not say how one walks.
    private static Turn? ToScene(Turn turn, string way)
    {
        StageMap stage = turn.Stage;
        if (stage.WalksByExits)
        {
            return null;
        }

        IEnumerable<SceneMap> known = stage.Scenes.Where(scene => turn.State.Seen.Contains(Address.Of(stage.Id, scene.Id)));
        return Naming.Match<SceneMap>(way, known, scene => [scene.Title, scene.Id]).Only is { } found ? turn.Owe(new Moved(stage.Id, found.Id)) : null;
    }

    // Who was in the middle of a stage goes on there, where all that is left of it can be walked to; one that was passed is visited from its beginning.
    private static string Left(Turn turn, StageMap stage)
    {
        string left = turn.State.Places.GetValueOrDefault(stage.Id, "");
        bool isVisit = turn.State.Passed.ContainsKey(stage.Id) || stage.Id == turn.State.Stage;
        return isVisit || !stage.LeadsEverywhere(left) || HasNew(turn, stage) ? "" : left;
    }

    // What an edit put into a scene that was read already is met by walking there.
    private static bool HasNew(Turn turn, StageMap stage) => stage.Scenes
        .Where(scene => turn.State.Seen.Contains(Address.Of(stage.Id, scene.Id)))
        .SelectMany(scene => scene.Challenges)
        .Any(challenge => turn.State.Record(stage.Id, challenge.Id) is null);

    private static Turn? ToStage(Turn turn, string way)
    {
        NameMatch<StageMap> match = Naming.Match<StageMap>(way, turn.World.Stages, stage => [stage.Stage.Title, stage.Id]);
        return Which.Only(turn, match) is { } only ? Enter(turn, only, Left(turn, only))
            : match.IsAmbiguous ? Which.Ask(turn, "go", way, match, stage => stage.Stage.Title, "") : null;
    }

    private static Turn NoWay(Turn turn, string way, string direction, NameMatch<Exit> match)
    {
        string? near = match.Suggestion ?? Suggestions.Closest(direction, turn.Scene.Exits.Select(exit => exit.Direction).Where(known => known.Length > 0));
        string meant = near is null ? "" : $" Did you mean go {near}?";
        return turn.Problem($"There is no way '{Which.Short(way)}' here.{meant} {WaysText.Of(turn.World, turn.State)}");
    }

    // An exit of another stage may have led past it.
    private static SceneMap? Unseen(Turn turn)
        => turn.Stage.WalksByExits ? null : turn.Stage.Scenes.FirstOrDefault(scene => !turn.State.Seen.Contains(Address.Of(turn.Stage.Id, scene.Id)));

    private static Turn Onward(Turn turn)
    {
        if (!turn.State.Passed.ContainsKey(turn.Stage.Id))
        {
            if (Unseen(turn) is { } scene)
            {
                return turn.Owe(new Moved(turn.Stage.Id, scene.Id));
            }

            string[] left = [.. Current.Met(turn.World, turn.State).Where(challenge => !turn.IsDone(challenge.Id)).Select(challenge => challenge.Title)];
            return turn.Reply(left.Length > 0
                ? $"{Sentence.Of("There is still something to do here:", left)} {WaysText.Of(turn.World, turn.State)}"
                : WaysText.Of(turn.World, turn.State));
        }

        ImmutableArray<StageStanding> all = Unlocks.Of(turn.World, turn.State);
        StageStanding? next = all.Skip(turn.Stage.Number).Concat(all.Take(turn.Stage.Number)).FirstOrDefault(standing => standing.State == StageState.Open);
        return next is not null
            ? Enter(turn, next.Stage, Left(turn, next.Stage))
            : turn.Reply($"You have finished {turn.World.Course.Title}. Any stage can be visited with go, and played again with play.");
    }
}
