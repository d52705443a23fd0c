using System.Collections.Immutable;

namespace LlmQuest.Core.Labs;

/// <summary>What the <c>generate</c> lab accepts. The single source for <c>set</c>, lessons and the command line.</summary>
public static class GenerateLab
{
    /// <summary>Name of the lab.</summary>
    public const string Name = "generate";

    /// <summary>Largest seed: every whole number up to here survives JSON.</summary>
    public const double LargestSeed = 9_007_199_254_740_991;

    /// <summary>The parameters, in the order they are shown.</summary>
    public static IReadOnlyList<LabParameter> Parameters { get; } =
    [
        new("prompt", LabParameterKind.Text, LabValue.Of(""), 0, 0, [], "the text the model goes on from"),
        new("mode", LabParameterKind.Choice, LabValue.Of("chat"), 0, 0, ["chat", "raw"], "chat: through the model's template; raw: the bare text"),
        new("max_new_tokens", LabParameterKind.Whole, LabValue.Of(100), 1, 4096, [], "most tokens to write") { Unit = "tokens" },
        new("do_sample", LabParameterKind.Truth, LabValue.Of(true), 0, 0, [], "false always takes the likeliest token, as temperature 0 does"),
        new("temperature", LabParameterKind.Number, LabValue.Of(0.7), 0, 10, [], "0 always takes the likeliest token; higher is wilder"),
        new("top_k", LabParameterKind.Whole, LabValue.Of(50), 0, 1_000_000, [], "choose among the k likeliest tokens; 0 is off"),
        new("top_p", LabParameterKind.Number, LabValue.Of(1), 0.000_001, 1, [], "choose among the likeliest tokens that reach this probability; 1 is off"),
        new("min_p", LabParameterKind.Number, LabValue.Of(0), 0, 1, [], "drop tokens below this share of the likeliest; 0 is off"),
        new("typical_p", LabParameterKind.Number, LabValue.Of(1), 0.000_001, 1, [], "choose among the most typical tokens that reach this probability; 1 is off"),
        new("epsilon_cutoff", LabParameterKind.Number, LabValue.Of(0), 0, 0.999_999, [], "drop tokens below this probability; 0 is off"),
        new("repetition_penalty", LabParameterKind.Number, LabValue.Of(1), 0.01, 100, [], "above 1 makes tokens that came before less likely; 1 is off"),
        new("no_repeat_ngram_size", LabParameterKind.Whole, LabValue.Of(0), 0, 4096, [], "no run of so many tokens comes twice; 0 is off"),
        new("samples", LabParameterKind.Whole, LabValue.Of(1), 1, 64, [], "answers to one prompt, written together"),
        new("seed", LabParameterKind.Whole, null, 0, LargestSeed, [], "start of the dice; any draws a new one each time"),
        new("stop", LabParameterKind.Texts, LabValue.Of(ImmutableArray<string>.Empty), 0, 0, [], "texts that end an answer and are not part of it"),
    ];
}
