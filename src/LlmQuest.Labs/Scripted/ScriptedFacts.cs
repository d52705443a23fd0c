using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Scripted;

/// <summary>What follows from the texts of a scripted answer, so that a script need not say it.</summary>
internal static class ScriptedFacts
{
    /// <summary>The facts with those that follow from the texts and are declared, but were not given.</summary>
    public static ImmutableSortedDictionary<string, LabValue> Complete(
        LabDeclaration lab,
        ImmutableSortedDictionary<string, LabValue> facts,
        ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (facts.GetValueOrDefault("texts")?.Texts is { } texts)
        {
            Add("distinct", LabValue.Of(texts.Distinct(StringComparer.Ordinal).Count()));
            Add("finish_reasons", LabValue.Of([.. texts.Select(_ => "end")]));
        }

        Add("seed", parameters.GetValueOrDefault("seed"));
        return facts;

        void Add(string name, LabValue? value)
        {
            if (value is not null && lab.Fact(name) is not null && !facts.ContainsKey(name))
            {
                facts = facts.Add(name, value);
            }
        }
    }
}
