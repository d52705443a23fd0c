using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>Every fact that a lab of the machine declares, produced on the shipped models and held against what it must be.</summary>
[Category("Model")]
public sealed class EveryFactTests
{
    private const string Counted = "one fish two fish red fish blue fish";

    // Counted over a whole run by the game, not by the lab.
    private static readonly string[] OfTheRun = ["generate/times_said"];

    private static readonly (string Lab, string Parameters)[] Experiments =
    [
        ("tokens", """{"text": "naïve 👩‍👧<|im_end|>", "texts": ["lamp", "ランプ"], "both": true}"""),
        ("next-token", """{"text": "The capital of France is", "top": 5, "top_k": 2, "guess": " Paris"}"""),
        ("next-token", """{"text": "The capital", "path_ids": [282], "draw": true, "seed": 3, "top": 1}"""),
        ("next-token", """{"logits": [0, 0, 0.6931471805599453]}"""),
        ("generate", """{"prompt": "Once upon a time", "mode": "raw", "samples": 2, "max_new_tokens": 4, "seed": 5}"""),
        ("compare", """{"prompt": "The sky is", "left": {"mode": "raw", "temperature": 0, "max_new_tokens": 4}, "right": {"mode": "raw", "temperature": 2, "max_new_tokens": 4, "seed": 9}}"""),
        ("sampling-grid", """{"prompt": "The sky is", "temperatures": [0, 1], "samples": 2, "max_new_tokens": 3, "seed": 1}"""),
        ("training", $$"""{"task": "bpe", "corpus": "{{Counted}}", "merges": 3}"""),
        ("training", $$"""{"task": "bigram", "corpus": "{{Counted}}", "held_out": "red fish swims", "seed": 1}"""),
        ("training", $$"""{"task": "bigram", "corpus": "{{Counted}}", "held_out": "red blue", "k": 0, "seed": 1}"""),
        ("training", $$"""{"task": "network", "corpus": "{{Counted}}", "iterations": 20, "seed": 1}"""),
        ("training", """{"task": "text", "text": "The quick brown fox jumps over the lazy dog."}"""),
        ("lens", """{"text": "zebra cup lemon drum zebra cup lemon", "target": " drum"}"""),
        ("model-card", "{}"),
        ("footprint", """{"tokens": 1000, "seconds": 25, "watts": 15, "price_per_1000_tokens": 0.5}"""),
        ("footprint", "{}"),
        .. JudgingFacts.Experiments,
        .. TalkingFacts.Experiments,
        .. RetrievalFacts.Experiments,
    ];

    private static readonly Dictionary<string, Func<LabValue, bool>> Expected = new(StringComparer.Ordinal)
    {
        ["tokens/ids"] = Lasts(17),
        ["tokens/pieces"] = value => string.Concat(value.Texts!.Value) == "naïve 👩‍👧<|im_end|>",
        ["tokens/bytes"] = value => value.Texts!.Value[1] == "c3af7665",
        ["tokens/tokens"] = Exactly(17),
        ["tokens/characters"] = Exactly(19),
        ["tokens/graphemes"] = Exactly(17),
        ["tokens/characters_per_token"] = Near(19d / 17),
        ["tokens/groups"] = Lasts(17),
        ["tokens/tokens_as_text"] = Exactly(17),
        ["tokens/tokens_parsed"] = Exactly(11),
        ["tokens/side_by_side"] = value => value.Items is [var lamp, _, _, _] && lamp.Fields!["tokens"].Number == 2 && lamp.Fields["tokens_per_character"].Number == 0.5,
        ["next-token/ids"] = value => value.ToString() == "[504, 3575, 282, 4649, 314]",
        ["next-token/prompt_tokens"] = Exactly(5),
        ["next-token/candidates"] = value => value.Items!.Value[0].Fields!["piece"].Text == " Paris",
        ["next-token/entropy_bits"] = Near(2.1, 0.5),
        ["next-token/sampling_entropy_bits"] = Near(0.37, 0.2),
        ["next-token/kept"] = Exactly(2),
        ["next-token/prompt_surprisal_bits"] = Lasts(4),
        ["next-token/guess_p"] = Near(0.78, 0.1),
        ["next-token/guess_rank"] = Exactly(1),
        ["next-token/guess_bits"] = Near(0.36, 0.2),
        ["next-token/guess_tokens"] = Exactly(1),
        ["next-token/guess_score_bits"] = Near(Math.Log2(49_152) - 0.36, 0.2),
        ["next-token/cuts"] = value => value.Items!.Value.Single().Fields!["filter"].Text == "top_k",
        ["next-token/probabilities"] = value => Math.Abs(value.Items!.Value[2].Number!.Value - 0.5) < 1e-6,
        ["next-token/sampling_probabilities"] = Lasts(3),
        ["next-token/picked"] = value => value.Text!.Length > 0,
        ["next-token/path"] = value => value.Texts!.Value[0] == " of",
        ["next-token/path_ids"] = value => value.Items is [{ Number: 282 }, _],
        ["generate/texts"] = Lasts(2),
        ["generate/token_ids"] = value => value.Items!.Value.All(sample => sample.Items!.Value.Length == 4),
        ["generate/finish_reasons"] = value => value.Texts!.Value.All(reason => reason == "length"),
        ["generate/prompt_tokens"] = Exactly(4),
        ["generate/tokens"] = Exactly(8),
        ["generate/tokens_per_second"] = value => value.Number > 0,
        ["generate/seed"] = Exactly(5),
        ["generate/surprisal_bits"] = value => value.Items!.Value.All(sample => sample.Items!.Value.All(bits => bits.Number >= 0)),
        ["generate/distinct"] = value => value.Number is 1 or 2,
        ["generate/first_divergence"] = value => value.Number is >= 0 and <= 4,
        ["compare/left_text"] = value => value.Text!.Length > 0,
        ["compare/right_text"] = value => value.Text!.Length > 0,
        ["compare/same"] = value => value.Truth == false,
        ["compare/first_difference"] = value => value.Number is >= 0 and < 4,
        ["compare/shared_words"] = value => value.Number is >= 0 and < 1,
        ["compare/left_piece"] = value => value.Text!.Length > 0,
        ["compare/right_piece"] = value => value.Text!.Length > 0,
        ["compare/left_token_ids"] = Lasts(4),
        ["compare/right_token_ids"] = Lasts(4),
        ["compare/left_model"] = value => value.Text == "smollm2-135m-instruct-q4_1",
        ["compare/right_model"] = value => value.Text == "smollm2-135m-instruct-q4_1",
        ["sampling-grid/rows"] = value => value.Items is [{ Fields: { } greedy }, _] && greedy["distinct"].Number == 1 && greedy["first_divergence"].Number == 3,
        ["sampling-grid/texts"] = Lasts(4),
        ["sampling-grid/distinct"] = value => value.Number is >= 1 and <= 3,
        ["training/merges"] = value => value.Items!.Value[0].ToString() == """{"count": 4, "left": "f", "right": "i"}""",
        ["training/words"] = value => value.Fields!.Values.Sum(count => count.Number) == 8,
        ["training/vocabulary"] = Exactly(5),
        ["training/perplexity"] = value => value.Number > 1,
        ["training/held_out_perplexity"] = value => value.Number > 1,
        ["training/unknown_words"] = Exactly(1),
        ["training/unseen_words"] = value => value.Number > 0,
        ["training/next"] = value => Math.Abs(value.Fields!.Values.Sum(p => p.Number!.Value) - 1) < 1e-6,
        ["training/counted_next"] = value => value.Fields!["fish"].Number == 1,
        ["training/texts"] = Lasts(3),
        ["training/curve"] = value => value.Items!.Value.Length > 1,
        ["training/losses"] = value => value.Items!.Value[0].Number > value.Items!.Value[^1].Number,
        ["training/counted_loss"] = value => value.Number is > 0 and < 2,
        ["training/table_distance"] = value => value.Number is >= 0 and <= 1,
        ["training/tokens"] = Exactly(10),
        ["training/pieces"] = value => string.Concat(value.Texts!.Value) == "The quick brown fox jumps over the lazy dog.",
        ["training/bits_per_byte"] = value => value.Number is > 0 and < 4,
        ["training/surprisal_bits"] = Lasts(10),
        ["lens/layers"] = Exactly(30),
        ["lens/heads"] = Exactly(9),
        ["lens/ids"] = Lasts(8),
        ["lens/pieces"] = value => string.Concat(value.Texts!.Value) == "zebra cup lemon drum zebra cup lemon",
        ["lens/shown_layer"] = Exactly(18),
        ["lens/shown_head"] = Exactly(6),
        ["lens/attention"] = value => value.Items is [.., { Items: { Length: 8 } last }] && Math.Abs(last.Sum(weight => weight.Number!.Value) - 1) < 0.01,
        ["lens/strongest"] = value => value.Fields!["weight"].Number > 0.9,
        ["lens/links"] = Lasts(10),
        ["lens/copying"] = value => value.Items!.Value[0].Fields is { } head && head["layer"].Number == 18 && head["head"].Number == 6 && head["weight"].Number > 0.95,
        ["lens/guesses"] = Lasts(30),
        ["lens/layer_guesses"] = Lasts(30),
        ["lens/target_piece"] = value => value.Text == " drum",
        ["lens/target_tokens"] = Exactly(1),
        ["lens/target_ranks"] = Lasts(30),
        ["lens/settled_layer"] = value => value.Number is >= 0 and < 30,
        ["model-card/name"] = value => value.Text!.Length > 0,
        ["model-card/architecture"] = value => value.Text == "llama",
        ["model-card/parameters"] = Exactly(134_515_008),
        ["model-card/layers"] = Exactly(30),
        ["model-card/heads"] = Exactly(9),
        ["model-card/embedding_length"] = Exactly(576),
        ["model-card/context_length"] = Exactly(8192),
        ["model-card/vocabulary"] = Exactly(49_152),
        ["model-card/quantisation"] = value => value.Text == "Q4_1",
        ["model-card/bits_per_weight"] = Near(5.74, 0.01),
        ["model-card/file_bytes"] = Exactly(98_362_432),
        ["model-card/kv_bytes_per_token"] = Exactly(23_040),
        ["model-card/memory_bytes"] = value => value.Number > 98_362_432 + (4096 * 23_040d),
        ["model-card/fits"] = value => value.Items!.Value.Length >= 5,
        ["model-card/tensors"] = value => value.Items!.Value.Length == 3,
        ["model-card/largest_tensors"] = value => value.Items!.Value.Length > 3,
        ["model-card/licence"] = value => value.Text!.Contains("apache", StringComparison.OrdinalIgnoreCase),
        ["model-card/licence_source"] = value => value.Text!.Length > 0,
        ["model-card/template"] = value => value.Text!.Contains("im_start", StringComparison.Ordinal),
        ["model-card/models"] = value => value.Items!.Value.Length >= 2,
        ["model-card/sha256"] = value => value.Text!.Length == 64,
        ["footprint/source"] = value => value.Text!.Length > 0,
        ["footprint/tokens"] = Exactly(1000),
        ["footprint/prompt_tokens"] = value => value.Number > 0,
        ["footprint/written_tokens"] = value => value.Number > 0,
        ["footprint/seconds"] = Exactly(25),
        ["footprint/joules"] = Near(375),
        ["footprint/joules_per_token"] = Near(0.375),
        ["footprint/watt_hours"] = Near(0.104167, 1e-6),
        ["footprint/grams_co2e"] = Near(0.049479, 1e-6),
        ["footprint/price"] = Near(0.5),
        ["footprint/estimated"] = value => value.Truth == true,
        ["footprint/equivalents"] = value => value.Items!.Value.Length >= 3,
        ["footprint/training_runs"] = value => value.Items!.Value.Length >= 3,
        ["footprint/assumptions"] = value => value.Items!.Value.Length >= 4,
    };

    private static IEnumerable<KeyValuePair<string, Func<LabValue, bool>>> AllExpected => Expected.Concat(JudgingFacts.Expected).Concat(TalkingFacts.Expected).Concat(RetrievalFacts.Expected);

    [Test]
    public void Every_declared_fact_is_expected_to_be_something()
        => Assert.That(DeclaredLabs.Registry.All.SelectMany(lab => lab.Facts.Select(fact => $"{lab.Name}/{fact.Name}")).Except(OfTheRun), Is.EquivalentTo(AllExpected.Select(one => one.Key)));

    [Test]
    public async Task Every_declared_fact_comes_out_as_it_must()
    {
        ProjectFolders folders = ProjectFolders.Find(Path.Combine(Path.GetTempPath(), $"llmquest-facts-{Environment.ProcessId}"));
        var compute = new ComputeSettings(new ComputeOptions(), 1);
        await using ModelHost chat = Composition.Host(Composition.OpenModelFile(folders, null), null, compute);
        await using ModelHost embedding = Composition.EmbeddingHost(folders, null, compute);
        LabBench bench = Composition.Bench(chat, embedding, drawSeed: null, MachinePorts.Of(folders, null));
        List<(string Name, LabValue Value)> produced = [];
        foreach ((string lab, string parameters) in Experiments)
        {
            LabUpdate last = await bench.RunAsync(lab, Core.Journal.LabValueJson.Of(System.Text.Json.JsonDocument.Parse(parameters).RootElement).Fields!, CancellationToken.None).LastAsync();
            Experiment experiment = (last as LabDone)?.Experiment ?? throw new AssertionException($"{lab} {parameters}: {last}");
            produced.AddRange(experiment.Facts.Select(fact => ($"{lab}/{fact.Key}", fact.Value)));
        }

        ILookup<string, LabValue> byName = produced.ToLookup(one => one.Name, one => one.Value);
        string[] wrong = [.. AllExpected.Where(one => !byName[one.Key].Any(one.Value)).Select(one => $"{one.Key}: {string.Join(" | ", byName[one.Key]).PadRight(200)[..200].TrimEnd()}")];
        Assert.That(wrong, Is.Empty);
    }

    private static Func<LabValue, bool> Exactly(double number) => value => value.Number == number;

    private static Func<LabValue, bool> Near(double number, double within = 1e-9) => value => value.Number is { } there && Math.Abs(there - number) <= within;

    private static Func<LabValue, bool> Lasts(int count) => value => value.Items?.Length == count;
}
