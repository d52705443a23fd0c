using System.Collections.Immutable;
using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Labs;

/// <summary>What a lab accepts and what it says: the source for lessons, goals, screens and the reference.</summary>
/// <param name="Name">Name with hyphens, for example <c>next-token</c>.</param>
/// <param name="Summary">One sentence on what the learner does with it.</param>
/// <param name="Parameters">What it accepts, in the order they are shown.</param>
/// <param name="Facts">What it says, in the order they are shown.</param>
public sealed record LabDeclaration(string Name, string Summary, ImmutableArray<LabParameter> Parameters, ImmutableArray<LabFact> Facts)
{
    /// <summary>Every name a goal may use, each once: facts first.</summary>
    public IEnumerable<string> Names => Facts.Select(fact => fact.Name).Concat(Parameters.Select(parameter => parameter.Name)).Distinct();

    /// <summary>The parameter of a name, or null.</summary>
    public LabParameter? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>The fact of a name, or null.</summary>
    public LabFact? Fact(string name) => Facts.FirstOrDefault(fact => fact.Name == name);

    /// <summary>The type of what a goal means by a name, or null. A fact hides a parameter of its name.</summary>
    public LabType? TypeOf(string name) => Fact(name)?.Type ?? Parameter(name)?.Type;

    /// <summary>The first thing that is wrong with the parameters of a run, in one sentence, or null.</summary>
    /// <param name="parameters">What it is given, by name.</param>
    public string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
        => parameters
            .Select(given => Parameter(given.Key) is { } parameter ? ParameterCheck.ProblemOf(parameter, given.Value) : NoParameter(given.Key))
            .FirstOrDefault(problem => problem is not null);

    /// <summary>The usual values of those parameters that have one, by name.</summary>
    public ImmutableSortedDictionary<string, LabValue> Defaults
        => Parameters.Where(parameter => parameter.Default is not null).ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal);

    /// <summary>The parameters of a run, with the defaults of those that are missing.</summary>
    /// <param name="parameters">What it is given, by name.</param>
    public ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters) => Defaults.SetItems(parameters);

    /// <summary>What to say of a parameter that is not declared.</summary>
    /// <param name="name">The name that was used.</param>
    public string NoParameter(string name) => Suggestions.Closest(name, Parameters.Select(known => known.Name)) is { } meant
        ? $"The lab {Name} has no parameter '{name}': did you mean {meant}?"
        : $"The lab {Name} has no parameter '{name}'; it has {string.Join(", ", Parameters.Select(known => known.Name))}.";
}
