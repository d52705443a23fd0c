using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs;

/// <summary>An instrument that runs the model.</summary>
public interface ILab
{
    /// <summary>Its name, for example <c>sampling-grid</c>; one of <see cref="Core.Labs.Declared.DeclaredLabs"/>.</summary>
    string Name { get; }

    /// <summary>Runs one experiment. The last update is <see cref="LabDone"/>, also after a stop, or <see cref="LabRefused"/>.</summary>
    /// <param name="parameters">Every declared parameter that has a value, by name; those without default may be absent.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken);
}
