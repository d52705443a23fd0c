using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs;

/// <summary>The labs that can be run, by name.</summary>
public interface ILabBench
{
    /// <summary>Runs one experiment. The last update is <see cref="LabDone"/>, also after a stop, or <see cref="LabRefused"/>.</summary>
    /// <param name="lab">The lab's name, for example <c>sampling-grid</c>.</param>
    /// <param name="parameters">Parameters by name; those that are missing get their declared default.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    IAsyncEnumerable<LabUpdate> RunAsync(string lab, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken);
}
