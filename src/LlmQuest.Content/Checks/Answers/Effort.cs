using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Estimates what it takes to try all answers of a challenge, before any pattern is read: characters typed, times what each is compared with.</summary>
internal static class Effort
{
    private const int PerRegularExpression = 20;
    private const int LargestExpression = 10_000;
    private const int LongestAnswer = 1000;
    private const int ToBuildExpression = 100_000;
    private const int UnsolvedAnswers = 4;
    private const int Letters = 26;
    private const int PerPair = 100;

    public static long Of(Challenge challenge) => challenge switch
    {
        TextChallenge text => OfReplies(text.Title, text.Replies),
        NumberChallenge number => OfReplies("", number.Replies),
        PredictChallenge predict => OfReplies("", predict.Replies),
        ChoiceChallenge choice => OfOptions(choice.Options),
        OrderChallenge order => Square(order.Items.Length),
        MatchChallenge match => Square(match.Pairs.Length + match.Extras.Length),
        DoChallenge or SteerChallenge or ReflectChallenge => 0,
        _ => throw challenge.UnknownTo(nameof(Effort)),
    };

    /// <summary>How large a regular expression is once its repetitions are written out; at most 10,000, beyond which it cannot be read anyway.</summary>
    public static int SizeOf(string expression)
    {
        Stack<int> outer = new();
        int size = 0;
        int last = 0;
        for (int at = 0; at < expression.Length; at++)
        {
            switch (expression[at])
            {
                case '(':
                    outer.Push(size);
                    (size, last) = (0, 0);
                    break;
                case ')' when outer.Count > 0:
                    (last, size) = (size, Bounded(outer.Pop() + (long)size));
                    break;
                case '{':
                    size = Bounded(size + (last * Repetitions(expression, at, out at)));
                    break;
                default:
                    at += expression[at] == '\\' ? 1 : 0;
                    last = 1;
                    size = Bounded(size + 1L);
                    break;
            }
        }

        return outer.Count > 0 ? LargestExpression : size;
    }

    // Beyond the letters of the alphabet every answer is compared with all words.
    private static long OfOptions(ImmutableArray<ChoiceOption> options)
        => (options.Length + UnsolvedAnswers) * (options.Length > Letters ? PerPair : 1) * options.Sum(option => PlainText.Of(option.Text).Length + 1L);

    private static long OfReplies(string title, ImmutableArray<AnswerReply> replies)
    {
        long typed = UnsolvedAnswers + Math.Min(title.Length, LongestAnswer);
        long compared = 0;
        long built = 0;
        foreach (string text in replies.SelectMany(reply => reply.Patterns).Select(pattern => pattern.Text))
        {
            bool isExpression = text.Contains('/', StringComparison.Ordinal);
            typed += text.Length;
            built += isExpression ? ToBuildExpression : 0;
            compared += isExpression ? PerRegularExpression + SizeOf(text) : 1 + text.Count(c => c == '|');
        }

        return built + (typed * compared);
    }

    private static long Square(long count) => PerPair * count * count;

    private static int Bounded(long size) => (int)Math.Min(size, LargestExpression);

    private static long Repetitions(string expression, int open, out int end)
    {
        int close = expression.IndexOf('}', open);
        string[] numbers = close < 0 ? [] : expression[(open + 1)..close].Split(',');
        end = close < 0 ? expression.Length : close;
        return numbers.Select(Times).DefaultIfEmpty().Max();
    }

    private static long Times(string number)
        => long.TryParse(number, CultureInfo.InvariantCulture, out long times) ? Math.Clamp(times, 0, LargestExpression) : 0;
}
