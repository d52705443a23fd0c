using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>The parameters with which a lab runs.</summary>
public static class LabSettings
{
    private const string SystemText = "system";
    private const string Mode = "mode";
    private const string Raw = "raw";

    /// <summary>The defaults, then what the lesson sets, then what an ability sets everywhere, then what was set here.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    /// <param name="stage">Id of the stage.</param>
    /// <param name="lab">The lab.</param>
    public static ImmutableSortedDictionary<string, LabValue> Of(World world, RunState state, string stage, LabCall lab)
    {
        LabDeclaration? declared = world.Labs.Find(lab.Type);
        ImmutableSortedDictionary<string, LabValue> everywhere = state.Everywhere.RemoveRange(state.Everywhere.Keys.Where(name => declared?.Parameter(name) is null));
        ImmutableSortedDictionary<string, LabValue> here = state.Settings.GetValueOrDefault(Address.Of(stage, lab.Id), ImmutableSortedDictionary<string, LabValue>.Empty);
        ImmutableSortedDictionary<string, LabValue> all = AsWritten(world, lab).SetItems(everywhere).SetItems(here);
        if (everywhere.ContainsKey(SystemText) && !here.ContainsKey(SystemText) && all.GetValueOrDefault(Mode)?.Text == Raw)
        {
            all = all.Remove(SystemText);
        }

        return all.RemoveRange(all.Where(pair => pair.Value.IsAbsent).Select(pair => pair.Key));
    }

    /// <summary>The defaults and what the lesson sets.</summary>
    /// <param name="world">The course.</param>
    /// <param name="lab">The lab.</param>
    public static ImmutableSortedDictionary<string, LabValue> AsWritten(World world, LabCall lab) => Defaults(world, lab.Type).SetItems(lab.Settings);

    /// <summary>The defaults of a lab.</summary>
    /// <param name="world">The course.</param>
    /// <param name="lab">Name of the lab.</param>
    public static ImmutableSortedDictionary<string, LabValue> Defaults(World world, string lab)
        => world.Labs.Find(lab)?.Defaults ?? ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);
}
