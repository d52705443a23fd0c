using LlmQuest.Core.Labs;

namespace LlmQuest.Tests;

/// <summary>Experiments of the labs that look things up, and what their facts must be.</summary>
internal static class RetrievalFacts
{
    /// <summary>The experiments.</summary>
    public static (string Lab, string Parameters)[] Experiments { get; } =
    [
        ("rag", """{"question": "How high did it rise?", "gold": "3,140 metres", "history": [{"question": "Which rocket did the society launch?", "answer": "It launched Lantern Nine."}], "filter": "words", "without": true, "max_new_tokens": 16, "seed": 5}"""),
        ("rag", """{"questions": [{"question": "How much does the meteorite weigh?", "gold": "11 kilograms"}, {"question": "Which football club did Nettlefold beat?"}], "without": true, "max_new_tokens": 12}"""),
        ("rag", """{"query_vector": [1, 0], "vectors": [[0, 1], [1, 1]]}"""),
        ("pipeline", """{"questions": [{"question": "How much does the meteorite weigh?", "gold": "11 kilograms"}, {"question": "Which football club did Nettlefold beat?"}], "seed": 5}"""),
        ("pipeline", """{"questions": [{"question": "Which football club did Nettlefold beat?"}], "seed": 6}"""),
    ];

    /// <summary>What the facts must be.</summary>
    public static Dictionary<string, Func<LabValue, bool>> Expected { get; } = new(StringComparer.Ordinal)
    {
        ["rag/chunks"] = value => value.Items!.Value.Length > 25,
        ["rag/index"] = value => value.Text is "made" or "kept",
        ["rag/hits"] = value => value.Items is [{ Fields: { } first }, _, _, _] && first["source"].Text == "gazette-4.md, page 3" && first["score"].Number is > 0.5 and < 1,
        ["rag/refused"] = value => value.Truth == false,
        ["rag/rewrite_prompt"] = value => value.Text!.EndsWith("Rewritten question:", StringComparison.Ordinal),
        ["rag/rewritten"] = value => value.Text!.Contains("Lantern Nine", StringComparison.Ordinal),
        ["rag/filtered"] = Lasts(4),
        ["rag/prompt"] = value => value.Text!.Contains("3,140 metres", StringComparison.Ordinal),
        ["rag/prompt_tokens"] = value => value.Number is > 100 and < 1000,
        ["rag/texts"] = Lasts(1),
        ["rag/token_ids"] = Lasts(1),
        ["rag/finish_reasons"] = Lasts(1),
        ["rag/tokens"] = value => value.Number is > 0 and <= 16,
        ["rag/tokens_per_second"] = value => value.Number > 0,
        ["rag/seed"] = Exactly(5),
        ["rag/prompt_without"] = value => !value.Text!.Contains("3,140 metres", StringComparison.Ordinal),
        ["rag/texts_without"] = Lasts(1),
        ["rag/support"] = value => value.Items!.Value.All(one => one.Fields!["word_recall"].Number is >= 0 and <= 1),
        ["rag/flagged"] = value => value.Truth is not null,
        ["rag/right"] = value => value.Truth is not null,
        ["rag/right_without"] = value => value.Truth == false,
        ["rag/hit_at_k"] = Exactly(1),
        ["rag/hit_low"] = value => value.Number is > 0 and < 1,
        ["rag/hit_high"] = value => value.Number is > 0.9 and <= 1,
        ["rag/mrr"] = value => value.Number is > 0 and <= 1,
        ["rag/context_gain"] = value => value.Number > 5,
        ["rag/cases"] = value => value.Items is [{ Fields: { } first }, { Fields: { } second }] && first["rank"].Number == 1 && second["refused"].Truth == true,
        ["rag/answered"] = Exactly(1),
        ["rag/refused_rightly"] = Exactly(1),
        ["rag/answered_low"] = value => value.Number is > 0 and < 1,
        ["rag/answered_high"] = value => value.Number is > 0.9 and <= 1,
        ["rag/refused_low"] = value => value.Number is > 0 and < 1,
        ["rag/refused_high"] = value => value.Number is > 0.9 and <= 1,
        ["rag/right_p_value"] = Exactly(1),
        ["rag/curve"] = Lasts(15),
        ["rag/right_answers"] = value => value.Number is 0 or 1,
        ["rag/right_answers_without"] = Exactly(0),
        ["rag/order"] = value => value.ToString() == "[1, 0]",
        ["pipeline/right"] = value => value.Number is 0 or 1,
        ["pipeline/wrong"] = value => value.Number is 0 or 1,
        ["pipeline/refused"] = Exactly(1),
        ["pipeline/refused_rightly"] = Exactly(1),
        ["pipeline/tokens"] = value => value.Number > 100,
        ["pipeline/calls"] = Exactly(1),
        ["pipeline/accuracy"] = value => value.Number is 0.5 or 1,
        ["pipeline/accuracy_low"] = value => value.Number is >= 0 and < 1,
        ["pipeline/accuracy_high"] = value => value.Number is > 0 and <= 1,
        ["pipeline/cases"] = Lasts(2),
        ["pipeline/traces"] = value => value.Items is [{ Items.Length: 4 }, { Items.Length: 3 }],
        ["pipeline/diagram"] = value => value.Text!.StartsWith("flowchart TD", StringComparison.Ordinal),
        ["pipeline/index"] = value => value.Text == "kept",
        ["pipeline/seed"] = Exactly(6),
        ["pipeline/earlier"] = value => value.Items is [{ Fields: { } before }] && before["questions"].Number == 2,
    };

    private static Func<LabValue, bool> Exactly(double number) => value => value.Number == number;

    private static Func<LabValue, bool> Lasts(int count) => value => value.Items?.Length == count;
}
