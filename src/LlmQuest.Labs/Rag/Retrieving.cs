using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Rag;

/// <summary>The step that finds the passages near a question.</summary>
/// <param name="vectors">Makes the vector of the question.</param>
/// <param name="settings">How it searches.</param>
internal sealed class Retrieving(TextVectors vectors, SearchSettings settings)
{
    private const string TooLong = "ask in fewer words";

    /// <summary>Finds passages for one question.</summary>
    public async Task<Finding> FindAsync(PassageIndex index, string question, CancellationToken stop)
        => (await FindAsync(index, [question], stop).ConfigureAwait(false))[0];

    /// <summary>Finds passages for several questions, which are embedded together.</summary>
    /// <exception cref="Inference.ModelException">A question is too long.</exception>
    public async Task<IReadOnlyList<Finding>> FindAsync(PassageIndex index, IReadOnlyList<string> questions, CancellationToken stop)
    {
        IReadOnlyList<float[]> queries = await vectors.OfAsync(questions, "question", TooLong, stop).ConfigureAwait(false);
        return [.. queries.Select(query => Find(index, query))];
    }

    private Finding Find(PassageIndex index, float[] query)
    {
        IReadOnlyList<SearchHit> hits = index.Passages.IsEmpty ? []
            : settings.IsMmr ? index.Vectors.Mmr(query, settings.K, settings.Lambda)
            : index.Vectors.Search(query, settings.K);
        return new Finding([.. hits.Select(hit => new Found(index.Passages[hit.Index], hit.Score))], settings.Threshold);
    }
}
