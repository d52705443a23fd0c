using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>What is carried and what was won.</summary>
internal static class CarriedText
{
    public static string Of(World world, RunState state)
    {
        string[] things = [.. SeenThings.Carried(world, state).Select(thing => thing.Names[0])];
        string[] treasures = [.. state.Treasures.Select(id => world.Treasures.GetValueOrDefault(id)).OfType<Treasure>().Select(Line)];
        string carried = things.Length == 0 ? "" : $"You carry: {string.Join(", ", things)}.";
        string won = treasures.Length == 0 ? "" : $"You have won:\n{string.Join('\n', treasures)}";
        string all = string.Join('\n', new[] { carried, won }.Where(part => part.Length > 0));
        return all.Length == 0 ? "You carry nothing yet. Things are taken with take, treasures are won by passing stages." : all;
    }

    private static string Line(Treasure treasure) => $"{treasure.Name}: {Abilities.All.GetValueOrDefault(treasure.Ability, treasure.Ability)}";
}
