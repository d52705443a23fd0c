using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Labs.Explore;

/// <summary>Experiments that no model made: values by chance, of the types that the lab declares.</summary>
internal static class MadeUp
{
    private const int Deepest = 4;
    private const int MostItems = 4;
    private static readonly double[] Numbers = [0, 0, 1, 1, 2, 3, 5, 12, 100, 0.01, 0.25, 0.5, 0.75, 0.99, -1.5, 1e9];
    private static readonly string[] Texts = ["", "the", "the", " gold", "a b c", "Ein Käse!", "\"quoted\"", "two\nlines", "\u0065\u0301", "🙂", "<|im_end|>", "0.5"];

    public static Experiment Of(LabDeclaration lab, ImmutableSortedDictionary<string, LabValue> parameters, Chance chance)
    {
        ImmutableSortedDictionary<string, LabValue> facts = lab.Facts
            .Where(_ => !chance.OneIn(10))
            .ToImmutableSortedDictionary(fact => fact.Name, fact => Value(fact.Type, chance, 0), StringComparer.Ordinal);
        ImmutableSortedDictionary<string, LabValue> complete = lab.Complete(parameters);
        return new Experiment(lab.Name, complete, ScriptedFacts.Complete(lab, facts, complete), "made up", "", "");
    }

    private static LabValue Value(LabType type, Chance chance, int depth) => type.Kind switch
    {
        LabTypeKind.Number => LabValue.Of(chance.Of(Numbers)),
        LabTypeKind.Text => LabValue.Of(chance.Of(Texts)),
        LabTypeKind.Truth => LabValue.Of(chance.OneIn(2)),
        LabTypeKind.List => LabValue.List(Many(chance, depth).Select(_ => Value(type.Item!, chance, depth + 1)).ToList()),
        LabTypeKind.Map => LabValue.Map(Many(chance, depth).Select(i => ($"k{i}", Value(type.Item!, chance, depth + 1))).ToList()),
        LabTypeKind.Record => LabValue.Map(type.Fields.Select(field => (field.Name, Value(field.Type, chance, depth + 1))).ToList()),
        _ => Value(chance.OneIn(2) ? LabType.Number : LabType.Text, chance, depth),
    };

    private static IEnumerable<int> Many(Chance chance, int depth) => Enumerable.Range(0, depth >= Deepest ? 0 : chance.Below(MostItems + 1));
}
