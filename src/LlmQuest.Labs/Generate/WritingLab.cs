using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Generate;

/// <summary>The <c>generate</c> lab: one prompt, one or more samples.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class WritingLab(ModelHost host, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => GenerateLab.Name;

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => new Writer(host, drawSeed, [], ExperimentOf.Generation).RunAsync(parameters, cancellationToken);
}
