using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Looking at things and taking them along.</summary>
internal static class ThingRules
{
    public static Turn Examine(Turn turn, string name)
    {
        if (name.Length == 0)
        {
            return turn.Problem("Examine what? look shows what is here.");
        }

        ImmutableArray<Seen> things = SeenThings.Of(turn.World, turn.State);
        NameMatch<Seen> match = things.GroupBy(seen => seen.Nearness).OrderBy(group => group.Key)
            .Select(group => Naming.Match<Seen>(name, group, seen => seen.Names))
            .FirstOrDefault(found => found.Found.Length > 0) ?? Naming.Match<Seen>(name, things, seen => seen.Names);
        if (Which.Only(turn, match) is { } only)
        {
            return turn.Say(TranscriptKind.Story, only.Read());
        }

        if (!match.IsAmbiguous && Naming.Match<StageMap>(name, turn.World.Stages, stage => [stage.Stage.Title, stage.Id]).Only is { } stage)
        {
            return turn.Reply(MapText.Door(turn.World, turn.State, stage));
        }

        return Which.Ask(turn, "examine", name, match, seen => seen.Names[0], $"You see no '{Which.Short(name)}' here");
    }

    public static bool Names(Turn turn, string name)
        => Naming.Match<Seen>(name, SeenThings.Of(turn.World, turn.State), seen => seen.Names).Found.Length > 0;

    public static Turn Take(Turn turn, string name)
    {
        if (name.Length == 0)
        {
            return turn.Problem("Take what? look shows what is here.");
        }

        NameMatch<Thing> match = Naming.Match<Thing>(name, turn.Scene.Things, thing => thing.Names);
        if (Which.Only(turn, match) is not { } only)
        {
            return Which.Ask(turn, "take", name, match, thing => thing.Names[0], $"You see no '{Which.Short(name)}' here that could be taken");
        }

        if (turn.State.Taken.Contains(Address.Of(turn.Stage.Id, only.Id)))
        {
            return turn.Reply($"You carry it already: {only.Names[0]}.");
        }

        return only.IsPortable
            ? turn.Owe(new ThingTaken(turn.Stage.Id, only.Id))
            : turn.Reply($"It cannot be taken along: {only.Names[0]}. It can be examined.");
    }

    public static Turn Taken(Turn turn, ThingTaken taken)
    {
        Thing? thing = turn.World.Stage(taken.Stage).Scenes.SelectMany(scene => scene.Things).FirstOrDefault(thing => thing.Id == taken.Thing);
        return turn.With(state => state with { Taken = state.Taken.Add(Address.Of(taken.Stage, taken.Thing)) }).Reply($"Taken: {thing?.Names[0] ?? taken.Thing}.");
    }
}
