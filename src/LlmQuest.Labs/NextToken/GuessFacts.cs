using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.NextToken;

/// <summary>What the lab says of a guess.</summary>
internal static class GuessFacts
{
    /// <param name="view">The step that was guessed.</param>
    /// <param name="ids">Tokens of the guess; empty where nothing was guessed.</param>
    /// <param name="logProbabilities">Logarithm of the probability of each of them, in nats.</param>
    public static IEnumerable<(string Name, LabValue? Value)> Of(StepView view, IReadOnlyList<int> ids, ImmutableArray<double> logProbabilities)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        // The candidates and a guess of one token are one and the same number.
        double bits = Math.Abs(logProbabilities.Sum()) / Math.Log(2);
        Candidate? one = ids.Count == 1 ? view.Look(ids[0]) : null;
        return
        [
            ("guess_p", LabValue.Of(one?.P ?? Math.Exp(logProbabilities.Sum()))),
            ("guess_rank", ModelExperiment.Number(one?.Rank)),
            ("guess_bits", LabValue.Of(bits)),
            ("guess_tokens", LabValue.Of(ids.Count)),
            ("guess_score_bits", LabValue.Of((ids.Count * Math.Log2(view.P.Length)) - bits)),
        ];
    }
}
