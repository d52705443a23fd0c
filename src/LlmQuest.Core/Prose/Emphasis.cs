using System.Collections.Immutable;

namespace LlmQuest.Core.Prose;

/// <summary>Words that stand out.</summary>
/// <param name="Strong">Whether they stand out strongly (<c>**</c>).</param>
/// <param name="Content">The words.</param>
public sealed record Emphasis(bool Strong, ImmutableArray<Inline> Content) : Inline;
