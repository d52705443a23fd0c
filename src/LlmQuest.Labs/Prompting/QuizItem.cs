using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Prompting;

/// <summary>A question with the answers that are right.</summary>
/// <param name="Question">The question.</param>
/// <param name="Accepted">The right answers, at least one.</param>
internal sealed record QuizItem(string Question, ImmutableArray<string> Accepted)
{
    private const int Most = 1000;

    /// <summary>Reads the questions, or says what is wrong with them.</summary>
    /// <param name="parameters">The parameters; without questions those that ship are put into them.</param>
    /// <param name="items">The questions.</param>
    public static string? Read(ref ImmutableSortedDictionary<string, LabValue> parameters, out QuizItem[] items)
    {
        items = [];
        if (!parameters.ContainsKey("items"))
        {
            parameters = parameters.SetItem("items", LabValue.List(ShippedData.Rows("strategy-questions.csv").Select(row => LabValue.Map(("question", LabValue.Of(row["question"])), ("answer", LabValue.Of(row["answer"]))))));
        }

        ImmutableArray<LabValue> given = parameters["items"].Items!.Value;
        if (given.Length is 0 or > Most)
        {
            return $"items has {given.Length} questions: give 1 to {Most}, each with its answer.";
        }

        QuizItem[] read = [.. given.Select(item => new QuizItem(Field(item, "question"), [.. Field(item, "answer").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]))];
        int wrong = Array.FindIndex(read, item => string.IsNullOrWhiteSpace(item.Question) || !item.Accepted.Any(answer => Words.Of(answer).Count > 0));
        if (wrong >= 0)
        {
            return $"Item {wrong + 1} has no {(string.IsNullOrWhiteSpace(read[wrong].Question) ? "question" : "answer in words")}: give every item a question and an answer.";
        }

        int first = (int)parameters["first_items"].Number!.Value;
        items = first == 0 ? read : [.. read.Take(first)];
        return null;
    }

    private static string Field(LabValue item, string name) => item.Fields?.GetValueOrDefault(name)?.Text ?? "";
}
