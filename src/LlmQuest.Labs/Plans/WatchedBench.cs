using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Plans;

/// <summary>A bench that remembers its last experiment, also of a copy in which nothing is recorded.</summary>
internal sealed class WatchedBench(ILabBench bench) : ILabBench
{
    public Experiment? Last { get; private set; }

    public async IAsyncEnumerable<LabUpdate> RunAsync(
        string lab,
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (LabUpdate update in bench.RunAsync(lab, parameters, cancellationToken).ConfigureAwait(false))
        {
            Last = update is LabDone done ? done.Experiment : Last;
            yield return update;
        }
    }
}
