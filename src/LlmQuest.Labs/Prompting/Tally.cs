using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Prompting;

/// <summary>The strategies so far, told as facts.</summary>
/// <param name="telling">Takes them.</param>
/// <param name="questions">How many questions there are.</param>
internal sealed class Tally(Telling telling, int questions)
{
    private readonly List<StrategyResult> _results = [];

    /// <summary>Begins with a strategy.</summary>
    public StrategyResult Begin(string name)
    {
        var result = new StrategyResult(name);
        _results.Add(result);
        return result;
    }

    /// <summary>Tells what was answered so far.</summary>
    public void Answered()
    {
        StrategyResult[] begun = [.. _results.Where(one => one.Correct.Count > 0)];
        telling.Fact("answers", Map(begun, one => LabValue.Of([.. one.Answers])));
        telling.Fact("correct", Map(begun, one => LabValue.List(one.Correct.Select(LabValue.Of))));
        telling.Fact("accuracy", Map(begun, one => LabValue.Of((double)one.Right / one.Correct.Count)));
        telling.Fact("accuracy_low", Map(begun, one => LabValue.Of(Interval(one).Low)));
        telling.Fact("accuracy_high", Map(begun, one => LabValue.Of(Interval(one).High)));
        telling.Fact("cut", Map(begun, one => LabValue.Of(one.Cut)));
        telling.Fact("mean_prompt_tokens", Map(begun, one => LabValue.Of(one.PromptTokens.Average())));
        telling.Fact("mean_answer_tokens", Map(begun, one => LabValue.Of(one.AnswerTokens.Average())));
        telling.Fact("tokens", LabValue.Of(begun.Sum(one => one.AnswerTokens.Sum())));
    }

    /// <summary>Tells how likely the right answers were, and holds every two strategies against each other that came to the end.</summary>
    public void Scored()
    {
        StrategyResult[] scored = [.. _results.Where(one => one.LogProbabilities.Count == questions)];
        telling.Fact("answer_logprob", Map(scored, one => LabValue.Numbers(one.LogProbabilities)));
        telling.Fact("mean_answer_logprob", Map(scored, one => LabValue.Of(one.LogProbabilities.Average())));
        StrategyPair[] pairs = [.. scored.SelectMany((first, i) => scored.Skip(i + 1).Select(second => new StrategyPair(first, second)))];
        if (pairs is [var told, ..])
        {
            telling.Fact("discordant", LabValue.Of(told.Discordant));
            telling.Fact("p_value", LabValue.Of(told.PValue));
            telling.Fact("enough", LabValue.Of(told.IsEnough));
            telling.Fact("pairs", LabValue.List(pairs.Select(pair => pair.ToValue())));
        }
    }

    private static Interval Interval(StrategyResult one) => BinomialTests.Wilson95(one.Right, one.Correct.Count)!;

    private static LabValue Map(StrategyResult[] results, Func<StrategyResult, LabValue> value) => LabValue.Map(results.Select(one => (one.Name, value(one))));
}
