using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Scripts;

/// <summary>What a script needs of an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="PromptIds">The exact prompt.</param>
/// <param name="Rows">How tokens are chosen, one for each row of a grid; one for all else.</param>
internal sealed record ScriptInput(Experiment Experiment, ImmutableArray<int> PromptIds, ImmutableArray<SamplingParameters> Rows)
{
    public int MaxNewTokens => (int)(Number("max_new_tokens") ?? 1);

    public int Samples => (int)(Number("samples") ?? 1);

    public long Seed => (long)(Number("seed") ?? 0);

    public int Top => (int)(Number("top") ?? 20);

    public ImmutableArray<string> Stop => Experiment.Parameters.GetValueOrDefault("stop")?.Texts ?? [];

    /// <summary>The text of a lab that reads one.</summary>
    public string Text => Experiment.Parameters.GetValueOrDefault("text")?.Text ?? "";

    public bool ParsesSpecial => Experiment.Parameters.GetValueOrDefault("special")?.Text == "parse";

    public bool AddsSpecial => Experiment.Parameters.GetValueOrDefault("add_special")?.Truth == true;

    /// <summary>A guess that was scored with the prompt; empty for none.</summary>
    public string Guess => Experiment.Parameters.GetValueOrDefault("guess")?.Text ?? "";

    /// <summary>Reads it, or says what is missing.</summary>
    public static (ScriptInput? Input, string? Problem) Read(Experiment experiment)
    {
        ImmutableArray<int> ids = experiment.PromptIds.IsEmpty
            ? [.. (experiment.Facts.GetValueOrDefault("ids")?.Items ?? []).Select(id => (int)(id.Number ?? 0))]
            : experiment.PromptIds;
        if (ids.IsEmpty && experiment.Lab != "tokens")
        {
            return (null, "The exact tokens of the prompt were not recorded with this experiment, which an older version made: make it anew and take that one.");
        }

        ImmutableArray<LabValue>? temperatures = experiment.Parameters.GetValueOrDefault("temperatures")?.Items;
        (SamplingParameters Sampling, string? Problem)[] rows = temperatures is { } all
            ? [.. all.Select(temperature => SamplingReader.Read(experiment.Parameters, temperature.Number))]
            : [SamplingReader.Read(experiment.Parameters)];
        return rows.Select(row => row.Problem).FirstOrDefault(problem => problem is not null) is { } wrong
            ? (null, wrong)
            : (new ScriptInput(experiment, ids, [.. rows.Select(row => row.Sampling)]), null);
    }

    private double? Number(string name) => Experiment.Parameters.GetValueOrDefault(name)?.Number;
}
