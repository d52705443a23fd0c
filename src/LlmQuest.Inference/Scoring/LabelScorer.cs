namespace LlmQuest.Inference.Scoring;

/// <summary>Scores labels that can each be said in several ways. Blocks, as <see cref="Scorer"/> does.</summary>
/// <param name="scorer">Scores the continuations of all labels together.</param>
public sealed class LabelScorer(Scorer scorer)
{
    /// <summary>Scores labels after a prompt, which is decoded once.</summary>
    /// <param name="prompt">Token ids, at least one.</param>
    /// <param name="labels">Each with at least one continuation.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <exception cref="ArgumentException">The prompt is empty, or a label has no continuation.</exception>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the scorer can be used again.</exception>
    public LabelResult Score(IReadOnlyList<int> prompt, IReadOnlyList<LabelWords> labels, CancellationToken cancellationToken)
    {
        string[][] words = [.. labels.Select(l => l.Continuations.Distinct(StringComparer.Ordinal).ToArray())];
        if (words.Any(w => w.Length == 0))
        {
            throw new ArgumentException("A label needs at least one continuation.", nameof(labels));
        }

        ContinuationResult result = scorer.Score(prompt, [.. words.SelectMany(w => w)], cancellationToken);
        if (result.Refusal is not null)
        {
            return new LabelResult([], result.Refusal);
        }

        var sums = new double[words.Length];
        int from = 0;
        for (int i = 0; i < words.Length; i++)
        {
            sums[i] = LabelScores.Sum([.. result.Scores.AsSpan().Slice(from, words[i].Length).ToArray().Select(s => s.LogProbability)]);
            from += words[i].Length;
        }

        return new LabelResult([.. sums], null);
    }
}
