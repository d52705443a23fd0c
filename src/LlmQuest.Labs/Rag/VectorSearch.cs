using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Rag;

/// <summary>A search among vectors that were given, without any model.</summary>
internal static class VectorSearch
{
    private const int MostNumbers = 1 << 22;

    /// <summary>Whether the parameters ask for it.</summary>
    public static bool IsMeant(ImmutableSortedDictionary<string, LabValue> parameters) => parameters.ContainsKey("query_vector") || parameters.ContainsKey("vectors");

    /// <summary>Searches.</summary>
    public static LabUpdate Run(string lab, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        float[] query = Numbers(parameters.GetValueOrDefault("query_vector"));
        float[][] vectors = [.. (parameters.GetValueOrDefault("vectors")?.Items ?? []).Select(Numbers)];
        if (query.Length == 0 || vectors.Length == 0)
        {
            return new LabRefused("query_vector and vectors belong together: set both, the first to a list of numbers, the second to a list of such lists.");
        }

        if (Array.FindIndex(vectors, vector => vector.Length != query.Length) is var odd and >= 0)
        {
            return new LabRefused($"Vector {odd + 1} has {vectors[odd].Length} numbers and query_vector {query.Length}: all need equally many.");
        }

        if ((long)query.Length * vectors.Length > MostNumbers || query.Concat(vectors.SelectMany(vector => vector)).Any(number => !float.IsFinite(number)))
        {
            return new LabRefused($"The vectors hold at most {MostNumbers} numbers together, each of a size that a float can hold: give fewer or smaller ones.");
        }

        var index = new VectorIndex(query.Length, vectors.Length);
        foreach (float[] vector in vectors)
        {
            index.Add(vector);
        }

        SearchSettings settings = SearchSettings.Of(parameters);
        IReadOnlyList<SearchHit> hits = settings.IsMmr ? index.Mmr(query, settings.K, settings.Lambda) : index.Search(query, settings.K);
        return new LabDone(ModelExperiment.Of(lab, parameters, [("order", LabValue.Numbers(hits.Select(hit => (double)hit.Index)))], model: null));
    }

    private static float[] Numbers(LabValue? list) => [.. (list?.Items ?? []).Select(number => (float)(number.Number ?? double.NaN))];
}
