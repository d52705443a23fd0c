using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Bias;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Evaluate;

/// <summary>The model as judge: which of two answers it prefers, asked in both orders, and what its verdict really follows.</summary>
internal static class JudgeTask
{
    private const int MostPairs = 500;

    /// <summary>The pairs that ship, as the parameter has them.</summary>
    public static LabValue Shipped() => LabValue.List(ShippedData.Rows("answer-pairs.tsv").Select(row => LabValue.Map(row.Select(cell => (cell.Key, LabValue.Of(cell.Value))))));

    /// <summary>What is wrong with the pairs, in one sentence; null when nothing is.</summary>
    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        CandidatePair[] pairs = [.. parameters["candidates"].Items!.Value.Select(CandidatePair.Of)];
        int incomplete = Array.FindIndex(pairs, pair => string.IsNullOrWhiteSpace(pair.Question) || pair.First.Length == 0 || pair.Second.Length == 0);
        int equal = Array.FindIndex(pairs, pair => pair.First == pair.Second);
        int odd = Array.FindIndex(pairs, pair => pair.Preferred is not (null or CandidatePair.IsFirst or CandidatePair.IsSecond));
        return pairs.Length is 0 or > MostPairs ? $"candidates has 1 to {MostPairs} pairs of answers, and this list has {pairs.Length}."
            : incomplete >= 0 ? $"Pair {incomplete + 1} of candidates is not complete: it needs question, first and second, none of them empty."
            : equal >= 0 ? $"Pair {equal + 1} of candidates has the same answer twice: there is nothing to judge."
            : odd >= 0 ? $"Pair {odd + 1} of candidates prefers something else: preferred is first or second, or left out."
            : null;
    }

    /// <summary>Asks the model.</summary>
    public static async Task<LabRefused?> RunAsync(Telling telling, ReadyModel model, CancellationToken stop)
    {
        if (!model.Model.Card.WritesText)
        {
            return new LabRefused($"{model.Identity.Name} turns texts into vectors and judges nothing: choose another model with --model ID|PATH.");
        }

        CandidatePair[] pairs = [.. telling.Parameters["candidates"].Items!.Value.Select(CandidatePair.Of)];
        var coder = new SentenceCoder(model);
        IReadOnlyList<int>[] letters = [coder.Ids(" A", "A"), coder.Ids(" B", "B")];
        ScoredPrompt[] prompts = [.. pairs.StoppedBy(stop).SelectMany((pair, i) => new[] { Prompt(pair.Question, pair.First, pair.Second, i), Prompt(pair.Question, pair.Second, pair.First, i) })];
        if (coder.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        List<Judgement> judged = [];
        double firstAsA = 0;
        await model.Generator.Continuations.ScoreAsync(prompts, stop, (i, both) =>
        {
            double a = 1 / (1 + Math.Exp(both[1].LogProbability - both[0].LogProbability));
            if (i % 2 == 0)
            {
                firstAsA = a;
                return;
            }

            judged.Add(new Judgement(pairs[i / 2], firstAsA, 1 - a));
            JudgeFacts.Tell(telling, judged);
        }).ConfigureAwait(false);
        return null;

        ScoredPrompt Prompt(string question, string a, string b, int index)
            => coder.Fitting(new ScoredPrompt(coder.Ids(Text(question, a, b), "An answer"), letters), $"Pair {index + 1} of candidates");
    }

    private static string Text(string question, string a, string b)
        => $"Two answers to a question are compared, and the better one is named.\n\nQuestion: {question}\nAnswer A: {a}\nAnswer B: {b}\nThe better answer is Answer";
}
