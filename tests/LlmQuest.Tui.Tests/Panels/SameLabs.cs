using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;

namespace LlmQuest.Tui.Tests.Panels;

/// <summary>Labs in which the same comes out however often they are run.</summary>
/// <param name="experiment">What comes out.</param>
internal sealed class SameLabs(Experiment experiment) : ILabBench
{
    private int _runs;

    /// <summary>How often something came out.</summary>
    public int Runs => _runs;

    public async IAsyncEnumerable<LabUpdate> RunAsync(string lab, ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new LabBegan(experiment with { Facts = experiment.Facts.Clear() });
        foreach ((string text, int sample) in experiment.Texts.Select((text, i) => (text, i)))
        {
            yield return new LabText(sample, text, 10);
        }

        Interlocked.Increment(ref _runs);
        yield return new LabDone(experiment with { Parameters = experiment.Parameters.SetItems(parameters) });
    }
}
