using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Testing;

/// <summary>
/// Short-hand for challenges. A line of an answer is its text, then perhaps <c>:: message</c>, then perhaps <c># misconception</c>;
/// a right one begins with <c>+</c>, a wrong one with <c>-</c>.
/// </summary>
public static class SomeChallenge
{
    private static readonly SourcePosition At = new("stage.md", 1, 1);

    public static ChoiceChallenge Choice(params string[] options) => new("choice", Options(options), false, At) { Title = "Choose" };

    public static ChoiceChallenge Many(params string[] options) => new("many", Options(options), true, At) { Title = "Choose all" };

    public static TextChallenge Text(params string[] replies) => new("text", Replies(replies), false, At) { Title = "Say it" };

    public static TextChallenge List(params string[] replies) => new("list", Replies(replies), true, At) { Title = "Name them" };

    public static NumberChallenge Number(double answer, double tolerance = 0, string units = "", params string[] replies)
        => new("number", answer, new Tolerance(tolerance, false), Names(units), Replies(replies), At) { Title = "Count" };

    public static NumberChallenge NumberWithin(double answer, double share, string units = "")
        => new("number", answer, new Tolerance(share, true), Names(units), [], At) { Title = "Count" };

    public static OrderChallenge Order(params string[] items) => new("order", [.. items.Select(Item)], At) { Title = "Put in order" };

    /// <param name="pairs">Each <c>left = right</c>; an extra is <c>= right</c>.</param>
    public static MatchChallenge Match(params string[] pairs)
    {
        string[][] sides = [.. pairs.Select(pair => pair.Split('=', StringSplitOptions.TrimEntries))];
        return new MatchChallenge(
            "match",
            [.. sides.Where(side => side[0].Length > 0).Select(side => new MatchPair(side[0], side[1], At))],
            [.. sides.Where(side => side[0].Length == 0).Select(side => side[1])],
            At)
        { Title = "Match" };
    }

    public static ReflectChallenge Reflect() => new("reflect", At) { Title = "Think" };

    public static AnswerPattern Pattern(string text) => new(text, At);

    private static ListItem Item(string text) => new(Words(text), null, ImmutableSortedDictionary<string, string>.Empty, text, At);

    private static ImmutableArray<string> Names(string units) => [.. units.Split(", ", StringSplitOptions.RemoveEmptyEntries)];

    private static ImmutableArray<ChoiceOption> Options(string[] options)
        => [.. options.Select(Line).Select(line => new ChoiceOption(Words(line.Text), line.IsRight, Words(line.Message), line.Misconception, At))];

    private static ImmutableArray<AnswerReply> Replies(string[] replies)
        => [.. replies.Select(Line).Select(line => new AnswerReply(line.IsRight, [Pattern(line.Text)], Words(line.Message), line.Misconception, At))];

    private static (bool IsRight, string Text, string Message, string Misconception) Line(string line)
    {
        string[] parts = line[1..].Split(" :: ");
        string[] told = parts.Length > 1 ? parts[1].Split(" # ") : [""];
        return (line[0] == '+', parts[0], told[0], told.Length > 1 ? told[1] : "");
    }

    private static ImmutableArray<Block> Words(string text) => text.Length == 0 ? [] : [new Paragraph([new TextRun(text)], At)];
}
