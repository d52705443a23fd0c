using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Labs;

namespace LlmQuest.Tui.Tests.Panels.Writing;

/// <summary>Experiments of the labs in which the model writes, and of those that look at what it reads.</summary>
internal static class SomeWriting
{
    private const string Tokens = """
        {"pieces": ["na", "ïve", " lamp", " ", "", "👩", "\n", "na"], "ids": [3546, 46494, 21002, 15107, 235, 119, 198, 3546], "bytes": ["6e61", "c3af7665", "206c616d70", "20f09f", "91", "a9", "0a", "6e61"], "groups": [0, 1, 2, 3, 3, 3, 4, 5],
         "tokens": 8, "characters": 14, "graphemes": 14, "characters_per_token": 1.75, "tokens_as_text": 8, "tokens_parsed": 7,
         "side_by_side": [{"text": "The lamp", "model": "chat", "tokens": 2, "characters": 8, "bytes": 8, "tokens_per_character": 0.25}, {"text": "ランプ", "model": "chat", "tokens": 6, "characters": 3, "bytes": 9, "tokens_per_character": 2}]}
        """;

    private const string Candidates = """
        {"candidates": [{"id": 7042, "piece": " Paris", "rank": 1, "p": 0.78, "sampling_p": 0.93}, {"id": 260, "piece": " the", "rank": 2, "p": 0.06, "sampling_p": 0.07}, {"id": 4528, "piece": " London", "rank": 3, "p": 0.01, "sampling_p": 0, "cut_by": "top_p"}, {"id": 9, "piece": "\n", "rank": 4, "p": 0.00001, "sampling_p": 0, "cut_by": "no_repeat_ngram_size"}],
         "cuts": [{"filter": "top_p", "kept": 2, "last_rank": 2, "last_p": 0.06, "mass": 0.84}], "entropy_bits": 2.08, "sampling_entropy_bits": 0.37, "kept": 2,
         "guess_p": 0.78, "guess_rank": 1, "guess_bits": 0.358, "guess_score_bits": 15.23, "path": [" is", " "], "path_ids": [314, 216], "picked": " "}
        """;

    private const string Answer = """
        {"texts": ["The lamp went out, and nobody in the room said anything about it for a very long while.", "Then it was morning."], "finish_reasons": ["length", "end"], "surprisal_bits": [[0.1, 3, 6, 12, 20], [1, 4]], "distinct": 2, "first_divergence": 0,
         "tokens": 7, "tokens_per_second": 41.25, "seed": 7, "prompt_tokens": 12}
        """;

    private const string Grid = """
        {"rows": [{"temperature": 0, "texts": ["not a language", "not a language"], "distinct": 1, "distinct_1": 0.5, "distinct_2": 0.5, "first_divergence": 3, "mean_surprisal_bits": 1.234}, {"temperature": 1.2, "texts": ["unknown\nto the industry, where twenty-nine in a hundred developers say something else entirely", "a quiet one"], "distinct": 2, "distinct_1": 0.9, "distinct_2": 1, "first_divergence": 0, "mean_surprisal_bits": 4}],
         "texts": ["not a language", "not a language", "unknown", "a quiet one"], "distinct": 3}
        """;

    private const string Sides = """
        {"left_text": "The story is that of the role.", "right_text": "The story is then told.\n\nIt was 1985.", "same": false, "first_difference": 3, "shared_words": 0.125, "left_piece": " that", "right_piece": " then", "left_model": "paper", "right_model": "paper"}
        """;

    /// <summary>The experiment of a lab.</summary>
    public static Experiment Of(string lab) => lab switch
    {
        "tokens" => An.Experiment(lab, Tokens, """{"text": "naïve lamp 👩\nna", "special": "text"}"""),
        "next-token" => An.Experiment(lab, Candidates, """{"text": "The capital of France", "guess": " Paris", "top_p": 0.8, "temperature": 1, "top_k": 0, "min_p": 0}"""),
        "generate" => An.Experiment(lab, Answer, """{"prompt": "Tell a story.", "temperature": 0.7}"""),
        "sampling-grid" => An.Experiment(lab, Grid, """{"prompt": "The best programming language is", "temperatures": [0, 1.2], "samples": 2}"""),
        "compare" => An.Experiment(lab, Sides, """{"prompt": "Tell a story.", "left": {"temperature": 0, "seed": 7}, "right": {"temperature": 1.2, "seed": 7}}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(lab), lab, "No experiment of this lab is here."),
    };

    /// <summary>An answer with the text and the numbers of each of its tokens.</summary>
    public static LabDone Answered()
    {
        ImmutableArray<string> pieces = ["The", " lamp", " went", " out", ".\n", "◌"];
        double[] bits = [0.2, 5, 9, 1, 12.5, 3];
        Experiment experiment = An.Experiment("generate", """{"texts": ["The lamp went out.\n◌"], "finish_reasons": ["end"], "surprisal_bits": [[0.2, 5, 9, 1, 12.5, 3]], "token_ids": [[504, 21002, 3936, 578, 198, 42]], "tokens": 6, "seed": 7}""");
        return new LabDone(experiment) { Pieces = [pieces], Steps = ExperimentSteps.Of([[.. bits.Select((one, i) => new StepNumbers(one, 4, i + 1))]]) };
    }
}
