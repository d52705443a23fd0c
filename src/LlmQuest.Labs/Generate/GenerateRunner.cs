using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Generate;

/// <summary>The <c>generate</c> lab for those who want every number of what came out: one prompt, one or more samples.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class GenerateRunner(ModelHost host, Func<long> drawSeed)
{
    /// <summary>The model's name and how far it is.</summary>
    public ModelHost Host => host;

    /// <summary>Runs the lab. The last update is <see cref="GenerateDone"/>, also after a stop, or <see cref="GenerateRefused"/>.</summary>
    /// <param name="parameters">Every parameter of <see cref="GenerateLab"/>, the seed possibly absent; <c>system</c> and <c>steps</c> where they are wanted.</param>
    /// <param name="cancellationToken">Stops the writing; what came is kept.</param>
    public IAsyncEnumerable<GenerateUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => new Writer(host, drawSeed, [], ExperimentOf.Generation).RunAsync(parameters, cancellationToken);
}
