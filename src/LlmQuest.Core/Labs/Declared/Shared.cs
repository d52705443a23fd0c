using System.Collections.Immutable;
using static LlmQuest.Core.Labs.Declared.Declare;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>What every lab that generates has in common.</summary>
internal static class Shared
{
    private static readonly ImmutableHashSet<string> Filters =
        ["temperature", "top_k", "top_p", "min_p", "typical_p", "epsilon_cutoff", "repetition_penalty", "no_repeat_ngram_size"];

    public static LabParameter System { get; } = OneText("system", "what the model is told before the first turn, in chat only; without it, what the template says by itself");

    public static LabParameter Steps { get; } = Structured(
        "steps",
        LabType.ListOf(LabType.MapOf(LabType.Number)),
        "the filters in another order, such as [{\"temperature\": 0.7}, {\"top_k\": 5}]; takes the place of the single ones");

    /// <summary>The parameters of a lab that generates, without its prompt.</summary>
    public static ImmutableArray<LabParameter> Generating { get; } = [Of("mode"), System, .. GenerateLab.Parameters.Where(own => own.Name is not ("prompt" or "mode")), Steps];

    /// <summary>The filters alone, all of them off.</summary>
    public static ImmutableArray<LabParameter> FiltersOff { get; } =
        [.. GenerateLab.Parameters.Where(own => Filters.Contains(own.Name)).Select(Off), Steps];

    public static ImmutableArray<LabFact> Facts { get; } =
    [
        Fact("texts", LabType.Texts, "the text of each sample"),
        Fact("token_ids", LabType.ListOf(LabType.Numbers), "the token ids of each sample"),
        Fact("finish_reasons", LabType.Texts, "why each sample ended: end, length, stop or cancelled"),
        Fact("prompt_tokens", LabType.Number, "how many tokens the prompt has", "tokens"),
        Fact("tokens", LabType.Number, "how many tokens were written, over all samples", "tokens"),
        Fact("tokens_per_second", LabType.Number, "how fast they were written", "tokens/s"),
        Fact("seed", LabType.Number, "the seed that was used"),
        Fact("surprisal_bits", LabType.ListOf(LabType.Numbers), "for each sample, how much each of its tokens surprised the model at temperature 1", "bits"),
        Fact("distinct", LabType.Number, "how many different texts came out"),
        Fact("first_divergence", LabType.Number, "the mean place at which two samples part, in tokens from 0; absent for one sample", "tokens"),
    ];

    /// <summary>One of the parameters of <c>generate</c>.</summary>
    public static LabParameter Of(string name) => GenerateLab.Parameters.Single(own => own.Name == name);

    /// <summary>The shared parameters with other defaults for some.</summary>
    public static ImmutableArray<LabParameter> With(params (string Name, LabValue Standard)[] changes)
        => [.. Generating.Select(own => Array.Find(changes, change => change.Name == own.Name) is { Name: not null } change ? own with { Default = change.Standard } : own)];

    private static LabParameter Off(LabParameter filter) => filter.Name switch
    {
        "temperature" => filter with { Default = LabValue.Of(1) },
        "top_k" => filter with { Default = LabValue.Of(0) },
        _ => filter,
    };
}
