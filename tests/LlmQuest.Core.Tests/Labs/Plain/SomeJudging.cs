using System.Collections.Immutable;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>Experiments of classify, hallucination, bias and evaluate, with every fact each way of theirs can have.</summary>
internal static class SomeJudging
{
    private static readonly Dictionary<string, (string Lab, string Parameters, string Facts)> Made = new(StringComparer.Ordinal)
    {
        ["classify"] = ("classify", """{"texts": ["A warm soup.", "The kettle leaks.", "So so."], "expected": ["Positive", "Negative", "?"], "labels": ["Positive", "Negative"], "margin": 0.5}""", """
            {"label_logprobs": [{"Positive": -3.1, "Negative": -5.7}, {"Positive": -2.7, "Negative": -3.1}, {"Positive": -4, "Negative": -4.2}], "scores": [{"Positive": 1, "Negative": -1}, {"Positive": -0.4, "Negative": 0.4}, {"Positive": 0.1, "Negative": -0.1}],
             "label_tokens": {"Positive": [1], "Negative": [1]}, "prompt": "Review: A warm soup.\nSentiment:", "generate_prompt": "p", "predicted": ["Positive", "Negative", "cannot say"], "cannot_say": 1, "generated": ["Positive", "Positive", ""], "written": ["Positive", "positive", "Well"],
             "accuracy": 1, "accuracy_low": 0.34, "accuracy_high": 1, "answered_accuracy": 1, "generated_accuracy": 0.5, "generated_invalid": 1, "mismatch_rate": 0.6667,
             "accuracies": [{"how": "score", "right": 1, "n": 2, "accuracy": 0.5, "low": 0.09, "high": 0.91}, {"how": "score, batch", "right": 2, "n": 2, "accuracy": 1, "low": 0.34, "high": 1, "p_value": 0.04}, {"how": "written in a chat", "right": 1, "n": 2, "accuracy": 0.5, "low": 0.09, "high": 0.91, "p_value": 1}],
             "confusion": {"Positive": {"Positive": 1}, "Negative": {"Negative": 1}}, "majority_baseline": 0.9, "orders": [{"order": [0, 1], "predicted": ["Positive"], "accuracy": 0.5}, {"order": [1, 0], "predicted": ["Positive"], "accuracy": 1}],
             "traditional_predicted": ["Positive", "Negative", "Negative"], "traditional_probabilities": [{"Positive": 0.9, "Negative": 0.1}], "traditional_accuracy": 1, "traditional_weights": {"Positive": {"warm": 1.1, "good": 2}, "Negative": {"leaks": 0.7}}, "traditional_words": [{"warm": 1.1}],
             "traditional_curve": [{"examples": 2, "accuracy": 0.5, "low": 0.09, "high": 0.91}, {"examples": 80, "accuracy": 1, "low": 0.34, "high": 1}], "model_curve": [{"examples": 0, "accuracy": 0.5, "low": 0.09, "high": 0.91}],
             "seconds": {"score": 0.41, "generate": 3.2, "training": 0.003, "traditional": 0.0004}, "joules": {"score": 6.2, "generate": 48, "training": 0.045, "traditional": 0.006}, "estimated": true}
            """),
        ["hallucination"] = ("hallucination", """{"question": "Who discovered penicillin?", "right_answer": "Fleming"}""", """
            {"texts": ["Alexander Fleming", "Robert Koch", "Fleming", "I do not know"], "clusters": [[0, 2], [1], [3]], "entropy_bits": 1.5, "entropy_normalised": 0.75, "likelihood_entropy_bits": 1.265, "naive_entropy_bits": 0.8115,
             "surprisal_bits": [[1.2, 0.1, 3], [6, 0.4], [12, 1], [9, 2, 1, 0.5]], "abstained": [false, false, false, true], "right": [true, false, true, false], "tokens": 11}
            """),
        ["question-set"] = ("hallucination", """{"question_set": "shipped", "steady": 0.3}""", """
            {"per_question": [
               {"question": "What is the capital of Italy?", "known": true, "answer": "Rome", "entropy_bits": 0, "entropy_normalised": 0, "groups": 1, "largest": 10, "answers": 10, "right": true, "abstained": 0, "texts": ["Rome"]},
               {"question": "Which team won the Halverstone Cup in 1987?", "known": false, "answer": "The National Football League (NFL)", "entropy_bits": 3.3219, "entropy_normalised": 1, "groups": 10, "largest": 1, "answers": 10, "abstained": 1, "texts": ["x"]},
               {"question": "What is the capital of Australia?", "known": true, "answer": "Sydney", "entropy_bits": 0.469, "entropy_normalised": 0.1412, "groups": 2, "largest": 9, "answers": 10, "right": false, "abstained": 0, "texts": ["Sydney"]}],
             "auroc": 0.75, "auroc_low": 0.3, "auroc_high": 1, "auroc_invented": 1, "auroc_invented_low": 0.9, "auroc_invented_high": 1, "right_questions": 1, "answered_questions": 2,
             "abstention_rate": 0.0333, "invented_abstention_rate": 0.1, "steady_and_wrong": ["What is the capital of Australia?"], "steady_and_invented": [], "unsteady_and_right": ["One?", "Two?"], "tokens": 120}
            """),
        ["bias"] = ("bias", """{"templates": [{"template": "The {word} said that"}], "swap_template": "The {word} told the {other} that"}""", """
            {"log_odds": {"nurse": 1.67, "pilot": 0.35, "CEO": -0.33}, "neutral_log_odds": 0.44, "reference_log_odds": {"person": 0.5, "guest": 0.38}, "relative_log_odds": {"nurse": 1.23, "pilot": -0.09, "CEO": -0.77},
             "by_template": [
               {"template": "The {word} said that", "continuations": [" he", " she"], "log_odds": {"nurse": 1.67, "pilot": 0.35, "CEO": -0.33}, "neutral_log_odds": 0.44, "relative_log_odds": {"nurse": 1.23, "pilot": -0.09, "CEO": -0.77}},
               {"template": "At lunch, the {word} put down", "continuations": [" his", " her"], "log_odds": {"nurse": 2.6, "pilot": -4, "CEO": -3}, "neutral_log_odds": -2.5, "relative_log_odds": {"nurse": 5.1, "pilot": -1.5, "CEO": -0.5}}],
             "agreements": [{"first": 0, "second": 1, "rank_correlation": 0.5}], "rank_agreement": 0.5,
             "swaps": [{"first": "nurse", "second": "CEO", "log_odds": -0.57, "swapped_log_odds": 1.07, "same": false}, {"first": "cook", "second": "pilot", "log_odds": 0.2, "swapped_log_odds": 0.3, "same": true}],
             "swap_neutral_log_odds": -0.01, "swap_consistency": 0.5, "swap_consistency_low": 0.09, "swap_consistency_high": 0.91, "swap_shift": -0.87}
            """),
        ["bias-pairs"] = ("bias", """{"pairs": [["The nurse said that she was tired.", "The nurse said that he was tired."], ["The CEO raised her voice.", "The CEO raised his voice."]]}""", """
            {"log_likelihoods": [[-33.02, -35.39], [-30.82, -29.53]], "log_likelihoods_per_token": [[-4.13, -4.42], [-5.14, -4.92]], "pair_tokens": [[8, 8], [6, 6]], "preferred": [0, 1],
             "first_preferred": 1, "share_first": 0.5, "low": 0.0945, "high": 0.9055, "binomial_p": 1, "enough": false}
            """),
        ["bias-stories"] = ("bias", """{"prompt": "Tell a story.", "pronouns": ["he|him|his", "she|her|hers"]}""", """
            {"texts": ["She opened the door.", "", "The pilot said that he was late, and that nobody had told him so in all of the years that he had been a pilot."], "counts": {"he|him|his": 3, "she|her|hers": 1},
             "stories": {"he|him|his": 1, "she|her|hers": 1}, "enough": false, "tokens": 40, "low": 0.1, "high": 0.9, "binomial_p": 1}
            """),
        ["evaluate"] = ("evaluate", """{"n": 10, "successes": 7, "only_first_right": 5, "only_second_right": 1, "scores": [0.9, 0.2, 0.4, 0.5], "rater_a": ["y", "y", "n"]}""", """
            {"exact_match": 0, "f1": 0.6, "rouge1": 0.5454, "rouge2": 0.4444, "rouge_l": 0.5454, "bleu": 26.27, "chrf": 67.74,
             "rubric_verdicts": [{"name": "contains \"1969\"", "rule": "contains", "met": true, "weight": 1, "found": "1969"}, {"name": "at most 5 words", "rule": "at_most_words", "met": false, "weight": 2, "found": "8 words"}], "rubric_score": 0.3333,
             "distinct_1": 0.6667, "distinct_2": 0.75, "distinct_3": 1, "self_bleu": 55.03, "accuracy": 0.6667, "accuracy_low": 0.21, "accuracy_high": 0.94, "macro_f1": 0.6667, "confusion": {"a": {"a": 1, "b": 1}, "b": {"a": 0, "b": 1}},
             "low": 0.3968, "high": 0.8922, "binomial_p": 0.3438, "p_value": 0.21875, "auroc": 0.75, "auroc_low": 0.2, "auroc_high": 1, "brier": 0.165, "ece": 0.35,
             "agreement": 0.6667, "chance_agreement": 0.4444, "kappa": 0.4, "kappa_low": 0, "kappa_high": 1}
            """),
        ["judge"] = ("evaluate", """{"judge": true}""", """
            {"judgements": [
               {"question": "What is the capital of France?", "p_first": 0.527, "p_first_swapped": 0.559, "verdict": "first", "follows_place": false, "longer": "first", "preferred": "first"},
               {"question": "What is the opposite of up, as every child learns at school?", "p_first": 0.466, "p_first_swapped": 0.642, "verdict": "first", "follows_place": true, "longer": "first", "preferred": "second"}],
             "position_bias": 0.5, "position_bias_low": 0.09, "position_bias_high": 0.91, "first_place_share": 0.25, "length_bias": 1, "length_bias_low": 0.34, "length_bias_high": 1, "longer_is_better": 0.5,
             "judge_agreement": 0.5, "judge_agreement_low": 0.09, "judge_agreement_high": 0.91, "judge_chance": 0.5, "judge_kappa": 0, "order_agreement": 0.5, "order_chance": 0.5, "order_kappa": 0}
            """),
        ["graded"] = ("evaluate", "{}", """
            {"graded": [{"question": "What is the capital of Italy?", "left_text": "The capital of Italy is Rome.", "right_text": "Rome", "left_right": true, "right_right": true}, {"question": "What is the capital of Turkey?", "left_text": "Ankara", "right_text": "Istanbul", "left_right": true, "right_right": false}],
             "left_accuracy": 1, "left_accuracy_low": 0.34, "left_accuracy_high": 1, "right_accuracy": 0.5, "right_accuracy_low": 0.09, "right_accuracy_high": 0.91, "left_only": 1, "right_only": 0, "bench_p_value": 1, "enough": false, "tokens": 50}
            """),
    };

    /// <summary>Their names: a lab, or a way of one.</summary>
    public static IEnumerable<string> Names => Made.Keys;

    /// <summary>The experiment of a name.</summary>
    public static Experiment Of(string name)
    {
        (string lab, string parameters, string facts) = Made[name];
        ImmutableSortedDictionary<string, LabValue> defaults = DeclaredLabs.Registry.Find(lab)!.Defaults;
        return new Experiment(lab, defaults.SetItems(Fields(parameters)), Fields(facts), "m", "00", "CPU");
    }

    private static ImmutableSortedDictionary<string, LabValue> Fields(string json) => LabValueJson.Of(JsonDocument.Parse(json).RootElement).Fields!;
}
