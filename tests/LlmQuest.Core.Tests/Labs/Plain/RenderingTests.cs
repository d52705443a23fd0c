using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

public sealed class RenderingTests
{
    private static readonly string[] Hostile = ["", new string('a', 100_000), "\u0001\u001b[31m", "שלום \u202eabc", "👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u0301", "<|im_end|>", "日本語のテキスト", "a\r\nb\tc", "half \ud83d of it", string.Concat(Enumerable.Repeat("語", 300))];

    private static IEnumerable<TestCaseData> HostileTexts => Hostile.Select((text, i) => new TestCaseData(text).SetArgDisplayNames(FormattableString.Invariant($"text {i + 1}")));

    private static IEnumerable<string> Declared => DeclaredLabs.Registry.All.Select(lab => lab.Name);

    [Test]
    public void Tokens_are_a_ruler_and_a_table() => Golden.Hold(
        An.Experiment("tokens", """{"pieces": ["na", "ïve", " ", "", "👩", "\n"], "ids": [3546, 46494, 15107, 235, 119, 198], "bytes": ["6e61", "c3af7665", "20f09f", "91", "a9", "0a"], "groups": [0, 1, 2, 2, 2, 3], "tokens": 6, "characters": 7, "graphemes": 7, "characters_per_token": 1.1666, "tokens_as_text": 6, "tokens_parsed": 5, "side_by_side": [{"text": "The lamp", "model": "chat", "tokens": 2, "characters": 8, "bytes": 8, "tokens_per_character": 0.25}, {"text": "ランプ", "model": "chat", "tokens": 6, "characters": 3, "bytes": 9, "tokens_per_character": 2}, {"text": "", "model": "chat", "tokens": 0, "characters": 0, "bytes": 0}]}"""),
        "tokens");

    [Test]
    public void Candidates_stand_with_both_probabilities_and_the_cut_lines() => Golden.Hold(
        An.Experiment("next-token", """{"candidates": [{"id": 7042, "piece": " Paris", "rank": 1, "p": 0.78, "sampling_p": 0.93}, {"id": 260, "piece": " the", "rank": 2, "p": 0.06, "sampling_p": 0.07}, {"id": 4528, "piece": " London", "rank": 3, "p": 0.01, "sampling_p": 0, "cut_by": "top_p"}, {"id": 9, "piece": "\n", "rank": 4, "p": 0.00001, "sampling_p": 0, "cut_by": "no_repeat_ngram_size"}], "cuts": [{"filter": "top_p", "kept": 2, "last_rank": 2, "last_p": 0.06, "mass": 0.84}], "entropy_bits": 2.08, "sampling_entropy_bits": 0.37, "kept": 2, "guess_p": 0.78, "guess_rank": 1, "guess_bits": 0.358, "guess_score_bits": 15.23, "path": [" is", " "]}""", """{"guess": " Paris"}"""),
        "next-token");

    [Test]
    public void A_toy_vocabulary_has_ids_alone() => Golden.Hold(
        An.Experiment("next-token", """{"candidates": [{"id": 2, "rank": 1, "p": 0.5, "sampling_p": 1}, {"id": 0, "rank": 2, "p": 0.25, "sampling_p": 0, "cut_by": "top_k"}, {"id": 1, "rank": 3, "p": 0.25, "sampling_p": 0, "cut_by": "top_k"}], "cuts": [{"filter": "top_k", "kept": 1, "last_rank": 1, "last_p": 0.5, "mass": 0.5}], "entropy_bits": 1.5, "sampling_entropy_bits": 0, "kept": 1, "probabilities": [0.25, 0.25, 0.5]}"""),
        "toy");

    [Test]
    public void Samples_stand_with_how_surprising_each_token_was() => Golden.Hold(
        An.Experiment("generate", """{"texts": ["The lamp went out, and nobody in the room said anything about it for a very long while.", ""], "finish_reasons": ["length", "end"], "surprisal_bits": [[0.1, 3, 6, 12, 20], []], "distinct": 2, "first_divergence": 0}"""),
        "generate");

    [Test]
    public void A_grid_has_a_row_for_each_temperature() => Golden.Hold(
        An.Experiment("sampling-grid", """{"rows": [{"temperature": 0, "texts": ["not a language", "not a language"], "distinct": 1, "distinct_1": 0.5, "distinct_2": 0.5, "first_divergence": 3, "mean_surprisal_bits": 1.234}, {"temperature": 1.2, "texts": ["unknown\nto the industry, where twenty-nine in a hundred developers say something else entirely", ""], "distinct": 2, "distinct_1": 0.9, "distinct_2": 1, "first_divergence": 0, "mean_surprisal_bits": 4}]}"""),
        "sampling-grid");

    [Test]
    public void Two_answers_stand_side_by_side() => Golden.Hold(
        An.Experiment("compare", """{"left_text": "What is the story behind the character and the role?", "right_text": "A British actor.\n\nHe was born in 1985.", "same": false, "first_difference": 0, "shared_words": 0.125, "left_piece": " What", "right_piece": "A"}"""),
        "compare");

    [TestCaseSource(nameof(Declared))]
    public void Every_lab_has_a_picture_even_when_it_was_stopped_before_its_first_fact(string lab)
        => Assert.That(Rendering.Of(An.Experiment(lab, "{}")), Is.Not.Null);

    [TestCaseSource(nameof(HostileTexts))]
    public void No_text_makes_a_line_wider_than_the_terminal_or_brings_a_control_character(string text)
    {
        LabValue texts = LabValue.Of([text, text]);
        LabValue one = LabValue.Of(text);
        Experiment[] experiments =
        [
            Of("generate", ("texts", texts)),
            Of("compare", ("left_text", one), ("right_text", one), ("left_piece", one), ("right_piece", one), ("first_difference", LabValue.Of(0))),
            Of("sampling-grid", ("rows", LabValue.List([LabValue.Map(("texts", texts), ("temperature", LabValue.Of(1)))]))),
            Of("tokens", ("pieces", texts), ("ids", LabValue.Numbers(1, 2)), ("bytes", LabValue.Of(["61", "e697a5"])), ("groups", LabValue.Numbers(0, 0)), ("tokens", LabValue.Of(2)), ("side_by_side", LabValue.List([LabValue.Map(("text", one), ("model", one))]))),
            Of("next-token", ("path", texts), ("candidates", LabValue.List([LabValue.Map(("piece", one), ("p", LabValue.Of(1)), ("cut_by", LabValue.Of("top_k")))]))),
        ];
        foreach (string line in experiments.SelectMany(experiment => Rendering.Of(experiment)!.Split('\n')))
        {
            Assert.That(Cells.Of(line), Is.LessThanOrEqualTo(Cells.Line));
            Assert.That(line.Where(char.IsControl), Is.Empty);
        }
    }

    [Test]
    public void A_picture_of_very_many_lines_says_where_the_rest_is()
        => Assert.That(Rendering.Of(Of("generate", ("texts", LabValue.Of([string.Join('\n', Enumerable.Repeat("line", 1000))]))))!.Split('\n'), Has.Length.EqualTo(301).And.Some.Contains("--json"));

    private static Experiment Of(string lab, params IEnumerable<(string Name, LabValue Value)> facts)
        => An.Experiment(lab, "{}") with { Facts = LabValue.Map(facts).Fields! };
}
