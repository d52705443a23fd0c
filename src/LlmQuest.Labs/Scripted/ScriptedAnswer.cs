using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Scripted;

/// <summary>One entry of a script: what a lab says when it is run with certain parameters.</summary>
/// <param name="Place">Where it stands, for example <c>entry 2</c>.</param>
/// <param name="Lab">Name of the lab.</param>
/// <param name="When">Parameters that must have these values.</param>
/// <param name="Facts">What the lab says.</param>
/// <param name="Once">Whether it answers one time only.</param>
internal sealed record ScriptedAnswer(
    string Place,
    string Lab,
    ImmutableSortedDictionary<string, LabValue> When,
    ImmutableSortedDictionary<string, LabValue> Facts,
    bool Once)
{
    public bool Answers(string lab, ImmutableSortedDictionary<string, LabValue> parameters)
        => lab == Lab && When.All(wanted => wanted.Value.Equals(parameters.GetValueOrDefault(wanted.Key)));

    public override string ToString()
        => When.IsEmpty ? $"{Place} for any parameters" : $"{Place} when {string.Join(" and ", When.Select(wanted => $"{wanted.Key} is {LabValue.List([wanted.Value]).ToString()[1..^1]}"))}";
}
