using LlmQuest.Inference.Retrieval;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Rag;

/// <summary>The step that holds an answer against the passages it was made from.</summary>
/// <param name="vectors">Makes the vectors of sentences.</param>
/// <param name="bar">From here on a sentence counts as supported.</param>
internal sealed class Checking(TextVectors vectors, double bar)
{
    private const string TooLong = "ask for fewer tokens";

    /// <summary>Checks sentence by sentence.</summary>
    /// <param name="index">The index that the passages are from.</param>
    /// <param name="used">The passages that the model was given.</param>
    /// <param name="answer">What it made of them.</param>
    /// <param name="isCut">Whether it was cut short: then a last sentence that was begun is not looked at.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>One for each sentence; none for an answer without words.</returns>
    public async Task<IReadOnlyList<Supported>> CheckAsync(PassageIndex index, IReadOnlyList<Found> used, string answer, bool isCut, CancellationToken stop)
    {
        IReadOnlyList<string> all = Sentences.Of(answer);
        IReadOnlyList<string> sentences = isCut && all.Count > 1 ? [.. all.SkipLast(1)] : all;
        if (sentences.Count == 0 || used.Count == 0)
        {
            return [];
        }

        HashSet<int> numbers = [.. used.Select(found => found.Passage.Number)];
        HashSet<string> known = [.. used.SelectMany(found => Words.Of(found.Passage.Text))];
        IReadOnlyList<float[]> made = await vectors.OfAsync(sentences, "sentence", TooLong, stop).ConfigureAwait(false);
        return [.. sentences.Select((sentence, i) => Of(sentence, Nearness(index, numbers, made[i]), Recall(sentence, known)))];
    }

    private Supported Of(string sentence, double score, double recall) => new(sentence, score, recall, Math.Max(score, recall) >= bar);

    private static double Nearness(PassageIndex index, HashSet<int> numbers, float[] vector)
        => index.Vectors.Search(vector, 1, numbers.Contains) is [SearchHit nearest] ? nearest.Score : 0;

    private static double Recall(string sentence, HashSet<string> known)
    {
        IReadOnlyList<string> words = Words.Content(sentence);
        return words.Count == 0 ? 0 : (double)words.Count(known.Contains) / words.Count;
    }
}
