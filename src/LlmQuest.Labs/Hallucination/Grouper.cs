using System.Collections.Immutable;
using System.Numerics.Tensors;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Hallucination;

/// <summary>Groups answers: the same words first, then, where it is wanted, nearness of meaning by an embedding model.</summary>
/// <param name="embedding">The model that turns texts into vectors, loaded when two answers differ; null when there is none.</param>
/// <param name="threshold">Least cosine of two answers that mean the same; null compares words alone.</param>
internal sealed class Grouper(ModelHost? embedding, double? threshold) : IDisposable
{
    /// <summary>Most different answers that are compared by meaning.</summary>
    public const int MostByMeaning = 1000;

    /// <summary>What to say where there is no embedding model.</summary>
    public const string NoModel = "There is no embedding model here: set cluster to normalised.";

    private Embedder? _embedder;

    /// <summary>The group of each answer, or what is wrong in one sentence.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="question">What was asked; empty where nobody knows.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<(ImmutableArray<int> Groups, string? Problem)> GroupAsync(IReadOnlyList<string> answers, string question, CancellationToken stop)
    {
        string[] keys = [.. answers.Select(AnswerKey.Of)];
        string[] different = [.. keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
        if (threshold is null || different.Length < 2)
        {
            return (GreedyGroups.Of(keys, null, stop), null);
        }

        if (different.Length > MostByMeaning)
        {
            return ([], $"There are {different.Length} different answers, and {MostByMeaning} are the most that are compared by meaning: set cluster to normalised.");
        }

        if (embedding is null)
        {
            return ([], NoModel);
        }

        ReadyModel model = await embedding.GetAsync(stop).ConfigureAwait(false);
        _embedder ??= new Embedder(model.Model, model.Generator.Queue);
        int[] firstPlaces = [.. different.Select(key => Array.IndexOf(keys, key))];
        EmbeddingResult embedded = _embedder.Embed([.. firstPlaces.Select(place => answers[place].Trim())], stop);
        if (embedded.Refusal is { } refusal)
        {
            return ([], $"Answer {firstPlaces[refusal.Index] + 1} has {refusal.Tokens} tokens, and the embedding model takes {refusal.MaxTokens}: shorten it, or set cluster to normalised.");
        }

        Dictionary<string, float[]> vectors = different.Zip(embedded.Vectors).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return (GreedyGroups.Of(keys, IsNear, stop), null);

        bool IsNear(int answer, int first)
            => vectors.TryGetValue(keys[answer], out float[]? one) && vectors.TryGetValue(keys[first], out float[]? other) && TensorPrimitives.Dot(one, other) >= threshold && SameThing.MayBe(answers[answer], answers[first], question);
    }

    /// <inheritdoc/>
    public void Dispose() => _embedder?.Dispose();
}
