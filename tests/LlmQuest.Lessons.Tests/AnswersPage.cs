using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;

namespace LlmQuest.Lessons.Tests;

/// <summary><c>docs/answers.md</c>: for each challenge, which answers are foreseen and what they are told.</summary>
internal static class AnswersPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            <!-- Made from the lessons; a test holds it to them. Do not edit. -->

            # Answers that are foreseen

            For instructors: every challenge of "Inside the Machine", what passes, and what each foreseen wrong answer is told. It gives everything away.

            """.ReplaceLineEndings("\n"));
        foreach (Stage stage in Shipped.Course.Stages)
        {
            page.Append($"\n## {stage.Title}\n");
            foreach (Challenge challenge in stage.Challenges)
            {
                page.Append($"\n### {challenge.Title}\n\n`{stage.Id}/{challenge.Id}`, {challenge.Type}\n\n");
                page.AppendJoin("", Lines(challenge, stage.Id).Concat(Solved(challenge)).Select(line => $"- {line}\n"));
            }
        }

        return page.ToString();
    }

    private static IEnumerable<string> Lines(Challenge challenge, string stage) => challenge switch
    {
        ChoiceChallenge choice => choice.Options.Select(Line),
        DoChallenge task => task.Goals.Select(goal => $"passes: in the lab `{goal.Lab}`, {goal.Say} (`{goal.Expect}`)"),
        SteerChallenge { Lock: var door } => [$"passes: `{door.Target.Trim()}` with a probability of at least {door.Probability:0.##}, without {Words(door.Forbidden)}"],
        PredictChallenge predict => [$"passes: {Near(predict.Expectation)} `{predict.Expectation.Value}` of the lab `{predict.Expectation.Lab}`", .. predict.Replies.Select(Line)],
        OrderChallenge order => order.Items.Select((item, i) => $"{i + 1}. {item.Raw}"),
        MatchChallenge match => match.Pairs.Select(pair => $"{pair.Left} → {pair.Right}"),
        ReflectChallenge => ["kept, never graded"],
        _ => [.. Right(challenge, stage), .. ModelAnswer.Replies(challenge).Select(Line)],
    };

    // The answers of a choice stand there already.
    private static IEnumerable<string> Solved(Challenge challenge)
        => challenge is ChoiceChallenge ? [] : challenge.Solutions.Select(solution => OneLine(solution.Content.OfType<Story>().SelectMany(story => story.Content))).Where(text => text.Length > 0).Select(text => $"solution: {text}");

    private static string Near(Expectation expectation) => expectation.Kind is GuessKind.Word
        ? $"a word with at most {expectation.Within.Amount:0.##} bits,"
        : $"within {expectation.Within.Amount:0.##}{(expectation.Within.IsShare ? " of its size" : "")} of";

    private static IEnumerable<string> Right(Challenge challenge, string stage)
        => ModelAnswer.Of(challenge, stage) is { } answer ? [$"passes: {answer}"] : [];

    private static string Line(ChoiceOption option)
        => $"{(option.IsRight ? "passes" : "wrong")}: {OneLine(option.Text)}{Told(option.Message)}{Shows(option.Misconception)}";

    private static string Line(AnswerReply reply)
        => $"{(reply.IsRight ? "passes" : "wrong")}: {string.Join(", ", reply.Patterns.Select(pattern => $"`{pattern.Text}`"))}{Told(reply.Message)}{Shows(reply.Misconception)}";

    private static string Told(IEnumerable<Block> message) => OneLine(message) is { Length: > 0 } text ? $" → {text}" : "";

    private static string Shows(string misconception) => misconception.Length > 0 ? $" (*{misconception}*)" : "";

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`")) is { Length: > 0 } list ? list : "any word being forbidden";

    private static string OneLine(IEnumerable<Block> blocks) => PlainText.Of(blocks).ReplaceLineEndings(" ");
}
