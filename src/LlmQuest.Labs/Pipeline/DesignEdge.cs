using System.Collections.Immutable;

namespace LlmQuest.Labs.Pipeline;

/// <summary>How two parts are joined.</summary>
/// <param name="From">Id of the one.</param>
/// <param name="To">Id of the next.</param>
/// <param name="When">On which outcomes; empty for all that no other edge takes.</param>
internal sealed record DesignEdge(string From, string To, ImmutableArray<string> When);
