using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Prompting;

/// <summary>The questions on which the strategies differ.</summary>
internal static class QuestionRows
{
    private const int MostQuestions = 30;

    /// <summary>The rows; none where they differ on none.</summary>
    public static IEnumerable<Row> Of(Experiment experiment, IReadOnlyList<Strategy> strategies, int width)
    {
        string[] questions = [.. experiment.Facts.GetValueOrDefault("questions")?.Texts ?? []];
        string[] marks = [.. questions.Select((_, i) => string.Concat(strategies.Select(strategy => strategy.Mark(i))))];
        int[] differ = [.. Enumerable.Range(0, questions.Length).Where(i => marks[i].Contains('+', StringComparison.Ordinal) && marks[i].Contains('.', StringComparison.Ordinal))];
        if (differ.Length == 0)
        {
            return [];
        }

        string heading = string.Create(CultureInfo.InvariantCulture, $"where they differ ({differ.Length} of {questions.Length}); + right, . wrong, in the order above:");
        return
        [
            .. Lines.Of(heading, width, Tone.Heading),
            .. differ.Take(MostQuestions).SelectMany(i => Lines.Behind(string.Create(CultureInfo.InvariantCulture, $"{i + 1,4} {marks[i]} "), questions[i], width)),
            .. differ.Length > MostQuestions ? Lines.Of(string.Create(CultureInfo.InvariantCulture, $"… and {differ.Length - MostQuestions} more"), width, Tone.Faint) : [],
        ];
    }
}
