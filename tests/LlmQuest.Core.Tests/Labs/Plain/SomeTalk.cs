using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>Experiments of the labs in which the model is asked for something.</summary>
internal static class SomeTalk
{
    private const string Dialogue = """
        {"prompt": "sys…", "prompt_tokens": 60, "turns": 3, "context_length": 128, "context_used": 72, "reused_tokens": 21, "replies": ["Seven days."],
         "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Who are you?"}, {"role": "assistant", "content": "A model that was trained on a great many texts, and that answers as well as it can.", "finish": "length", "token_ids": [1, 2]},
                      {"role": "user", "content": "And what is a week?"}, {"role": "assistant", "content": "Seven", "finish": "cancelled"}, {"role": "user", "content": "In full,\nplease."}, {"role": "assistant", "content": "Seven days.", "finish": "end"}],
         "origins": [{"origin": "template", "text": "<|im_start|>system\n", "tokens": 3}, {"origin": "system", "text": "Be brief.", "tokens": 3}, {"origin": "template", "text": "<|im_end|>\n<|im_start|>user\n", "tokens": 5}, {"origin": "person", "text": "And what is a week?", "tokens": 24},
                     {"origin": "template", "text": "<|im_end|>\n<|im_start|>assistant\n", "tokens": 6}, {"origin": "model", "text": "Seven", "tokens": 4}, {"origin": "template", "text": "<|im_end|>\n<|im_start|>user\n", "tokens": 5}, {"origin": "person", "text": "In full,\nplease.", "tokens": 4}, {"origin": "template", "text": "<|im_end|>\n<|im_start|>assistant\n", "tokens": 6}]
        """;

    private const string Full = """
        , "dropped": [{"role": "user", "content": "Who are you?"}, {"role": "assistant", "content": "A model …"}], "tokens_before": 92,
         "prompt_difference": [{"change": "kept", "origin": "template", "text": "<|im_start|>system\n", "tokens": 3}, {"change": "kept", "origin": "system", "text": "Be brief.", "tokens": 3}, {"change": "dropped", "origin": "person", "text": "Who are you?", "tokens": 4},
                               {"change": "dropped", "origin": "template", "text": "<|im_end|>\n<|im_start|>assistant\n", "tokens": 6}, {"change": "dropped", "origin": "model", "text": "A model that was trained on a great many texts, and that answers as well as it can.", "tokens": 22},
                               {"change": "added", "origin": "template", "text": "…", "tokens": 1}, {"change": "kept", "origin": "person", "text": "And what is a week?\nI do not know.", "tokens": 24}],
         "unanswered": ["And now?"], "problem": "The conversation has 140 tokens, and the context holds 128: begin another thread."}
        """;

    private const string Task = """
        {"task": "translation", "template": "Translate this text into {language}.\n\n{text}", "prompt": "…", "look_for": "A good translation keeps every detail and holds to one language. A small model drops words, invents some, or slips back into English.",
         "texts": ["Le train est en retard."], "finish_reasons": ["end"], "surprisal_bits": [[1, 6, 12, 0.5]]}
        """;

    private const string Strategies = """
        {"strategies": ["bare", "step-by-step", "output-format"], "questions": ["What is the capital of France?", "What do bees make?", "How many legs does a spider have?", "What is frozen water called?"], "seed": 7,
         "correct": {"bare": [true, true, false, true], "step-by-step": [false, false, false, true], "output-format": [true, true]},
         "answers": {"bare": ["Paris", "honey", "six", "ice"], "step-by-step": ["First", "To", "Two", "ice"], "output-format": ["Paris", "honey"]},
         "accuracy": {"bare": 0.75, "step-by-step": 0.25, "output-format": 1}, "accuracy_low": {"bare": 0.30064, "step-by-step": 0.04559, "output-format": 0.34238}, "accuracy_high": {"bare": 0.95441, "step-by-step": 0.69936, "output-format": 1},
         "mean_answer_logprob": {"bare": -5.973759, "step-by-step": -7.7}, "cut": {"bare": 2, "few-shot": 0}, "mean_prompt_tokens": {"bare": 37.54, "step-by-step": 52.5, "output-format": 52}, "mean_answer_tokens": {"bare": 14.333, "step-by-step": 24, "output-format": 3},
         "p_value": 0.5, "discordant": 2, "enough": false,
         "pairs": [{"first": "bare", "second": "step-by-step", "only_first_right": 2, "only_second_right": 0, "discordant": 2, "p_value": 0.5, "enough": false, "flipped": [1, 2], "logprob_difference": -1.726241, "logprob_low": -2.5, "logprob_high": -0.9},
                   {"first": "step-by-step", "second": "output-format", "only_first_right": 0, "only_second_right": 9, "discordant": 9, "p_value": 0.00390625, "enough": true, "flipped": [1, 2], "logprob_difference": 1.25, "logprob_low": 0.5, "logprob_high": 2}]}
        """;

    public static Experiment Of(string name) => name switch
    {
        "tasks" => An.Experiment("tasks", Task, """{"text": "The train is late.", "language": "French"}"""),
        "prompting" => An.Experiment("prompting", Strategies),
        "chat-prompt" => An.Experiment("chat", Dialogue + "}", """{"max_new_tokens": 100, "show_prompt": true}"""),
        _ => An.Experiment("chat", Dialogue + Full, """{"thread": "moon", "max_new_tokens": 100}"""),
    };
}
