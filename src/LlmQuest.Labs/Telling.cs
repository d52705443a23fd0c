using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs;

/// <summary>Tells the facts of one experiment as they come, and makes its record of those told last.</summary>
internal sealed class Telling
{
    private readonly Experiment _begun;
    private readonly Action<LabUpdate> _tell;
    private readonly ImmutableSortedDictionary<string, LabValue>.Builder _facts = ImmutableSortedDictionary.CreateBuilder<string, LabValue>(StringComparer.Ordinal);

    /// <param name="experiment">The experiment without facts.</param>
    /// <param name="tell">Takes what is told.</param>
    public Telling(Experiment experiment, Action<LabUpdate> tell)
    {
        _begun = experiment;
        _tell = tell;
    }

    public ImmutableSortedDictionary<string, LabValue> Parameters => _begun.Parameters;

    /// <summary>A text among the parameters; empty where it is absent.</summary>
    public string Text(string name) => Parameters.GetValueOrDefault(name)?.Text ?? "";

    /// <summary>A number among the parameters.</summary>
    public double Number(string name) => Parameters[name].Number!.Value;

    /// <summary>Tells that the parameters are good and the work begins.</summary>
    public void Begin() => _tell(new LabBegan(_begun));

    /// <summary>Tells a fact as it stands; a null is one that does not apply.</summary>
    public void Fact(string name, LabValue? value)
    {
        if (value is not null)
        {
            _facts[name] = value;
            _tell(new LabFactSoFar(name, value));
        }
    }

    /// <summary>The record, with all that was told.</summary>
    public LabDone Done() => new(_begun with { Facts = _facts.ToImmutable() });

    /// <summary>The record of an experiment that was stopped, with facts that nobody is told of any more; a null is one that does not apply.</summary>
    public LabDone Stopped(IEnumerable<(string Name, LabValue? Value)> facts)
    {
        foreach ((string name, LabValue? value) in facts.Where(fact => fact.Value is not null))
        {
            _facts[name] = value!;
        }

        return new LabDone(_begun with { Facts = _facts.ToImmutable(), Finish = Experiment.Cancelled });
    }

    /// <summary>The record of an experiment in which the model read one prompt.</summary>
    public LabDone Done(ImmutableArray<int> prompt) => new(_begun with { Facts = _facts.ToImmutable(), PromptIds = prompt });
}
