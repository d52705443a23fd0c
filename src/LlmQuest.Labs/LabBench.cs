using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs;

/// <summary>The labs of this program. What a lab is given and what it says is held against its declaration.</summary>
/// <param name="labs">The labs that can be run. Nothing is looked up before the first run: the first screen waits for this.</param>
public sealed class LabBench(params ImmutableArray<ILab> labs) : ILabBench
{
    /// <summary>Is told of every experiment that ended; null where nobody asks.</summary>
    public RecentExperiments? Recent { get; init; }

    /// <summary>Names of the labs that can be run, and are not only declared.</summary>
    public IReadOnlyList<string> Names => [.. labs.Select(own => own.Name)];

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(
        string lab,
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LabDeclaration? declaration = DeclaredLabs.Registry.Find(lab);
        if (declaration is null)
        {
            yield return new LabRefused(DeclaredLabs.Registry.NoLab(lab)) { Code = LabRefused.UnknownLab };
            yield break;
        }

        if (labs.FirstOrDefault(own => own.Name == lab) is not { } found)
        {
            yield return new LabRefused($"This version cannot run the lab {lab} yet: reveal shows the answer of a challenge that needs it.") { Code = LabRefused.NotAvailable };
            yield break;
        }

        if (declaration.ProblemOf(parameters) is { } problem)
        {
            yield return new LabRefused(problem) { Code = LabRefused.BadParameter };
            yield break;
        }

        await using IAsyncEnumerator<LabUpdate> updates = found.RunAsync(declaration.Complete(parameters), cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        var run = new LabRun(declaration, updates);
        while (await run.NextAsync().ConfigureAwait(false) is { } update)
        {
            Recent?.Add(update);
            yield return update;
            if (update is LabDone or LabRefused)
            {
                yield break;
            }
        }
    }
}
