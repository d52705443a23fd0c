using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Evaluation;

/// <summary>How much work is left to an evaluation. Once it is spent, all that follows is unknown.</summary>
/// <param name="steps">Steps allowed: a step is an expression, an item of a list, or eight characters of a text.</param>
internal sealed class EvaluationBudget(int steps)
{
    private int _left = steps;

    public bool IsSpent => _left < 0;

    /// <summary>Takes steps; false when they are not there.</summary>
    public bool Take(int count)
    {
        _left = count < 0 || count > _left ? -1 : _left - count;
        return !IsSpent;
    }

    /// <summary>Takes the steps of looking at a text.</summary>
    public bool TakeText(string text) => Take(1 + (text.Length / 8));

    /// <summary>Takes the steps of looking at a value and all it holds.</summary>
    public bool TakeAll(LabValue value)
    {
        if (!Take(1) || (value.Text is { } text && !TakeText(text)))
        {
            return false;
        }

        return (value.Items?.All(TakeAll) ?? true) && (value.Fields?.Values.All(TakeAll) ?? true);
    }
}
