using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Labs.Pipeline;

/// <summary>A part of a design.</summary>
/// <param name="Id">What edges call it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Parameters">Its parameters, defaults filled in.</param>
/// <param name="Limit">How often it may be entered for one question; null where that is not limited.</param>
internal sealed record DesignNode(string Id, NodeKind Kind, ImmutableSortedDictionary<string, LabValue> Parameters, int? Limit)
{
    /// <summary>By what it leads on.</summary>
    public IEnumerable<string> Outcomes => Limit is null ? Kind.Outcomes : Kind.Outcomes.Append(NodeKind.LimitOutcome);

    /// <summary>What must have been made before it.</summary>
    public IEnumerable<string> Needs => Kind.Name == "generate" && Text("template").Contains(Core.Labs.Declared.RagTexts.Context, StringComparison.Ordinal) ? Kind.Needs.Append(NodeKind.Hits) : Kind.Needs;

    /// <summary>How a sentence calls it.</summary>
    public string Told => $"node '{Id}' ({Kind.Name})";

    /// <summary>A text among its parameters.</summary>
    public string Text(string name) => Parameters.GetValueOrDefault(name)?.Text ?? "";
}
