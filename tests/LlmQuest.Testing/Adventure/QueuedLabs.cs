using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs;

namespace LlmQuest.Testing.Adventure;

/// <summary>Labs whose answers a test has laid ready, one for each experiment.</summary>
public sealed class QueuedLabs : ILabBench
{
    private readonly Queue<ImmutableArray<(string Name, LabValue Value)>> _facts = new();

    /// <summary>What was asked, in order.</summary>
    public List<ImmutableSortedDictionary<string, LabValue>> Asked { get; } = [];

    /// <summary>How the next experiments end.</summary>
    public string Finish { get; set; } = Experiment.Done;

    /// <summary>Lays an answer ready.</summary>
    /// <param name="facts">Its facts.</param>
    public void Add(params ImmutableArray<(string Name, LabValue Value)> facts) => _facts.Enqueue(facts);

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> RunAsync(string lab, ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        Asked.Add(parameters);
        if (!_facts.TryDequeue(out ImmutableArray<(string Name, LabValue Value)> facts))
        {
            yield return new LabRefused("Nothing is laid ready.");
            yield break;
        }

        ImmutableSortedDictionary<string, LabValue> complete = DeclaredLabs.Registry.Find(lab)?.Complete(parameters) ?? parameters;
        yield return new LabDone(new Experiment(lab, complete, facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal), "queued", "", "") { Finish = Finish });
    }
}
