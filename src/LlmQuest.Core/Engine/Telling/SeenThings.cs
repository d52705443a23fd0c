using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Everything a learner can look at: what is here, what is carried, what was won.</summary>
internal static class SeenThings
{
    public static ImmutableArray<Seen> Of(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        SceneMap scene = stage.Scene(state.Scene);
        return
        [
            .. scene.Things.Concat(Carried(world, state)).Distinct().Select(thing => new Seen(thing.Names, () => ElementText.Of(thing.Content), Nearness.AtHand)),
            .. scene.Exits.Select(exit => new Seen(Names(exit), () => WaysText.Look(world, state, exit))),
            .. Current.Labs(world, state).Select(lab => new Seen([lab.Id, lab.Type], () => SettingsText.Of(world, state, stage.Id, lab), Nearness.Behind)),
            .. scene.Dialogues.Select(said => said.Speaker).Distinct(StringComparer.Ordinal).Select(who => new Seen([who], () => $"{ElementText.Capital(who)} is here. talk begins a talk.", Nearness.AtHand)),
            .. state.Treasures.Select(id => world.Treasures.GetValueOrDefault(id)).OfType<Treasure>().Select(treasure => new Seen([treasure.Name, treasure.Id], () => StageEndText.Of(treasure))),
            .. scene.Elements.OfType<Aside>().Where(ElementText.IsFolded).Select(aside => new Seen([ElementText.TitleOf(aside)], () => ElementText.Of(aside.Content))),
        ];
    }

    public static IEnumerable<Thing> Carried(World world, RunState state)
        => state.Taken.Select(Address.Split).Select(address => world.Find(address.Stage)?.Scenes.SelectMany(scene => scene.Things).FirstOrDefault(thing => thing.Id == address.Id)).OfType<Thing>();

    private static ImmutableArray<string> Names(Exit exit) => exit.Names.IsEmpty ? [exit.Direction] : exit.Direction.Length == 0 ? exit.Names : exit.Names.Add(exit.Direction);
}
