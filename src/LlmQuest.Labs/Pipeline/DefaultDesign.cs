using LlmQuest.Core.Labs;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>The design that is run where none is given: find, answer from what was found, refuse where nothing was.</summary>
internal static class DefaultDesign
{
    private static readonly string[] Kinds = ["split", "retrieve", "generate", "answer", "refuse"];

    /// <summary>Its parts.</summary>
    public static LabValue Nodes { get; } = LabValue.List(Kinds.Select(kind => LabValue.Map(("id", LabValue.Of(kind)), ("kind", LabValue.Of(kind)))));

    /// <summary>How they are joined.</summary>
    public static LabValue Edges { get; } = LabValue.List(
    [
        Edge("split", "retrieve"),
        Edge("retrieve", "generate", "found"),
        Edge("retrieve", "refuse", "empty"),
        Edge("generate", "answer"),
    ]);

    private static LabValue Edge(string from, string to, string? when = null)
        => RagFacts.Record(("from", LabValue.Of(from)), ("to", LabValue.Of(to)), ("when", when is null ? null : LabValue.Of(when)));
}
