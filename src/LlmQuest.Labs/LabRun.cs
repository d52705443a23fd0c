using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;

namespace LlmQuest.Labs;

/// <summary>One run of a lab, whatever becomes of it: what it says is held against the declaration, a stop becomes a record of what had come, a model that cannot be used a refusal.</summary>
/// <param name="declaration">What the lab may say.</param>
/// <param name="updates">What it says.</param>
internal sealed class LabRun(LabDeclaration declaration, IAsyncEnumerator<LabUpdate> updates)
{
    private const string TotalSeconds = "total_seconds";
    private readonly long _start = Stopwatch.GetTimestamp();
    private ImmutableSortedDictionary<string, LabValue> _soFar = ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);
    private Experiment? _begun;

    /// <summary>The next update; null after the last.</summary>
    /// <exception cref="InvalidOperationException">The lab said something that is not declared.</exception>
    public async Task<LabUpdate?> NextAsync()
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false) ? Checked(updates.Current) : null;
        }
        catch (ModelException e)
        {
            return new LabRefused(e.Message);
        }
        catch (OperationCanceledException)
        {
            return _begun is null || _soFar.IsEmpty
                ? new LabRefused("Stopped before anything was measured.") { Code = LabRefused.Cancelled }
                : Checked(new LabDone(_begun with { Facts = _soFar, Finish = Experiment.Cancelled }));
        }
    }

    private LabUpdate Checked(LabUpdate update)
    {
        switch (update)
        {
            case LabBegan began:
                _begun = began.Experiment;
                return began;
            case LabFactSoFar fact:
                ThrowIfUndeclared(fact.Name, fact.Value);
                _soFar = _soFar.SetItem(fact.Name, fact.Value);
                return fact;
            case LabDone { Experiment: { } experiment } done:
                foreach ((string name, LabValue value) in experiment.Facts)
                {
                    ThrowIfUndeclared(name, value);
                }

                return done with { Experiment = experiment with { Timings = experiment.Timings.SetItem(TotalSeconds, Stopwatch.GetElapsedTime(_start).TotalSeconds) } };
            default:
                return update;
        }
    }

    private void ThrowIfUndeclared(string name, LabValue value)
    {
        if (declaration.Fact(name)?.Type.Accepts(value) != true)
        {
            throw new InvalidOperationException($"The lab {declaration.Name} said '{name}', which is not declared so.");
        }
    }
}
