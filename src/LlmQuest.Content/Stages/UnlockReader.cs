using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Stages;

/// <summary>Reads what a stage requires: a list of stages that are all wanted, or a map with <c>all</c>, <c>any</c> and <c>score</c>.</summary>
internal static class UnlockReader
{
    private const int MostPercent = 100;
    private static readonly string[] Known = ["all", "any", "score"];

    public static UnlockRule Read(YamlFields front, StageContext context)
    {
        if (front.Map["requires"] is not { } entry)
        {
            return UnlockRule.Nothing;
        }

        if (entry.Value is not YamlMap map)
        {
            ImmutableArray<string> all = front.Texts("requires");
            return new UnlockRule(all is ["nothing"] ? [] : all, [], NoScores, context.At(entry.Value.Offset));
        }

        var fields = new YamlFields(map, "\"requires\"", context.Source, context.Report);
        fields.RefuseOthers(Known, []);
        return new UnlockRule(fields.Texts("all"), fields.Texts("any"), Scores(fields, context), context.At(entry.Value.Offset));
    }

    private static ImmutableSortedDictionary<string, int> NoScores => ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, int> Scores(YamlFields fields, StageContext context)
    {
        ImmutableSortedDictionary<string, int> scores = NoScores;
        foreach ((string stage, string text) in fields.Dictionary("score"))
        {
            if (int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is > 0 and <= MostPercent)
            {
                scores = scores.SetItem(stage, percent);
            }
            else
            {
                context.Add(Rules.WrongValue, ((YamlMap)fields.Map["score"]!.Value)[stage]!.Value.Offset, stage, "a whole number of percent from 1 to 100", text);
            }
        }

        return scores;
    }
}
