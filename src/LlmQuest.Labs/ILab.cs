using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs;

/// <summary>An instrument that runs the model.</summary>
public interface ILab
{
    /// <summary>Its name, for example <c>sampling-grid</c>; one of <see cref="Core.Labs.Declared.DeclaredLabs"/>.</summary>
    string Name { get; }

    /// <summary>Runs one experiment. The last update is <see cref="LabDone"/> or <see cref="LabRefused"/>.</summary>
    /// <remarks>
    /// A lab that measures several things tells <see cref="LabBegan"/> first and every result as <see cref="LabFactSoFar"/>: when it is stopped and throws, the bench makes
    /// the record from those. One that measures a single thing need not.
    /// </remarks>
    /// <param name="parameters">Every declared parameter that has a value, by name; those without default may be absent.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used; the bench makes a refusal of it.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken);
}
