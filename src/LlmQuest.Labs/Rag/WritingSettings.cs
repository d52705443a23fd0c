using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Rag;

/// <summary>How the model writes.</summary>
/// <param name="IsRaw">Whether it goes on from the bare text.</param>
/// <param name="System">What it is told before the first turn; null leaves that to the template.</param>
/// <param name="Sampling">How tokens are chosen.</param>
/// <param name="MaxNewTokens">Most tokens to write.</param>
/// <param name="Samples">Answers to one prompt.</param>
/// <param name="Seed">Start of the dice.</param>
/// <param name="Stop">Texts that end an answer.</param>
internal sealed record WritingSettings(bool IsRaw, string? System, SamplingParameters Sampling, int MaxNewTokens, int Samples, long Seed, ImmutableArray<string> Stop)
{
    /// <summary>The likeliest words, up to the end of the line: for the prompts that are not answers.</summary>
    public static WritingSettings OneLine(int tokens) => new(true, null, new SamplingParameters(Temperature: 0), tokens, 1, 0, ["\n"]);

    /// <summary>Reads what the labs that generate share.</summary>
    /// <exception cref="ModelException">The filters cannot be so, or a system text is set without a chat.</exception>
    public static WritingSettings Of(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        (SamplingParameters sampling, string? problem) = SamplingReader.Read(parameters);
        string? system = parameters.GetValueOrDefault("system")?.Text;
        bool isRaw = parameters["mode"].Text == "raw";
        if (isRaw && !string.IsNullOrEmpty(system))
        {
            problem ??= "system is said in a chat only: set mode to chat, or leave system out.";
        }

        return problem is not null ? throw new ModelException(problem) : new WritingSettings(
            isRaw,
            system,
            sampling,
            (int)parameters["max_new_tokens"].Number!.Value,
            (int)parameters["samples"].Number!.Value,
            (long)parameters["seed"].Number!.Value,
            parameters["stop"].Texts!.Value);
    }
}
