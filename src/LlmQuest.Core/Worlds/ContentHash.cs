using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Worlds;

/// <summary>What a challenge asks and accepts, as a short hash: it changes with the task and the right answers, not with hints, solution, points or white space.</summary>
public static class ContentHash
{
    private const int Length = 16;

    /// <summary>The hash, in 16 lower-case hexadecimal digits.</summary>
    /// <param name="challenge">The challenge.</param>
    public static string Of(Challenge challenge)
        => Of([challenge.Type, challenge.Title, .. challenge.Task.SelectMany(Words), .. Answers(challenge)]);

    /// <summary>The hash of texts, white space made equal.</summary>
    /// <param name="parts">The texts, in order.</param>
    public static string Of(IEnumerable<string> parts)
    {
        string text = string.Join('\n', parts.Select(part => string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }

    private static IEnumerable<string> Answers(Challenge challenge) => challenge switch
    {
        ChoiceChallenge choice => [Text(choice.IsMany), .. choice.Options.Select(option => $"{Text(option.IsRight)} {PlainText.Of(option.Text)}")],
        TextChallenge text => [Text(text.IsList), .. Right(text.Replies)],
        NumberChallenge number => [Text(number.Answer), Text(number.Tolerance.Amount), Text(number.Tolerance.IsShare), .. number.Units, .. Right(number.Replies)],
        OrderChallenge order => order.Items.Select(item => PlainText.Of(item.Content)),
        MatchChallenge match => [.. match.Pairs.Select(pair => $"{pair.Left} | {pair.Right}"), .. match.Extras],
        PredictChallenge predict => [predict.Expectation.Lab, predict.Expectation.Value.ToString(), Text(predict.Expectation.Within.Amount), Text(predict.Expectation.Within.IsShare)],
        SteerChallenge steer => [steer.Lock.Text, $"'{steer.Lock.Target}'", Text(steer.Lock.Probability), .. steer.Lock.Forbidden, Text(steer.Lock.IsChat)],
        DoChallenge goals => goals.Goals.Select(goal => $"{goal.Lab}: {goal.Expect}"),
        _ => [],
    };

    private static IEnumerable<string> Right(IEnumerable<AnswerReply> replies)
        => replies.Where(reply => reply.IsRight).SelectMany(reply => reply.Patterns).Select(pattern => pattern.Text);

    private static IEnumerable<string> Words(SceneElement element) => element switch
    {
        Story story => [PlainText.Of(story.Content)],
        InstructorNote => [],
        _ => element.Inner.SelectMany(Words),
    };

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool truth) => truth ? "yes" : "no";
}
