using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Labs.Explore;

/// <summary>Experiments that no model made: values by chance, of the types that the lab declares.</summary>
internal static class MadeUp
{
    private const int Deepest = 4;
    private const int MostItems = 4;

    public static Experiment Of(LabDeclaration lab, ImmutableSortedDictionary<string, LabValue> parameters, Chance chance)
        => Of(lab, parameters, Palette.Odd, chance, "made up");

    /// <summary>An experiment of certain values.</summary>
    /// <param name="lab">The lab.</param>
    /// <param name="parameters">What it is given, by name.</param>
    /// <param name="palette">What its facts are drawn from.</param>
    /// <param name="chance">Draws.</param>
    /// <param name="model">What stands in the place of a model.</param>
    public static Experiment Of(LabDeclaration lab, ImmutableSortedDictionary<string, LabValue> parameters, Palette palette, Chance chance, string model)
    {
        ImmutableSortedDictionary<string, LabValue> facts = lab.Facts
            .Where(_ => !chance.OneIn(10))
            .ToImmutableSortedDictionary(fact => fact.Name, fact => Value(fact.Type, palette, chance), StringComparer.Ordinal);
        ImmutableSortedDictionary<string, LabValue> complete = lab.Complete(parameters);
        return new Experiment(lab.Name, complete, ScriptedFacts.Complete(lab, facts, complete), model, "", "");
    }

    /// <summary>A value of a type.</summary>
    public static LabValue Value(LabType type, Palette palette, Chance chance) => Value(type, palette, chance, 0);

    private static LabValue Value(LabType type, Palette palette, Chance chance, int depth) => type.Kind switch
    {
        LabTypeKind.Number => LabValue.Of(chance.Of(palette.Numbers)),
        LabTypeKind.Text => LabValue.Of(chance.Of(palette.Texts)),
        LabTypeKind.Truth => LabValue.Of(chance.OneIn(2)),
        LabTypeKind.List => LabValue.List(Many(chance, depth).Select(_ => Value(type.Item!, palette, chance, depth + 1)).ToList()),
        LabTypeKind.Map => LabValue.Map(Many(chance, depth).Select(i => (palette.Keys.IsEmpty ? $"k{i}" : chance.Of(palette.Keys), Value(type.Item!, palette, chance, depth + 1))).ToList()),
        LabTypeKind.Record => LabValue.Map(type.Fields.Select(field => (field.Name, Value(field.Type, palette, chance, depth + 1))).ToList()),
        _ => Value(chance.OneIn(2) ? LabType.Number : LabType.Text, palette, chance, depth),
    };

    private static IEnumerable<int> Many(Chance chance, int depth) => Enumerable.Range(0, depth >= Deepest ? 0 : chance.Below(MostItems + 1));
}
