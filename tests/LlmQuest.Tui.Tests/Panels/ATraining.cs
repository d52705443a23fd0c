using System.Collections.Immutable;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Tui.Tests.Panels;

/// <summary>An experiment of each task of the training lab.</summary>
internal static class ATraining
{
    private static readonly Dictionary<string, (string Parameters, string Facts)> Made = new(StringComparer.Ordinal)
    {
        ["bpe"] = ("{}", """
            {"merges": [{"left": "l", "right": "o", "count": 7}, {"left": "lo", "right": "w", "count": 7}, {"left": "e", "right": "r", "count": 3}, {"left": "low", "right": "er", "count": 1}],
             "words": {"low": 4, "low e s t": 2, "lower": 1, "h er": 2}}
            """),
        ["bigram"] = ("""{"k": 0.1, "seed": 7}""", """
            {"vocabulary": 8, "perplexity": 4.5, "held_out_perplexity": 9.75, "unseen_words": 3, "unknown_words": 1, "next": {"cat": 0.75, "dog": 0.25},
             "curve": [{"words": 10, "bits": 2.25, "held_out_bits": 5.5}, {"words": 20, "bits": 2.5, "held_out_bits": 5}, {"words": 30, "bits": 2.75, "held_out_bits": 4.5}, {"words": 40, "bits": 3, "held_out_bits": 4}],
             "texts": ["the cat sat", "the dog sat on the log the dog sat on the log"]}
            """),
        ["impossible"] = ("""{"k": 0, "seed": 7}""", """
            {"vocabulary": 8, "perplexity": 4.5, "unseen_words": 3, "unknown_words": 0, "next": {"cat": 0.75, "dog": 0.25}, "curve": [{"words": 10, "bits": 2.25}, {"words": 40, "bits": 3, "held_out_bits": 4}]}
            """),
        ["text"] = ("{}", """
            {"tokens": 6, "perplexity": 21.5, "bits_per_byte": 1.125, "pieces": ["The", " keeper", " lights", "", " 🔥", ".\n"], "surprisal_bits": [4.5, 11.25, 6, 9, 7.5, 0.5]}
            """),
        ["ladder"] = ("{}", """{"bits_per_byte": {"uniform": 8, "letters": 4.25, "bigram": 4.75, "1": 2.5, "4": 1.5, "16": 1.125, "all": 1}}"""),
        ["network"] = ("""{"seed": 7}""", """
            {"vocabulary": 4, "losses": [2, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8, 0.78, 0.75, 0.72, 0.7, 0.68, 0.66, 0.65, 0.64],
             "counted_loss": 0.5, "table_distance": 0.125, "next": {"cat": 0.625, "dog": 0.25, "sat": 0.125}, "counted_next": {"cat": 0.75, "dog": 0.25, "sat": 0}}
            """),
    };

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Made.Keys;

    /// <summary>The experiment of a name.</summary>
    public static Experiment Of(string name)
    {
        (string parameters, string facts) = Made[name];
        string task = name == "impossible" ? "bigram" : name;
        ImmutableSortedDictionary<string, LabValue> defaults = DeclaredLabs.Registry.Find("training")!.Defaults.SetItem("task", LabValue.Of(task)).SetItem("corpus", LabValue.Of("the cat sat"));
        return new Experiment("training", defaults.SetItems(Fields(parameters)), Fields(facts), "", "", "");
    }

    private static ImmutableSortedDictionary<string, LabValue> Fields(string json) => LabValueJson.Of(JsonDocument.Parse(json).RootElement).Fields!;
}
