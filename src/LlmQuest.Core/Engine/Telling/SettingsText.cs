using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The parameters of a lab and their values.</summary>
internal static class SettingsText
{
    public static string Of(World world, RunState state, string stage, LabCall lab)
    {
        ImmutableSortedDictionary<string, LabValue> values = LabSettings.Of(world, state, stage, lab);
        IEnumerable<string> lines = (world.Labs.Find(lab.Type)?.Parameters ?? [])
            .Select(parameter => $"{parameter.Name} = {Value(parameter, values)} ({parameter.Meaning})");
        return $"Lab {lab.Id} ({lab.Type})\n{string.Join('\n', lines)}";
    }

    private static string Value(LabParameter parameter, ImmutableSortedDictionary<string, LabValue> values)
        => values.TryGetValue(parameter.Name, out LabValue? value) ? value.ToString() : parameter.Name == "seed" ? "any" : "not set";
}
