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

    /// <summary>How many answers were cut at the limit.</summary>
    public int Cut { get; private set; }

    public int Right => Correct.Count(right => right);

    public void Add(string answer, bool isRight, bool isCut, int promptTokens, int answerTokens)
    {
        Cut += isCut ? 1 : 0;
        Answers.Add(answer);
        Correct.Add(isRight);
        PromptTokens.Add(promptTokens);
        AnswerTokens.Add(answerTokens);
    }

    /// <summary>Takes the probabilities of all right answers to the next question.</summary>
    public void Add(IReadOnlyList<ContinuationScore> answers) => LogProbabilities.Add(LabelScores.Sum([.. answers.Select(answer => answer.LogProbability)]));
}
