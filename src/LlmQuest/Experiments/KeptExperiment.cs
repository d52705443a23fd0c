using System.Globalization;
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

    /// <summary>Every experiment of some chains, the newest last; one that several chains have comes once.</summary>
    public static IReadOnlyList<KeptExperiment> Of(IEnumerable<RunFile> chains) => Of(chains.SelectMany(chain => chain.Chain).Select(line => line.Entry));

    /// <summary>Every experiment among some events, the newest last; one that comes several times comes once.</summary>
    public static IReadOnlyList<KeptExperiment> Of(IEnumerable<JournalEntry> events) =>
    [
        .. events.Select(entry => entry.Event is ExperimentRecorded recorded ? new KeptExperiment(entry, recorded) : null).OfType<KeptExperiment>()
            .DistinctBy(one => one.Entry.Id)
            .OrderBy(one => one.Entry.Time).ThenBy(one => one.Entry.Sequence),
    ];

    /// <summary>Those that are meant: one of this number, or else those whose id begins so.</summary>
    /// <param name="all">The experiments of a run; chains of several writers may each have an event of a number.</param>
    /// <param name="typed">The number of an event, or the beginning of its id.</param>
    public static KeptExperiment[] Meant(IReadOnlyList<KeptExperiment> all, string typed)
    {
        KeptExperiment[] numbered = long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? [.. all.Where(one => one.Entry.Sequence == number)] : [];
        return numbered.Length > 0 || typed.Length == 0
            ? numbered
            : [.. all.Where(one => one.Entry.Id.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase))];
    }
}
