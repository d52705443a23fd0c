using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Evaluate;

/// <summary>A question with the answers that count as right.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Answers">The answers; an answer that holds one of them as whole words is right.</param>
internal sealed record BenchItem(string Question, ImmutableArray<string> Answers)
{
    /// <summary>The questions that ship, those with a right answer, as the parameter has them.</summary>
    public static LabValue Shipped() => LabValue.List(ShippedData.Rows("questions.csv")
        .Where(row => row["answer"].Length > 0)
        .Select(row => LabValue.Map(("question", LabValue.Of(row["question"])), ("answers", LabValue.Of([.. row["answer"].Split('|')])))));

    /// <summary>Reads an item of the parameter.</summary>
    public static BenchItem Of(LabValue value)
        => new(value.Fields?.GetValueOrDefault("question")?.Text ?? "", value.Fields?.GetValueOrDefault("answers")?.Texts ?? []);

    /// <summary>Whether an answer is right.</summary>
    public bool IsRight(string answer) => RightAnswer.IsIn(answer, Answers);
}
