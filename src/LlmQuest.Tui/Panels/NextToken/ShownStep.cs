using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Labs.NextToken;

namespace LlmQuest.Tui.Panels.NextToken;

/// <summary>A step as it is drawn: as it was recorded, or as the filters make it that are set now.</summary>
internal sealed record ShownStep
{
    /// <summary>The likeliest tokens, the likeliest first.</summary>
    public required IReadOnlyList<ShownCandidate> Candidates { get; init; }

    /// <summary>The cut lines, in the order in which the filters act.</summary>
    public required IReadOnlyList<ShownCut> Cuts { get; init; }

    /// <summary>How open the next token is to the model, in bits; null where it was not told.</summary>
    public double? EntropyBits { get; init; }

    /// <summary>How open it is behind the filters, in bits.</summary>
    public double? DrawnEntropyBits { get; init; }

    /// <summary>How many tokens can be drawn.</summary>
    public double? Kept { get; init; }

    /// <summary>How many tokens there are; null where only those that were recorded are known.</summary>
    public int? Vocabulary { get; init; }

    /// <summary>The step as it was recorded.</summary>
    public static ShownStep Of(Experiment experiment) => new()
    {
        Candidates = [.. experiment.List("candidates").Select(Candidate)],
        Cuts = [.. experiment.List("cuts").Select(Cut)],
        EntropyBits = experiment.Number("entropy_bits"),
        DrawnEntropyBits = experiment.Number("sampling_entropy_bits"),
        Kept = experiment.Number("kept"),
    };

    /// <summary>The step through other filters, out of all its logits; null when the values are no filters.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="all">Its logits.</param>
    /// <param name="values">The filters, and how many candidates to show.</param>
    public static ShownStep? Of(Experiment experiment, NextDistribution all, IReadOnlyDictionary<string, LabValue> values)
    {
        if (all.Look(values) is not { } view)
        {
            return null;
        }

        Dictionary<double, string> known = experiment.List("candidates").Where(candidate => candidate.Field("piece")?.Text is not null)
            .DistinctBy(candidate => candidate.NumberOf("id")).ToDictionary(candidate => candidate.NumberOf("id"), candidate => candidate.Field("piece")!.Text!);
        int top = (int)Math.Clamp(values.GetValueOrDefault("top")?.Number ?? known.Count, 1, all.Vocabulary);
        return new ShownStep
        {
            Candidates = [.. view.Top(top).Select(one => new ShownCandidate(one.Id, one.Rank, known.GetValueOrDefault(one.Id) ?? all.PieceOf(one.Id), one.P, one.SamplingP, one.CutBy))],
            Cuts = [.. view.Cuts().Select(cut => new ShownCut(cut.Filter, cut.Kept, cut.Last.Rank, cut.Last.P, cut.Mass))],
            EntropyBits = view.EntropyBits,
            DrawnEntropyBits = view.SamplingEntropyBits,
            Kept = view.KeptCount,
            Vocabulary = all.Vocabulary,
        };
    }

    private static ShownCandidate Candidate(LabValue value)
        => new(value.NumberOf("id"), value.NumberOf("rank"), value.Field("piece")?.Text, value.NumberOf("p"), value.NumberOf("sampling_p"), value.Field("cut_by")?.Text);

    private static ShownCut Cut(LabValue value)
        => new(value.Field("filter")?.Text ?? "", value.NumberOf("kept"), value.NumberOf("last_rank"), value.NumberOf("last_p"), value.NumberOf("mass"));
}
