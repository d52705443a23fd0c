namespace LlmQuest.Testing;

/// <summary>Answers of the labs of the demonstration course, with which it can be played to its end without a model.</summary>
public static class DemoScript
{
    /// <summary>The script, as a file of <c>--scripted</c> has it.</summary>
    public const string Text = """
        [
          {"lab": "tokens", "when": {"text": "strawberry"}, "facts": {"ids": [302, 1845, 21391], "pieces": ["st", "raw", "berry"], "bytes": ["7374", "726177", "6265727279"], "tokens": 3, "characters": 10, "graphemes": 10, "characters_per_token": 3.33}},
          {"lab": "tokens", "facts": {"ids": [1, 2], "pieces": ["wo", "rds\u001b[31m"], "bytes": ["776f", "726473"], "tokens": 2, "characters": 5, "graphemes": 5, "characters_per_token": 2.5}},
          {"lab": "next-token", "when": {"guess": " gold", "text": "Treasure gleamed. The king's door is made of solid"}, "facts": {"guess_p": 0.85, "guess_rank": 1, "guess_bits": 0.23, "prompt_tokens": 13}},
          {"lab": "next-token", "when": {"guess": " gold"}, "facts": {"guess_p": 0.02, "guess_rank": 9, "guess_bits": 5.6, "prompt_tokens": 9}},
          {"lab": "next-token", "facts": {"candidates": [
            {"id": 7042, "piece": " Paris", "rank": 1, "p": 0.62, "sampling_p": 0.62},
            {"id": 260, "piece": " the", "rank": 2, "p": 0.05, "sampling_p": 0.05},
            {"id": 198, "piece": "\n", "rank": 3, "p": 0.01, "sampling_p": 0, "cut_by": "top_k"}], "kept": 49152, "entropy_bits": 3.1, "sampling_entropy_bits": 3.1}},
          {"lab": "sampling-grid", "when": {"temperatures": [0]}, "texts": ["Python.", "Python.", "Python."], "facts": {"rows": [{"temperature": 0, "texts": ["Python.", "Python.", "Python."], "distinct": 1}]}},
          {"lab": "sampling-grid", "texts": ["Python.", "C#.\nOr not.", "Whatever\u001b]0;x\u0007 you \u202elike"], "facts": {"rows": [{"temperature": 0.7, "texts": ["Python.", "C#.\nOr not.", "Whatever\u001b]0;x\u0007 you \u202elike"], "distinct": 3}]}},
          {"lab": "generate", "texts": ["The horn sounds."], "facts": {"tokens": 4}}
        ]
        """;
}
