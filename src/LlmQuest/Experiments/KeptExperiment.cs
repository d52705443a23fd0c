using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Experiments;

/// <summary>An experiment as it stands in a run.</summary>
/// <param name="Entry">The event that recorded it.</param>
/// <param name="Recorded">What the event says.</param>
internal sealed record KeptExperiment(JournalEntry Entry, ExperimentRecorded Recorded)
{
    private const string Seconds = "generation_seconds";
    private const string AllSeconds = "total_seconds";
    private static readonly string[] Prompts = ["prompt", "text", "question", "corpus"];

    public Experiment Experiment => Recorded.Experiment;

    /// <summary>Stage and lab in it, for example <c>gate/horn</c>; empty in runs that did not record it.</summary>
    public string Place => string.Join('/', new[] { Recorded.Stage, Recorded.Lab }.Where(part => part.Length > 0));

    /// <summary>What the lab was given to read; empty where it is not one text.</summary>
    public string Prompt => Prompts.Select(name => Experiment.Parameters.GetValueOrDefault(name)?.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";

    /// <summary>How many tokens were written or read; null where none were counted.</summary>
    public double? Tokens => Experiment.Number("tokens")
        ?? (Core.Labs.Comparing.ExperimentDiff.TokenIdsOf(Experiment) is { IsEmpty: false } ids ? ids.Sum(sample => sample.Length) : Experiment.Number("prompt_tokens"));

    /// <summary>How long it took; null in runs that did not record it.</summary>
    public double? Took => Experiment.Timings.TryGetValue(Seconds, out double seconds) || Experiment.Timings.TryGetValue(AllSeconds, out seconds) ? seconds : null;

    /// <summary>How it ended, in a word or two.</summary>
    public string Ended
    {
        get
        {
            string[] reasons = [.. Experiment.FinishReasons.Distinct()];
            return reasons.Length > 0 ? string.Join('/', reasons) : Experiment.Finish;
        }
    }

    /// <summary>The event of an entry as an experiment, or null.</summary>
    public static KeptExperiment? Of(JournalEntry entry) => entry.Event is ExperimentRecorded recorded ? new KeptExperiment(entry, recorded) : null;
}
