namespace LlmQuest.Labs.Lens;

/// <summary>What the model would say after one layer.</summary>
/// <param name="Top">Ids and probabilities of the likeliest tokens, likeliest first.</param>
/// <param name="TargetRank">The rank of the target, from 1; null without a target.</param>
internal sealed record LayerGuess(IReadOnlyList<(int Id, double P)> Top, int? TargetRank)
{
    /// <summary>Reads it off the logits.</summary>
    /// <param name="logits">One logit per token, in nats.</param>
    /// <param name="top">How many of the likeliest to keep.</param>
    /// <param name="target">Id of the token to rank, or null.</param>
    /// <exception cref="Inference.ModelException">The model computed what is no number.</exception>
    public static LayerGuess Of(ReadOnlySpan<float> logits, int top, int? target)
    {
        Inference.Seam.LogitsCheck.ThrowIfNotFinite(logits);
        double sum = Inference.Sampling.Surprisal.LogSumExp(logits);
        var kept = new PriorityQueue<int, float>();
        for (int id = 0; id < logits.Length; id++)
        {
            if (kept.Count < top)
            {
                kept.Enqueue(id, logits[id]);
            }
            else if (kept.TryPeek(out _, out float least) && logits[id] > least)
            {
                kept.DequeueEnqueue(id, logits[id]);
            }
        }

        List<(int Id, double P)> likeliest = [];
        foreach ((int id, float logit) in kept.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element))
        {
            likeliest.Add((id, Math.Exp(logit - sum)));
        }

        return new LayerGuess(likeliest, target is { } followed ? RankOf(logits, followed) : null);
    }

    private static int RankOf(ReadOnlySpan<float> logits, int id)
    {
        int better = 0;
        foreach (float logit in logits)
        {
            better += logit > logits[id] ? 1 : 0;
        }

        return better + 1;
    }
}
