using System.Globalization;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Looks whether what an author tells of an answer is ever told.</summary>
internal sealed class ReplyProof(Challenge challenge, Report report)
{
    private const int ProbesOfRange = 8;

    public void Look()
    {
        ILookup<SourcePosition, ListedAnswer> listed = ModelAnswer.Right(challenge).Concat(ModelAnswer.Wrong(challenge)).ToLookup(answer => answer.At);
        foreach (AnswerReply reply in ModelAnswer.Replies(challenge))
        {
            LookAt(reply, [.. reply.Patterns.SelectMany(pattern => listed[pattern.At])]);
            LookAtRanges(reply, listed);
        }
    }

    // A reply without a message of its own, and without a misconception, has nothing that could go untold.
    private void LookAt(AnswerReply reply, ListedAnswer[] listed)
    {
        bool tells = !reply.Message.IsEmpty || reply.Misconception.Length > 0;
        bool canBeTried = listed.Length > 0 && listed.All(answer => answer.Answer is not null);
        if (!tells || !canBeTried)
        {
            return;
        }

        Verdict[] verdicts = [.. Probes(listed).Select(answer => Grader.Grade(challenge, answer))];
        bool isWrongAsMeant = reply.IsRight || verdicts.All(verdict => verdict.Kind != VerdictKind.Passed);
        if (isWrongAsMeant && !verdicts.Any(verdict => IsOf(reply, verdict)))
        {
            report.Add(Rules.ReplyOutOfReach, reply.Patterns[0].At, reply.Patterns[0].Text, "an answer above takes it first");
        }
    }

    private static bool IsOf(AnswerReply reply, Verdict verdict)
        => (verdict.Kind == VerdictKind.Passed) == reply.IsRight
            && verdict.Reply.SequenceEqual(reply.Message)
            && (reply.IsRight || verdict.Misconception == reply.Misconception);

    // The ends of a range may belong to its neighbours.
    private IEnumerable<string> Probes(ListedAnswer[] listed)
    {
        if (challenge is not NumberChallenge)
        {
            return listed.Select(answer => answer.Answer!);
        }

        return listed.GroupBy(answer => (answer.At, answer.Written)).SelectMany(range => Between([.. range.Select(end => Number(end.Answer!))]));
    }

    private static IEnumerable<string> Between(double[] ends)
        => Enumerable.Range(0, ends.Length == 1 ? 1 : ProbesOfRange + 1).Select(i => (ends[0] + ((ends[^1] - ends[0]) * i / ProbesOfRange)).ToString("R", CultureInfo.InvariantCulture));

    private void LookAtRanges(AnswerReply reply, ILookup<SourcePosition, ListedAnswer> listed)
    {
        if (reply.IsRight || challenge is not NumberChallenge number)
        {
            return;
        }

        foreach (IGrouping<string, ListedAnswer> range in reply.Patterns.SelectMany(pattern => listed[pattern.At].GroupBy(answer => answer.Written)))
        {
            double[] ends = [.. range.Select(end => Number(end.Answer!))];
            if (ends[0] < number.Answer && number.Answer < ends[^1])
            {
                string right = number.Answer.ToString("R", CultureInfo.InvariantCulture);
                report.Add(Rules.ReplyOutOfReach, range.First().At, range.Key, $"the right number, {right}, lies within and passes");
            }
        }
    }

    private static double Number(string written) => double.Parse(written, CultureInfo.InvariantCulture);
}
