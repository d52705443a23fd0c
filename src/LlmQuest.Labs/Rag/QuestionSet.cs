using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Rag;

/// <summary>Reads a set of questions.</summary>
internal static class QuestionSet
{
    private const int Most = 100_000;
    private const string Question = "question";

    /// <summary>Reads them as a parameter has them.</summary>
    /// <exception cref="ModelException">There is none, or one of them asks nothing.</exception>
    public static ImmutableArray<GoldQuestion> Of(LabValue questions)
        => Checked([.. (questions.Items ?? []).Select(one => Of(name => one.Fields?.GetValueOrDefault(name)?.Text))]);

    /// <summary>Reads them from a CSV file.</summary>
    /// <param name="name">Name of the file, for a sentence about it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ModelException">It is no such file.</exception>
    public static ImmutableArray<GoldQuestion> OfCsv(string name, string text)
    {
        CsvTable table = CsvTable.Read(text);
        if (table.Problem is { } problem)
        {
            throw new ModelException($"{name} is no set of questions: {problem}");
        }

        return table.Columns.Contains(Question)
            ? Checked([.. table.Rows.Select(row => Of(column => row.GetValueOrDefault(column)))])
            : throw new ModelException($"{name} has no column question: its first line is to be question,gold,page.");
    }

    private static GoldQuestion Of(Func<string, string?> read) => new(
        (read(Question) ?? "").Trim(),
        read("gold")?.Trim() is { Length: > 0 } gold ? gold : null,
        read("page")?.Trim() is { Length: > 0 } page ? page : null,
        read("thread")?.Trim() ?? "");

    private static ImmutableArray<GoldQuestion> Checked(ImmutableArray<GoldQuestion> questions)
    {
        if (questions.Length is 0 or > Most)
        {
            throw new ModelException($"A set has 1 to {Most} questions, and this has {questions.Length}: write them as {{question: …, gold: …}}, without gold where the pages have no answer.");
        }

        int empty = questions.ToList().FindIndex(one => one.Question.Length == 0);
        return empty >= 0
            ? throw new ModelException($"Question {empty + 1} of the set is empty: write what is asked.")
            : questions.FirstOrDefault(one => one.Gold is { } gold && Words.Of(gold).Count == 0) is { } odd
                ? throw new ModelException($"The gold '{odd.Gold}' has no word to look for: write words, or leave gold out where the pages have no answer.")
                : questions;
    }
}
