using System.Collections.Immutable;

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
}
