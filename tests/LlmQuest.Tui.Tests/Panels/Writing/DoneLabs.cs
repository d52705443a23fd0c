using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;

namespace LlmQuest.Tui.Tests.Panels.Writing;

/// <summary>A bench on which an experiment comes out whole, with what only this sitting has.</summary>
internal sealed class DoneLabs(LabDone done) : ILabBench
{
    public async IAsyncEnumerable<LabUpdate> RunAsync(string lab, ImmutableSortedDictionary<string, LabValue> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return done;
    }
}
