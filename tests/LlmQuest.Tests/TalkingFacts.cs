using LlmQuest.Core.Labs;

namespace LlmQuest.Tests;

/// <summary>What the labs in which the model is asked for something must say, on the shipped models.</summary>
internal static class TalkingFacts
{
    public static (string Lab, string Parameters)[] Experiments { get; } =
    [
        ("tasks", """{"task": "translation", "max_new_tokens": 3, "samples": 2, "seed": 4}"""),
        ("prompting", """{"strategies": ["bare", "role"], "first_items": 2, "max_new_tokens": 8, "seed": 4}"""),
        ("chat", """{"thread": "facts", "system": "Be brief.", "turns": ["My name is Ada, and I live in a very old lighthouse by the sea.", "Name a colour."], "max_new_tokens": 3, "seed": 4}"""),
        ("chat", """{"thread": "facts", "turns": ["What is my name?", "One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word. One word."], "max_new_tokens": 3, "context_length": 55, "when_full": "drop-oldest", "seed": 4}"""),
    ];

    public static Dictionary<string, Func<LabValue, bool>> Expected { get; } = new(StringComparer.Ordinal)
    {
        ["tasks/task"] = value => value.Text == "translation",
        ["tasks/prompt"] = value => value.Text!.Contains("Translate this text into French.\n\nThe train", StringComparison.Ordinal) && value.Text.EndsWith("<|im_start|>assistant\n", StringComparison.Ordinal),
        ["tasks/template"] = value => value.Text!.Contains("{language}", StringComparison.Ordinal),
        ["tasks/look_for"] = value => value.Text!.Length > 50,
        ["tasks/texts"] = Lasts(2),
        ["tasks/token_ids"] = Lasts(2),
        ["tasks/finish_reasons"] = value => value.Texts!.Value.All(reason => reason == "length"),
        ["tasks/prompt_tokens"] = value => value.Number > 40,
        ["tasks/tokens"] = Exactly(6),
        ["tasks/tokens_per_second"] = value => value.Number > 0,
        ["tasks/seed"] = Exactly(4),
        ["tasks/surprisal_bits"] = Lasts(2),
        ["tasks/distinct"] = value => value.Number is 1 or 2,
        ["tasks/first_divergence"] = value => value.Number is >= 0 and <= 3,
        ["prompting/strategies"] = Lasts(2),
        ["prompting/accuracy"] = value => value.Fields!["role"].Number == 1,
        ["prompting/accuracy_low"] = value => Math.Abs(value.Fields!["role"].Number!.Value - 0.34238) < 1e-4,
        ["prompting/accuracy_high"] = value => value.Fields!["role"].Number == 1,
        ["prompting/cut"] = value => value.Fields!.Values.All(count => count.Number is >= 0 and <= 24),
        ["prompting/correct"] = value => value.Fields!["role"].Items!.Value.All(right => right.Truth == true),
        ["prompting/answers"] = value => value.Fields!["role"].Texts!.Value[0].Contains("Paris", StringComparison.Ordinal),
        ["prompting/p_value"] = Near(0.5, 0.5),
        ["prompting/discordant"] = value => value.Number is >= 0 and <= 2,
        ["prompting/enough"] = value => value.Truth == false,
        ["prompting/pairs"] = Lasts(1),
        ["prompting/answer_logprob"] = value => value.Fields!["bare"].Items!.Value.All(nats => nats.Number < 0),
        ["prompting/mean_answer_logprob"] = value => value.Fields!["bare"].Number < 0,
        ["prompting/mean_prompt_tokens"] = value => value.Fields!["role"].Number > value.Fields["bare"].Number,
        ["prompting/mean_answer_tokens"] = value => value.Fields!["bare"].Number is > 0 and <= 8,
        ["prompting/prompts"] = value => value.Fields!["bare"].Text!.EndsWith("<|im_start|>assistant\n", StringComparison.Ordinal),
        ["prompting/questions"] = Lasts(2),
        ["prompting/accepted"] = value => value.Items!.Value[1].Texts!.Value.Contains("Roma"),
        ["prompting/tokens"] = value => value.Number is > 0 and <= 32,
        ["prompting/seed"] = Exactly(4),
        ["chat/prompt"] = value => value.Text!.StartsWith("<|im_start|>system\nBe brief.<|im_end|>", StringComparison.Ordinal),
        ["chat/prompt_tokens"] = value => value.Number is > 20 and < 100,
        ["chat/origins"] = value => value.Items!.Value[1].Fields!["origin"].Text == "system",
        ["chat/replies"] = Lasts(2),
        ["chat/turns"] = Exactly(3),
        ["chat/context_length"] = Exactly(55),
        ["chat/context_used"] = value => value.Number <= 55,
        ["chat/reused_tokens"] = value => value.Number > 0,
        ["chat/messages"] = Lasts(7),
        ["chat/dropped"] = value => value.Items!.Value[0].Fields!["content"].Text!.Contains("Ada", StringComparison.Ordinal),
        ["chat/prompt_difference"] = value => value.Items!.Value.Any(part => part.Fields!["change"].Text == "dropped"),
        ["chat/tokens_before"] = value => value.Number > 55,
        ["chat/unanswered"] = Lasts(1),
        ["chat/problem"] = value => value.Text!.StartsWith("Even without all earlier turns", StringComparison.Ordinal),
        ["chat/token_ids"] = Lasts(2),
        ["chat/finish_reasons"] = Lasts(2),
        ["chat/tokens"] = value => value.Number is > 0 and <= 6,
        ["chat/tokens_per_second"] = value => value.Number > 0,
        ["chat/seed"] = Exactly(4),
    };

    private static Func<LabValue, bool> Exactly(double number) => value => value.Number == number;

    private static Func<LabValue, bool> Near(double number, double within) => value => value.Number is { } there && Math.Abs(there - number) <= within;

    private static Func<LabValue, bool> Lasts(int count) => value => value.Items?.Length == count;
}
