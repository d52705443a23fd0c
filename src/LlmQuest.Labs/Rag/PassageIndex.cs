using System.Collections.Immutable;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Rag;

/// <summary>Passages with their vectors.</summary>
/// <param name="Passages">The passages, in order.</param>
/// <param name="Vectors">A vector for each.</param>
/// <param name="WasKept">Whether the vectors were there from before.</param>
internal sealed record PassageIndex(ImmutableArray<Passage> Passages, VectorIndex Vectors, bool WasKept)
{
    /// <summary>How the fact <c>index</c> calls it.</summary>
    public string Told => WasKept ? "kept" : "made";
}
