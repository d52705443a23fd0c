using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Rag;

/// <summary>How much likelier the right words become when the passages are before them.</summary>
internal static class ContextGain
{
    /// <summary>The gain in bits; null where the prompts do not fit with the words.</summary>
    /// <param name="model">The model.</param>
    /// <param name="with">The prompt with passages.</param>
    /// <param name="without">The prompt without.</param>
    /// <param name="gold">The right words.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="ModelException">The words cannot be written with the vocabulary.</exception>
    public static async Task<double?> BitsAsync(ReadyModel model, ExactPrompt with, ExactPrompt without, string gold, CancellationToken stop)
    {
        // In raw completion the words follow the prompt with the space that parts words; an answer in a chat begins without one.
        EncodedPrompt words = model.Encoder.Raw(char.IsWhiteSpace(with.Text[^1]) ? gold : " " + gold);
        if (words.Problem is { } problem)
        {
            throw new ModelException(problem);
        }

        ScoredPrompt[] prompts = [new(with.Ids, [words.TokenIds]), new(without.Ids, [words.TokenIds])];
        if (words.TokenIds.Count == 0 || prompts.Any(prompt => prompt.Cells > model.Generator.Continuations.Cells))
        {
            return null;
        }

        IReadOnlyList<IReadOnlyList<ContinuationScore>> scores = await model.Generator.Continuations.ScoreAsync(prompts, stop).ConfigureAwait(false);
        return (scores[0][0].LogProbability - scores[1][0].LogProbability) / Math.Log(2);
    }
}
