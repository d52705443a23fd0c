using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine;

/// <summary>What a typed beginning could become, here and now.</summary>
public static class Completion
{
    /// <summary>The lines it could become; best first.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    /// <param name="beginning">What was typed so far.</param>
    public static IReadOnlyList<string> Of(World world, RunState state, string beginning)
        => beginning.Length == 0
            ? []
            : [.. Lines(world, state).Where(line => line.Length > beginning.Length && line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(World world, RunState state)
    {
        SceneMap scene = world.Stage(state.Stage).Scene(state.Scene);
        LabCall? lab = Current.Lab(world, state);
        ImmutableArray<LabParameter> parameters = lab is null ? [] : world.Labs.Find(lab.Type)?.Parameters ?? [];
        return VerbTable.All.Select(entry => entry.Name)
            .Concat(parameters.Select(parameter => $"set {parameter.Name} "))
            .Concat(SeenThings.Of(world, state).Select(seen => $"examine {seen.Names[0]}"))
            .Concat(scene.Exits.Select(exit => $"go {WaysText.NameOf(exit)}"))
            .Concat(scene.Things.Where(thing => thing.IsPortable).Select(thing => $"take {thing.Names[0]}"))
            .Concat(Current.Labs(world, state).Select(each => $"generate {each.Id}"))
            .Concat(state.Treasures.Select(id => world.Treasures.GetValueOrDefault(id)).OfType<Treasure>().Select(treasure => $"use {treasure.Name} on "))
            .Concat(world.Course.Terms.Keys.Select(term => $"define {term}"));
    }
}
