using System.Collections.Frozen;
using System.Collections.Immutable;
using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Labs;

/// <summary>An unchanging set of labs, found by name.</summary>
public sealed class LabRegistry
{
    private readonly FrozenDictionary<string, LabDeclaration> _byName;

    /// <summary>Takes the labs in the order they are shown.</summary>
    /// <exception cref="ArgumentException">Two labs have one name.</exception>
    public LabRegistry(params IEnumerable<LabDeclaration> labs)
    {
        All = [.. labs];
        _byName = All.ToFrozenDictionary(lab => lab.Name, StringComparer.Ordinal);
    }

    /// <summary>Every lab, in the order they are shown.</summary>
    public ImmutableArray<LabDeclaration> All { get; }

    /// <summary>The lab of a name, or null.</summary>
    public LabDeclaration? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The name of the lab that was perhaps meant, or null.</summary>
    public string? Closest(string name) => All.IsEmpty ? null : Suggestions.Closest(name, All.Select(lab => lab.Name));

    /// <summary>The same set with a lab added, or put in the place of the one of its name.</summary>
    public LabRegistry With(LabDeclaration lab)
        => new(Find(lab.Name) is { } old ? All.Replace(old, lab) : All.Add(lab));

    /// <summary>What to say of a lab that is not declared.</summary>
    /// <param name="name">The name that was used.</param>
    public string NoLab(string name) => Closest(name) is { } meant
        ? $"There is no lab '{name}': did you mean {meant}?"
        : $"There is no lab '{name}'; the labs are {string.Join(", ", All.Select(known => known.Name))}.";
}
