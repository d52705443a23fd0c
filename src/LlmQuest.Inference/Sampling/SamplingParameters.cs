namespace LlmQuest.Inference.Sampling;

/// <summary>How the next token is chosen. The filters act in the order listed.</summary>
/// <param name="Temperature">Divisor of the logits; 0 is greedy.</param>
/// <param name="TopK">Number of most likely tokens to keep; 0 switches it off.</param>
/// <param name="TopP">Cumulative probability to keep, in (0, 1]; 1 switches it off.</param>
public sealed record SamplingParameters(double Temperature = 0.7, int TopK = 50, double TopP = 1.0)
{
    /// <summary>Whether the most likely token is always taken.</summary>
    public bool IsGreedy => Temperature == 0;

    /// <summary>The filters that are switched on, in order.</summary>
    public IReadOnlyList<ISamplingStep> Steps()
    {
        List<ISamplingStep> steps = [];
        if (!IsGreedy)
        {
            steps.Add(new Temperature((float)Temperature));
        }

        if (TopK > 0)
        {
            steps.Add(new TopK(TopK));
        }

        if (TopP < 1.0)
        {
            steps.Add(new TopP((float)TopP));
        }

        return steps;
    }
}
