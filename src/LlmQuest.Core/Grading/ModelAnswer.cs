using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Grading;

/// <summary>Answers that prove a challenge: those that must pass, and those that must not.</summary>
public static class ModelAnswer
{
    /// <summary>What an author's own solution would type; null when the challenge is not answered in words, or only regular expressions say what is right.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="stage">Id of its stage; the same as for <see cref="Grader.Grade"/>.</param>
    public static string? Of(Challenge challenge, string stage = "") => challenge switch
    {
        ChoiceChallenge choice => OfChoice(choice),
        TextChallenge { IsList: true } list => List(Members(list)),
        NumberChallenge number => Written(number.Answer),
        OrderChallenge order => Labels(ShownItems.Of(order, stage).Origins.Select((origin, place) => (origin, place)).OrderBy(pair => pair.origin).Select(pair => pair.place)),
        MatchChallenge match => OfMatch(match, ShownItems.Of(match, stage)),
        ReflectChallenge => "I think so.",
        TextChallenge => Right(challenge).FirstOrDefault(answer => answer.Answer is not null)?.Answer,
        DoChallenge or SteerChallenge or PredictChallenge => null,
        _ => throw challenge.UnknownTo(nameof(ModelAnswer)),
    };

    /// <summary>What the author says of answers in words, with the answers it is said of; options say theirs themselves.</summary>
    /// <param name="challenge">The challenge.</param>
    public static ImmutableArray<AnswerReply> Replies(Challenge challenge) => challenge switch
    {
        TextChallenge text => text.Replies,
        NumberChallenge number => number.Replies,
        PredictChallenge predict => predict.Replies,
        ChoiceChallenge or OrderChallenge or MatchChallenge or DoChallenge or SteerChallenge or ReflectChallenge => [],
        _ => throw challenge.UnknownTo(nameof(ModelAnswer)),
    };

    /// <summary>All answers that the author lists as right, each to be passed alone; of a list none, since a member alone is not all.</summary>
    public static ImmutableArray<ListedAnswer> Right(Challenge challenge) => challenge switch
    {
        TextChallenge { IsList: false } text => Listed(text.Replies, isRight: true),
        ChoiceChallenge { IsMany: false } choice => Options(choice, isRight: true),
        NumberChallenge number => [new ListedAnswer(Written(number.Answer), Written(number.Answer), number.At), .. Ends(number.Replies, isRight: true)],
        TextChallenge or ChoiceChallenge or OrderChallenge or MatchChallenge or DoChallenge or SteerChallenge or PredictChallenge or ReflectChallenge => [],
        _ => throw challenge.UnknownTo(nameof(ModelAnswer)),
    };

    /// <summary>All answers that the author lists as wrong, each to fail; of a list, all right members with the wrong one.</summary>
    public static ImmutableArray<ListedAnswer> Wrong(Challenge challenge) => challenge switch
    {
        TextChallenge { IsList: true } list => [.. Listed(list.Replies, isRight: false).Select(wrong => WithMembers(list, wrong))],
        TextChallenge text => Listed(text.Replies, isRight: false),
        ChoiceChallenge choice => [.. Options(choice, isRight: false).Select(wrong => WithRight(choice, wrong))],
        NumberChallenge number => Ends(number.Replies, isRight: false),
        OrderChallenge or MatchChallenge or DoChallenge or SteerChallenge or PredictChallenge or ReflectChallenge => [],
        _ => throw challenge.UnknownTo(nameof(ModelAnswer)),
    };

    /// <summary>What an unsolved challenge looks like: answers of one who did nothing or anything, each to fail.</summary>
    /// <param name="challenge">The challenge.</param>
    public static ImmutableArray<string> Unsolved(Challenge challenge) => challenge switch
    {
        ChoiceChallenge { IsMany: true } choice => ["", .. AllOrNone(choice)],
        ChoiceChallenge => ["", Labels([0, 1])],
        TextChallenge => ["", "xyzzy", challenge.Title],
        NumberChallenge => ["", "xyzzy", "1 2"],
        OrderChallenge order => ["", Labels(Enumerable.Range(0, order.Items.Length))],
        MatchChallenge match => ["", string.Join(' ', match.Pairs.Select((_, i) => Pair(i, i)))],
        ReflectChallenge => [""],
        DoChallenge or SteerChallenge or PredictChallenge => [],
        _ => throw challenge.UnknownTo(nameof(ModelAnswer)),
    };

    private static string OfChoice(ChoiceChallenge choice)
    {
        int[] right = [.. Enumerable.Range(0, choice.Options.Length).Where(i => choice.Options[i].IsRight)];
        return choice.IsMany && right.Length == 0 ? "none" : Labels(choice.IsMany ? right : right.Take(1));
    }

    private static string OfMatch(MatchChallenge match, ShownItems shown)
        => string.Join(' ', match.Pairs.Select((pair, i) => Pair(i, shown.Texts.IndexOf(pair.Right))));

    private static IEnumerable<string> AllOrNone(ChoiceChallenge choice)
    {
        if (choice.Options.Any(option => option.IsRight))
        {
            yield return "none";
        }

        if (choice.Options.Any(option => !option.IsRight))
        {
            yield return Labels(Enumerable.Range(0, choice.Options.Length));
        }
    }

    private static ImmutableArray<ListedAnswer> Options(ChoiceChallenge choice, bool isRight)
        => [.. choice.Options.Index().Where(pair => pair.Item.IsRight == isRight).Select(pair => new ListedAnswer(ItemLabel.Of(pair.Index), PlainText.Of(pair.Item.Text), pair.Item.At))];

    private static ListedAnswer WithRight(ChoiceChallenge choice, ListedAnswer wrong)
        => choice.IsMany && choice.Options.Any(option => option.IsRight) ? wrong with { Answer = $"{OfChoice(choice)} {wrong.Answer}" } : wrong;

    private static ListedAnswer WithMembers(TextChallenge list, ListedAnswer wrong)
        => wrong with { Answer = List([.. Members(list), wrong.Answer]) };

    private static IEnumerable<string?> Members(TextChallenge list)
        => list.Replies.Where(reply => reply.IsRight).SelectMany(reply => reply.Patterns).Select(pattern => pattern.Reading.Words.FirstOrDefault());

    private static string? List(IEnumerable<string?> members) => members.Any(member => member is null) ? null : string.Join("; ", members);

    private static ImmutableArray<ListedAnswer> Listed(ImmutableArray<AnswerReply> replies, bool isRight)
        => [.. replies.Where(reply => reply.IsRight == isRight).SelectMany(reply => reply.Patterns).SelectMany(Each)];

    private static IEnumerable<ListedAnswer> Each(AnswerPattern pattern)
    {
        IEnumerable<ListedAnswer> words = pattern.Reading.Words.Select(word => new ListedAnswer(word, word, pattern.At));
        return pattern.Reading.HasExpression ? words.Append(new ListedAnswer(null, pattern.Text, pattern.At)) : words;
    }

    private static ImmutableArray<ListedAnswer> Ends(ImmutableArray<AnswerReply> replies, bool isRight)
        => [.. Listed(replies, isRight).SelectMany(listed => EndsOf(listed).Select(end => listed with { Answer = end }))];

    // Both ends of a range stand for it; the right number may lie between them.
    private static string?[] EndsOf(ListedAnswer listed)
        => NumberGrading.Range(listed.Written) is { } range ? [.. new[] { range.Low, range.High }.Distinct().Select(Written)] : [null];

    private static string Labels(IEnumerable<int> places) => string.Join(' ', places.Select(ItemLabel.Of));

    private static string Pair(int left, int right) => string.Create(CultureInfo.InvariantCulture, $"{left + 1}{ItemLabel.Of(right)}");

    private static string Written(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
