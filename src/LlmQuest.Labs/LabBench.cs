using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs;

/// <summary>The labs of this program. What a lab is given and what it says is held against its declaration.</summary>
public sealed class LabBench : ILabBench
{
    private readonly FrozenDictionary<string, ILab> _labs;

    /// <summary>Takes the labs that can be run.</summary>
    /// <exception cref="ArgumentException">Two labs have one name, or a lab is not declared.</exception>
    public LabBench(params IEnumerable<ILab> labs)
    {
        _labs = labs.ToFrozenDictionary(lab => lab.Name, StringComparer.Ordinal);
        if (_labs.Keys.FirstOrDefault(name => DeclaredLabs.Registry.Find(name) is null) is { } unknown)
        {
            throw new ArgumentException($"The lab '{unknown}' is not declared.", nameof(labs));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(
        string lab,
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LabDeclaration? declaration = DeclaredLabs.Registry.Find(lab);
        if (declaration is null)
        {
            yield return new LabRefused(LabParameters.Unknown(lab));
            yield break;
        }

        if (!_labs.TryGetValue(lab, out ILab? found))
        {
            yield return new LabRefused($"This version cannot run the lab {lab} yet: reveal shows the answer of a challenge that needs it.");
            yield break;
        }

        if (LabParameters.ProblemOf(declaration, parameters) is { } problem)
        {
            yield return new LabRefused(problem);
            yield break;
        }

        await foreach (LabUpdate update in found.RunAsync(LabParameters.Complete(declaration, parameters), cancellationToken).ConfigureAwait(false))
        {
            if (update is LabDone done)
            {
                ThrowIfUndeclared(declaration, done.Experiment);
            }

            yield return update;
        }
    }

    private static void ThrowIfUndeclared(LabDeclaration declaration, Experiment experiment)
    {
        foreach ((string name, LabValue value) in experiment.Facts)
        {
            if (declaration.Fact(name)?.Type.Accepts(value) != true)
            {
                throw new InvalidOperationException($"The lab {declaration.Name} said '{name}', which is not declared so.");
            }
        }
    }
}
