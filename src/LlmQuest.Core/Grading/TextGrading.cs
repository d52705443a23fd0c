using System.Collections.Immutable;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Grading;

/// <summary>Grades an answer in words.</summary>
internal static class TextGrading
{
    /// <summary>Told of an answer that nobody foresaw.</summary>
    public const string NotForeseen = "Nobody foresaw this answer, so it cannot be judged here. It is kept for your instructor. Try to say it in other words.";

    private const string NearlyIt = "That is nearly it: check the spelling.";

    public static Verdict Grade(TextChallenge challenge, string answer)
    {
        string form = TextForm.Of(answer);
        if (Find(challenge.Replies, answer, form) is { } found)
        {
            return Of(found.Reply, form);
        }

        string? rest = LeadIn.Without(answer);
        string restForm = rest is null ? form : TextForm.Of(rest);
        if (rest is not null && Find(challenge.Replies, rest, restForm) is { } led)
        {
            return Of(led.Reply, restForm);
        }

        if (IsNearlyRight(challenge.Replies, form) || IsNearlyRight(challenge.Replies, restForm))
        {
            return new Verdict(VerdictKind.Wrong, NearlyIt) { Normalised = form };
        }

        return CatchAll(challenge.Replies) is { } any ? Of(any.Reply, form) : new Verdict(VerdictKind.NotRecognised, NotForeseen) { Normalised = form };
    }

    /// <summary>The reply for an answer: the first that spells it out, else the first whose expression takes it.</summary>
    public static (AnswerReply Reply, AnswerPattern Pattern)? Find(ImmutableArray<AnswerReply> replies, string answer, string form)
        => First(replies, pattern => pattern.Reading.Forms.Contains(form))
            ?? First(replies, pattern => !pattern.Reading.IsCatchAll && pattern.Reading.Matches(answer, form));

    /// <summary>The reply that takes every answer, if there is one; it comes after everything else.</summary>
    public static (AnswerReply Reply, AnswerPattern Pattern)? CatchAll(ImmutableArray<AnswerReply> replies) => First(replies, pattern => pattern.Reading.IsCatchAll);

    /// <summary>Whether it is a typing slip away from a right answer, and not as near to a wrong one.</summary>
    public static bool IsNearlyRight(ImmutableArray<AnswerReply> replies, string form)
        => LeastSlips(replies, form, isRight: true) is { } slips && !(LeastSlips(replies, form, isRight: false) <= slips);

    private static (AnswerReply Reply, AnswerPattern Pattern)? First(ImmutableArray<AnswerReply> replies, Func<AnswerPattern, bool> fits)
    {
        foreach (AnswerReply reply in replies)
        {
            if (reply.Patterns.FirstOrDefault(fits) is { } pattern)
            {
                return (reply, pattern);
            }
        }

        return null;
    }

    private static int? LeastSlips(ImmutableArray<AnswerReply> replies, string form, bool isRight)
        => replies.Where(reply => reply.IsRight == isRight)
            .SelectMany(reply => reply.Patterns)
            .SelectMany(pattern => pattern.Reading.Forms)
            .Min(meant => Spelling.Slips(form, meant));

    private static Verdict Of(AnswerReply reply, string form)
        => reply.IsRight ? Verdict.Passed(reply.Message, form) : Verdict.Wrong(reply.Message, reply.Misconception, form);
}
