using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs;

/// <summary>The parameters of a run, held against the declaration of the lab.</summary>
public static class LabParameters
{
    /// <summary>What to say of a lab that is not declared.</summary>
    public static string Unknown(string lab) => DeclaredLabs.Registry.Closest(lab) is { } meant
        ? $"There is no lab '{lab}': did you mean {meant}?"
        : $"There is no lab '{lab}'; the labs are {string.Join(", ", DeclaredLabs.Registry.All.Select(known => known.Name))}.";

    /// <summary>What to say of a parameter that is not declared.</summary>
    public static string NoParameter(LabDeclaration lab, string name) => Suggestions.Closest(name, lab.Parameters.Select(known => known.Name)) is { } meant
        ? $"The lab {lab.Name} has no parameter '{name}': did you mean {meant}?"
        : $"The lab {lab.Name} has no parameter '{name}'; it has {string.Join(", ", lab.Parameters.Select(known => known.Name))}.";

    /// <summary>The first thing that is wrong, in one sentence, or null.</summary>
    public static string? ProblemOf(LabDeclaration lab, ImmutableSortedDictionary<string, LabValue> parameters)
        => parameters
            .Select(given => lab.Parameter(given.Key) is { } parameter
                ? ParameterCheck.ProblemOf(parameter, given.Value)
                : NoParameter(lab, given.Key))
            .FirstOrDefault(problem => problem is not null);

    /// <summary>The parameters with the declared defaults of those that are missing.</summary>
    public static ImmutableSortedDictionary<string, LabValue> Complete(LabDeclaration lab, ImmutableSortedDictionary<string, LabValue> parameters)
        => lab.Parameters
            .Where(parameter => parameter.Default is not null)
            .ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal)
            .SetItems(parameters);
}
