using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>What is carried, the treasures with what they can do, and the badges: won, and still to be won.</summary>
internal sealed class TreasuresPage(IStageSession session) : Page("Treasures")
{
    private const int NameColumns = 22;

    public override IReadOnlyList<Row> Rows(int width)
    {
        (World world, RunState state) = (session.World, session.State);
        Thing[] things = [.. state.Taken.Select(Address.Split).Select(at => world.Find(at.Stage)?.Scenes.SelectMany(scene => scene.Things).FirstOrDefault(thing => thing.Id == at.Id)).OfType<Thing>()];
        Treasure[] won = [.. state.Treasures.Select(id => world.Treasures.GetValueOrDefault(id)).OfType<Treasure>()];
        (Treasure Treasure, StageMap Stage)[] ahead = [.. world.Stages.SelectMany(stage => stage.Stage.Grants.Where(id => !state.Treasures.Contains(id)).Select(id => (world.Treasures.GetValueOrDefault(id)!, stage))).Where(pair => pair.Item1 is not null)];
        return
        [
            Row.Of("You carry", Tone.Heading),
            .. things.Length == 0 ? Row.Wrap("Nothing. Things are taken with take.", width, Tone.Faint) : things.SelectMany(thing => Fields.Named(thing.Names[0], "examine looks at it closely", NameColumns, width, $"examine {thing.Names[0]}", Tone.Faint)),
            .. Fields.Heading("Treasures"),
            .. won.Length == 0 ? Row.Wrap("None yet. They are won by passing stages.", width, Tone.Faint) : won.SelectMany(treasure => Fields.Named(treasure.Name, Ability(treasure), NameColumns, width, $"examine {treasure.Name}")),
            .. ahead.SelectMany(pair => Fields.Named($"({pair.Treasure.Name})", $"for passing {pair.Stage.Stage.Title}", NameColumns, width, tone: Tone.Faint)),
            .. Badges("Badges", "[*]", BadgeTable.All.Where(badge => state.Badges.Contains(badge.Id)), width, Tone.Good),
            .. Badges("Badges still to be won", "[ ]", BadgeTable.All.Where(badge => !state.Badges.Contains(badge.Id)), width, Tone.Normal),
        ];
    }

    private static IEnumerable<Row> Badges(string heading, string mark, IEnumerable<BadgeEntry> badges, int width, Tone tone)
    {
        Row[] rows = [.. badges.SelectMany(badge => Fields.Named($"{mark} {badge.Name}", badge.Feat, NameColumns, width, tone: tone))];
        return rows.Length == 0 ? [] : Fields.Heading(heading).Concat(rows);
    }

    private static string Ability(Treasure treasure) => Abilities.All.GetValueOrDefault(treasure.Ability, treasure.Ability);
}
