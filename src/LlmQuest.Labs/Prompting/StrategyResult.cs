using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Prompting;

/// <summary>What one strategy got, question by question, as far as it came.</summary>
/// <param name="name">Name of the strategy.</param>
internal sealed class StrategyResult(string name)
{
    public string Name { get; } = name;

    public List<string> Answers { get; } = [];

    public List<bool> Correct { get; } = [];

    public List<double> LogProbabilities { get; } = [];

    public List<int> PromptTokens { get; } = [];

    public List<int> AnswerTokens { get; } = [];

    public int Right => Correct.Count(right => right);

    public void Add(string answer, bool isRight, int promptTokens, int answerTokens)
    {
        Answers.Add(answer);
        Correct.Add(isRight);
        PromptTokens.Add(promptTokens);
        AnswerTokens.Add(answerTokens);
    }

    /// <summary>Takes the probabilities of all right answers to the next question.</summary>
    public void Add(IReadOnlyList<ContinuationScore> answers) => LogProbabilities.Add(LabelScores.Sum([.. answers.Select(answer => answer.LogProbability)]));
}
