using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>The designs that were run before: in this process, and in the run of the learner.</summary>
/// <param name="run">The experiments of a run; null outside one.</param>
internal sealed class EarlierDesigns(IExperimentSource? run)
{
    private const int Most = 5;
    private static readonly string[] Numbers = ["right", "wrong", "refused", "tokens", "calls", "accuracy"];
    private ImmutableList<Experiment> _own = [];

    /// <summary>Remembers a design that was run.</summary>
    public void Add(Experiment experiment) => _own = _own.Insert(0, experiment).Take(Most).ToImmutableList();

    /// <summary>The last ones, the newest first; null where there are none.</summary>
    public LabValue? ToValue()
    {
        LabValue[] earlier = [.. _own.Concat((run?.Newest ?? []).Where(one => one.Lab == PipelineLab.LabName)).Select(Of).Distinct().Take(Most)];
        return earlier.Length == 0 ? null : LabValue.List(earlier);
    }

    private static LabValue Of(Experiment experiment) => RagFacts.Record(
    [
        ("design", LabValue.Of(InShort(experiment))),
        ("questions", LabValue.Of(experiment.Facts.GetValueOrDefault("cases")?.Items?.Length ?? 0)),
        .. Numbers.Select(name => (name, experiment.Facts.GetValueOrDefault(name))),
    ]);

    private static string InShort(Experiment experiment) => string.Join(" ", (experiment.Parameters.GetValueOrDefault("nodes")?.Items ?? []).Select(node => node.Fields?.GetValueOrDefault("id")?.ToString() ?? "?"));
}
