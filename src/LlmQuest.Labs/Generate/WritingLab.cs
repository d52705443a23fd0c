using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Generate;

/// <summary>The <c>generate</c> lab: one prompt, one or more samples.</summary>
/// <param name="runner">Runs it.</param>
public sealed class WritingLab(GenerateRunner runner) : ILab
{
    /// <inheritdoc/>
    public string Name => GenerateLab.Name;

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => runner.RunAsync(parameters, cancellationToken).Select(Of);

    /// <summary>The update as every lab tells it.</summary>
    internal static LabUpdate Of(GenerateUpdate update) => update switch
    {
        GenerateText text => new LabText(text.Sample, text.Text, text.TokensPerSecond),
        GenerateDone done => new LabDone(done.Experiment) { Steps = StepsOf(done.Result.Samples) },
        GenerateRefused refused => new LabRefused(refused.Problem),
        _ => throw new InvalidOperationException($"A generation told {update.GetType().Name}."),
    };

    /// <summary>The numbers of every step of some samples.</summary>
    internal static ExperimentSteps StepsOf(IEnumerable<SampleResult> samples)
        => ExperimentSteps.Of([.. samples.Select(sample => (IReadOnlyList<StepNumbers>)[.. sample.Figures.Select(one => new StepNumbers(one.SurprisalBits, one.EntropyBits, one.Rank))])]);
}
