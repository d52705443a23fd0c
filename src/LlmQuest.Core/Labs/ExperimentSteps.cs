using System.Collections.Immutable;

namespace LlmQuest.Core.Labs;

/// <summary>The numbers of every step of an experiment, sample by sample. Kept beside the journal, by the id of the event.</summary>
/// <param name="Samples">For each sample, in the order of its texts, the numbers of each token that is kept.</param>
/// <param name="IsCut">Whether tokens were left out, because there were more than <see cref="MostSteps"/>.</param>
public sealed record ExperimentSteps(ImmutableArray<ImmutableArray<StepNumbers>> Samples, bool IsCut)
{
    /// <summary>Most steps that are kept of one experiment, all samples together: about 200 kB.</summary>
    public const int MostSteps = 8192;

    /// <summary>The steps of some samples; each keeps its beginning, and all keep equally many where not all fit.</summary>
    public static ExperimentSteps Of(IReadOnlyList<IReadOnlyList<StepNumbers>> samples)
    {
        int total = samples.Sum(sample => sample.Count);
        int each = total <= MostSteps ? int.MaxValue : MostSteps / samples.Count;
        return new ExperimentSteps([.. samples.Select(sample => sample.Take(each).ToImmutableArray())], total > MostSteps);
    }
}
