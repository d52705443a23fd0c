using System.Globalization;
using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Views;

/// <summary>The exercises of a course on paper, as Markdown: what is asked and room to answer; or with hints, answers and solutions.</summary>
public static class ExerciseSheet
{
    private const string Room = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

    /// <summary>Writes the sheet.</summary>
    /// <param name="course">The course.</param>
    /// <param name="stages">The stages that are wanted; drafts are left out.</param>
    /// <param name="hasSolutions">Whether hints, answers and solutions stand on it.</param>
    public static string Markdown(Course course, IEnumerable<Stage> stages, bool hasSolutions)
    {
        var sheet = new StringBuilder($"# {SheetText.Line(course.Title)}\n\n{(hasSolutions ? "Exercises with hints and solutions: for those who teach." : "Exercises. Name: " + Room)}\n");
        foreach (Stage stage in stages.Where(stage => !stage.IsDraft && stage.Challenges.Any()))
        {
            sheet.Append(CultureInfo.InvariantCulture, $"\n## {SheetText.Line(stage.Title)}\n");
            foreach ((int index, Challenge challenge) in stage.Challenges.Index())
            {
                sheet.Append(CultureInfo.InvariantCulture, $"\n### {index + 1}\\. {SheetText.Line(challenge.Title)}\n");
                Add(sheet, SheetText.Paragraphs(Words(challenge.Task)));
                Add(sheet, Asked(challenge, stage.Id));
                Add(sheet, hasSolutions ? Solved(challenge, stage.Id) : challenge is ChoiceChallenge or DoChallenge or SteerChallenge ? "" : $"Answer: {Room}");
            }
        }

        return sheet.ToString();
    }

    private static string Asked(Challenge challenge, string stage)
    {
        string[] lines =
        [
            .. challenge.Numbered.Select((text, i) => string.Create(CultureInfo.InvariantCulture, $"- {i + 1}\\. {SheetText.Line(text)}")),
            .. challenge.Lettered(stage).Select((text, i) => $"- {ItemLabel.Of(i)}\\) {SheetText.Line(text)}"),
        ];
        string door = challenge is SteerChallenge { Lock: var wanted }
            ? $"Text to change: {SheetText.Line(wanted.Text)}\n\nWanted: {SheetText.Line(wanted.Target)}, {SheetText.Line(wanted.Probability.ToString("0.##%", CultureInfo.InvariantCulture))} or more{(wanted.Forbidden.IsEmpty ? "" : $"; without the words {SheetText.Line(string.Join(", ", wanted.Forbidden))}")}"
            : "";
        return string.Join("\n\n", new[] { string.Join('\n', lines), door }.Where(part => part.Length > 0));
    }

    private static string Solved(Challenge challenge, string stage)
    {
        var parts = new StringBuilder();
        foreach ((int index, Hint hint) in challenge.Hints.Index())
        {
            Add(parts, string.Create(CultureInfo.InvariantCulture, $"*Hint {index + 1}:* {SheetText.Paragraphs(Words(hint.Content))}"));
        }

        Add(parts, Answer(challenge, stage) is { Length: > 0 } answer ? $"**Answer:** {SheetText.Line(answer)}" : "");
        foreach (string solution in challenge.Solutions.Select(solution => Words(solution.Content)).Where(words => words.Length > 0))
        {
            Add(parts, $"**Solution:** {SheetText.Paragraphs(solution)}");
        }

        return parts.ToString().Trim('\n');
    }

    private static string Answer(Challenge challenge, string stage) => challenge switch
    {
        DoChallenge task => string.Join("; ", task.Goals.Select(goal => goal.Say.Length > 0 ? $"{goal.Lab}: {goal.Say}" : $"{goal.Lab}: {goal.Expect}")),
        PredictChallenge { Expectation: var guess } => $"{guess.Value} of the lab {guess.Lab}",
        SteerChallenge or ReflectChallenge => "",
        _ => ModelAnswer.Of(challenge, stage) ?? string.Join(", ", ModelAnswer.Right(challenge).Select(right => right.Written)),
    };

    private static string Words(IEnumerable<SceneElement> elements)
        => string.Join("\n\n", elements.Select(Words).Where(text => text.Length > 0));

    private static string Words(SceneElement element) => element switch
    {
        Story story => PlainText.Of(story.Content),
        Aside aside => string.Join("\n\n", new[] { aside.Title, Words(aside.Content) }.Where(text => text.Length > 0)),
        Challenge => "",
        _ => Words(element.Inner),
    };

    private static void Add(StringBuilder sheet, string part) => sheet.Append(part.Length > 0 ? $"\n{part}\n" : "");
}
