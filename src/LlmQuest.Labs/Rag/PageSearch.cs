using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Rag;

/// <summary>What the labs that look things up share: the embedding model in one context, the indexes that are kept, and the pages.</summary>
public sealed class PageSearch
{
    /// <param name="embedding">The model that turns texts into vectors, loaded when it is first asked for; null when there is none.</param>
    /// <param name="ports">Where pages and indexes are; null leaves the pages that ship, and indexes in memory.</param>
    public PageSearch(ModelHost? embedding, LabPorts? ports)
    {
        Embedding = embedding;
        Vectors = new TextVectors(embedding);
        Indexes = new PassageIndexes(Vectors, ports?.Indexes);
        Corpus = new Corpus(ports?.Shelf);
    }

    internal ModelHost? Embedding { get; }

    internal TextVectors Vectors { get; }

    internal PassageIndexes Indexes { get; }

    internal Corpus Corpus { get; }
}
