using System.Collections.Immutable;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>An experiment of each lab that opens the machine, with every fact it can have.</summary>
internal static class SomeMachine
{
    private const string Lens = """
        {"layers": 3, "heads": 2, "shown_layer": 1, "shown_head": 0, "ids": [1, 2, 3, 1, 2],
         "pieces": ["The", " capital", " of", " France", " is"],
         "attention": [[1], [0.7, 0.3], [0.2, 0.5, 0.3], [0.1, 0.8, 0.05, 0.05], [0.3, 0.02, 0.6, 0.05, 0.03]],
         "strongest": {"layer": 1, "head": 0, "from": 4, "to": 2, "weight": 0.6},
         "links": [{"layer": 1, "head": 0, "from": 4, "to": 2, "weight": 0.6}, {"layer": 2, "head": 1, "from": 4, "to": 3, "weight": 0.25}],
         "copying": [{"layer": 1, "head": 0, "from": 4, "to": 2, "weight": 0.6}],
         "guesses": [{"piece": " the", "p": 0.91}, {"piece": "\n", "p": 0.5}, {"piece": " Paris", "p": 0.76}],
         "layer_guesses": [[{"piece": " the", "p": 0.91}, {"piece": "-", "p": 0.01}], [{"piece": "\n", "p": 0.5}, {"piece": " a", "p": 0.2}, {"piece": " b", "p": 0.1}], [{"piece": " Paris", "p": 0.76}]],
         "target_piece": " Paris", "target_tokens": 1, "target_ranks": [33014, 3, 1], "settled_layer": 2}
        """;

    private const string Card = """
        {"name": "Small Model", "architecture": "llama", "parameters": 134515008, "layers": 30, "heads": 9, "embedding_length": 576, "context_length": 8192, "vocabulary": 49152,
         "quantisation": "Q4_1", "bits_per_weight": 5.744, "file_bytes": 98362432, "kv_bytes_per_token": 23040, "memory_bytes": 1099511627, "licence": "apache-2.0", "licence_source": "catalogue",
         "fits": [{"memory_gib": 2, "free_bytes": 536870912, "fits": false}, {"memory_gib": 4, "free_bytes": 2684354560, "fits": true}],
         "tensors": [{"type": "Q4_1", "count": 210, "parameters": 106168320, "bytes": 66355200}, {"type": "Q8_0", "count": 1, "parameters": 28311552, "bytes": 30081024}],
         "largest_tensors": [{"name": "token_embd.weight", "type": "Q8_0", "shape": [576, 49152], "parameters": 28311552, "bytes": 30081024}, {"name": "output_norm.weight", "type": "F32", "shape": [576], "parameters": 576, "bytes": 2304}],
         "models": [{"id": "small-q4_1", "role": "instruct", "present": true, "parameters": 134515008, "quantisation": "Q4_1", "file_bytes": 98362432, "memory_bytes": 259843072},
                    {"id": "damaged", "present": true, "problem": "The model file damaged.gguf is cut off."},
                    {"id": "far-q8_0", "role": "base", "present": false, "file_bytes": 1055609536}],
         "template": "{% for message in messages %}{{ message['content'] }}\n{% endfor %}",
         "sha256": "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"}
        """;

    private const string Footprint = """
        {"source": "experiment", "tokens": 1012, "prompt_tokens": 12, "written_tokens": 1000, "seconds": 25, "joules": 375, "joules_per_token": 0.375, "watt_hours": 0.1041667, "grams_co2e": 0.0494792, "price": 0.002024, "estimated": true,
         "equivalents": [{"name": "a litre of water brought to the boil", "answers": 892.8, "value": 93, "unit": "Wh", "source": "physics"}, {"name": "a kilometre by car", "answers": 5032.4, "value": 249, "unit": "g CO2e", "source": "an agency", "year": 2023}],
         "training_runs": [{"name": "BLOOM 176B", "year": 2022, "megawatt_hours": 433, "tonnes_co2e": 24.7, "answers": 499200000, "source": "Luccioni et al.", "note": "the final run"}, {"name": "Llama 3.1 8B-405B", "year": 2024, "tonnes_co2e": 11390, "answers": 230200000000, "source": "model card", "note": "all sizes"}],
         "assumptions": [{"name": "power while it works", "value": 15, "unit": "W", "source": "assumed"}, {"name": "carbon of electricity", "value": 475, "unit": "g CO2e/kWh", "source": "world, 2018: IEA"}]}
        """;

    public static Experiment Of(string lab) => Made(lab, Facts(lab switch { "lens" => Lens, "model-card" => Card, _ => Footprint }));

    /// <summary>A look at so many tokens.</summary>
    public static Experiment Long(int tokens) => Made("lens", ImmutableSortedDictionary<string, LabValue>.Empty
        .Add("pieces", LabValue.Of([.. Enumerable.Range(0, tokens).Select(token => $" token{token}")]))
        .Add("attention", LabValue.List(Enumerable.Range(0, tokens).Select(row => LabValue.Numbers(Enumerable.Range(0, row + 1).Select(column => column == row ? 1d : 0)))))
        .Add("links", LabValue.List([LabValue.Map(("layer", LabValue.Of(0)), ("head", LabValue.Of(0)), ("from", LabValue.Of(tokens - 1)), ("to", LabValue.Of(1)), ("weight", LabValue.Of(0.5)))])));

    private static Experiment Made(string lab, ImmutableSortedDictionary<string, LabValue> facts)
    {
        ImmutableSortedDictionary<string, LabValue> defaults = DeclaredLabs.Registry.Find(lab)!.Defaults;
        return new Experiment(lab, defaults, facts, "m", "00", "CPU");
    }

    private static ImmutableSortedDictionary<string, LabValue> Facts(string json) => LabValueJson.Of(JsonDocument.Parse(json).RootElement).Fields!;
}
