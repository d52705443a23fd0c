using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Rag;

/// <summary>The step that cuts pages into passages.</summary>
/// <param name="size">Most characters of a passage.</param>
/// <param name="overlap">Most characters that a passage repeats of the one before.</param>
internal sealed class Splitting(int size, int overlap)
{
    /// <summary>Cuts; part of the key of an index.</summary>
    public TextSplitter Splitter { get; } = new(size, overlap);

    /// <summary>Reads <c>chunk_size</c> and <c>chunk_overlap</c>.</summary>
    /// <exception cref="ModelException">The overlap is larger than the size.</exception>
    public static Splitting Of(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        int size = (int)parameters["chunk_size"].Number!.Value;
        int overlap = (int)parameters["chunk_overlap"].Number!.Value;
        return overlap <= size
            ? new Splitting(size, overlap)
            : throw new ModelException($"chunk_overlap is {overlap} and chunk_size only {size}: a passage cannot repeat more than it holds, so lower chunk_overlap to {size} or less.");
    }

    /// <summary>The passages of the pages, in order.</summary>
    public ImmutableArray<Passage> Split(IEnumerable<Page> pages, CancellationToken stop)
    {
        ImmutableArray<Passage>.Builder passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (Page page in pages)
        {
            stop.ThrowIfCancellationRequested();
            foreach (TextChunk chunk in Splitter.Split(page.Text))
            {
                passages.Add(new Passage(passages.Count, page.Source, chunk.Text));
            }
        }

        return passages.ToImmutable();
    }
}
