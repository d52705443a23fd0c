using System.Collections.Frozen;
using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>Every function of the goal language: the source for evaluation, checks and the reference.</summary>
public static class GoalFunctions
{
    private static readonly LabType AnyList = LabType.ListOf(LabType.Any);
    private static readonly LabType AnyMap = LabType.MapOf(LabType.Any);
    private static readonly GoalArgument List = new("list", AnyList);
    private static readonly GoalArgument NumberList = new("list", LabType.Numbers);
    private static readonly GoalArgument TruthList = new("list", LabType.ListOf(LabType.Truth));
    private static readonly GoalArgument OneText = new("text", LabType.Text);
    private static readonly GoalArgument Part = new("part", LabType.Text);
    private static readonly GoalArgument OneNumber = new("number", LabType.Number);

    private static readonly FrozenDictionary<string, GoalFunction> ByName;

    static GoalFunctions()
    {
        All = [.. OfLists(), .. OfNumbers(), .. OfTexts(), .. OfMaps()];
        ByName = All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
    }

    /// <summary>The functions, in the order of the reference.</summary>
    public static ImmutableArray<GoalFunction> All { get; }

    /// <summary>The function of a name, or null.</summary>
    public static GoalFunction? Find(string name) => ByName.GetValueOrDefault(name);

    private static GoalFunction[] OfLists() =>
    [
        new("count", [new("list", AnyList, AnyMap)], LabType.Number, "how many items a list or a map has", "count(texts) >= 3") { Run = ListFunctions.Count },
        new("distinct", [List], LabType.Number, "how many different items a list has", "distinct(texts) == 1") { Run = ListFunctions.Distinct },
        new("any", [TruthList], LabType.Truth, "whether at least one item is true", "any(rows.distinct == 1)") { Run = ListFunctions.Any },
        new("all", [TruthList], LabType.Truth, "whether every item is true; so it is of an empty list", "all(rows.distinct == 1)") { Run = ListFunctions.All },
        new("index_of", [List, new("item", LabType.Any)], LabType.Number, "where an item comes first in a list, from 0; -1 where it does not come", "index_of(pieces, ' the') == 0") { Run = ListFunctions.IndexOf },
        new("sorted", [new("list", LabType.Numbers, LabType.Texts)], AnyList, "the list of numbers or texts, smallest first", "sorted(temperatures)[0] == 0") { Run = ListFunctions.Sorted, ResultOf = type => type },
        new("flatten", [new("lists", LabType.ListOf(AnyList))], AnyList, "one list of all the items of the lists in a list", "distinct(flatten(rows.texts)) >= 4") { Run = ListFunctions.Flatten, ResultOf = type => type.Item ?? AnyList },
    ];

    private static GoalFunction[] OfNumbers() =>
    [
        new("min", [NumberList], LabType.Number, "the smallest of a list, or of several numbers", "min(rows.distinct) == 1") { Run = NumberFunctions.Min, TakesSeveralNumbers = true },
        new("max", [NumberList], LabType.Number, "the largest of a list, or of several numbers", "max(temperature, 1) == 1") { Run = NumberFunctions.Max, TakesSeveralNumbers = true },
        new("sum", [NumberList], LabType.Number, "the sum of a list; 0 for an empty one", "sum(rows.distinct) >= 5") { Run = NumberFunctions.Sum },
        new("mean", [NumberList], LabType.Number, "the mean of a list", "mean(rows.distinct_1) > 0.5") { Run = NumberFunctions.Mean },
        new("median", [NumberList], LabType.Number, "the middle one of a list, or the mean of the two in the middle", "median(length(texts)) > 20") { Run = NumberFunctions.Median },
        new("abs", [OneNumber], LabType.Number, "the number without its sign", "abs(guess_p - candidates[0].p) < 0.01") { Run = NumberFunctions.Abs, MapsOverList = true },
        new("round", [OneNumber, new("digits", LabType.Number)], LabType.Number, "the number rounded to a whole one, or to so many digits after the point; halves go away from zero", "round(entropy_bits, 1) == 2.5") { Run = NumberFunctions.Round, MapsOverList = true, Optional = 1 },
    ];

    private static GoalFunction[] OfTexts() =>
    [
        new("contains", [OneText, Part], LabType.Truth, "whether a text has another in it, capitals and all; of a list, for each text", "any(contains(texts, 'Paris'))") { Run = TextFunctions.Contains, MapsOverList = true },
        new("starts_with", [OneText, Part], LabType.Truth, "whether a text begins with another", "starts_with(trim(texts[0]), 'The')") { Run = TextFunctions.StartsWith, MapsOverList = true },
        new("ends_with", [OneText, Part], LabType.Truth, "whether a text ends with another", "all(ends_with(trim(texts), '.'))") { Run = TextFunctions.EndsWith, MapsOverList = true },
        new("words", [OneText], LabType.Texts, "the words of a text: what stands between white space", "count(words(texts[0])) <= 12") { Run = TextFunctions.Words, MapsOverList = true },
        new("lower", [OneText], LabType.Text, "the text in small letters", "lower(texts[0]) == 'yes'") { Run = TextFunctions.Lower, MapsOverList = true },
        new("trim", [OneText], LabType.Text, "the text without white space at both ends", "trim(texts[0]) == '42'") { Run = TextFunctions.Trim, MapsOverList = true },
        new("length", [OneText], LabType.Number, "how many characters a text has", "max(length(texts)) <= 80") { Run = TextFunctions.Length, MapsOverList = true },
    ];

    private static GoalFunction[] OfMaps() =>
    [
        new("keys", [new("map", AnyMap)], LabType.Texts, "the names in a map, in alphabetical order", "'few-shot' in keys(accuracy)") { Run = MapFunctions.Keys },
        new("values", [new("map", AnyMap)], AnyList, "the values of a map, in the order of their names", "max(values(accuracy)) > 0.5") { Run = MapFunctions.Values, ResultOf = type => LabType.ListOf(type.Item ?? LabType.Any) },
        new("has", [new("value", LabType.Any)], LabType.Truth, "whether there is such a value: a fact that does not apply is absent", "has(first_divergence)") { Run = MapFunctions.Has, TakesAbsent = true },
    ];
}
