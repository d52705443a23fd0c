using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Footprint;

/// <summary>What was done, and what it took.</summary>
/// <param name="Source">Where the figures come from: <c>experiment</c>, <c>measured</c> or <c>given</c>.</param>
/// <param name="Told">The same for a person.</param>
/// <param name="PromptTokens">Tokens that were read; null when not known.</param>
/// <param name="WrittenTokens">Tokens that were written.</param>
/// <param name="Seconds">How long it took, without loading and without waiting for others.</param>
internal sealed record Work(string Source, string Told, double? PromptTokens, double WrittenTokens, double Seconds)
{
    /// <summary>The energy that a counter told, with the counter's name; null where there was none.</summary>
    public (Energy Energy, string Meter)? Counted { get; init; }

    /// <summary>The experiment that it was; null when the figures were given.</summary>
    public Experiment? Experiment { get; init; }

    /// <summary>The model that wrote for this measurement; null for an earlier experiment.</summary>
    public ReadyModel? Model { get; init; }

    /// <summary>Tokens read and written.</summary>
    public double Tokens => WrittenTokens + (PromptTokens ?? 0);

    /// <summary>Reads an experiment; null where it wrote nothing in a time that was measured.</summary>
    public static Work? Of(Experiment experiment, string source, string told)
    {
        double written = Written(experiment);
        double seconds = experiment.Timings.GetValueOrDefault("generation_seconds") - experiment.Timings.GetValueOrDefault("waiting_seconds");
        double? prompt = experiment.Number("prompt_tokens") ?? (experiment.PromptIds.IsEmpty ? null : experiment.PromptIds.Length);
        return written > 0 && seconds > 0 ? new Work(source, told, prompt, written, seconds) { Experiment = experiment } : null;
    }

    private static double Written(Experiment experiment)
        => TokensOf(experiment.Facts.GetValueOrDefault("token_ids"))
            + (experiment.Facts.GetValueOrDefault("rows")?.Items ?? []).Sum(row => TokensOf(row.Fields?.GetValueOrDefault("token_ids")));

    private static double TokensOf(LabValue? samples) => (samples?.Items ?? []).Sum(sample => sample.Items?.Length ?? 0);
}
