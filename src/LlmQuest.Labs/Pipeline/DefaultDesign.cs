using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Pipeline;

/// <summary>The design that is run where none is given: find, answer from what was found, refuse where nothing was.</summary>
internal static class DefaultDesign
{
    /// <summary>Its parts.</summary>
    public static LabValue Nodes { get; } = LabValue.List(new[] { "split", "retrieve", "generate", "answer", "refuse" }.Select(kind => LabValue.Map(("id", LabValue.Of(kind)), ("kind", LabValue.Of(kind)))));

    /// <summary>How they are joined.</summary>
    public static LabValue Edges { get; } = LabValue.List(
    [
        Edge("split", "retrieve"),
        Edge("retrieve", "generate", "found"),
        Edge("retrieve", "refuse", "empty"),
        Edge("generate", "answer"),
    ]);

    private static LabValue Edge(string from, string to, string? when = null)
        => LabValue.Map([("from", LabValue.Of(from)), ("to", LabValue.Of(to)), .. when is null ? Array.Empty<(string, LabValue)>() : [("when", LabValue.Of(when))]]);
}
