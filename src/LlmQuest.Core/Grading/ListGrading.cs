using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Grades a list in any order.</summary>
internal static class ListGrading
{
    public static Verdict Grade(TextChallenge challenge, string answer)
    {
        ImmutableArray<AnswerPattern> members = [.. challenge.Replies.Where(reply => reply.IsRight).SelectMany(reply => reply.Patterns)];
        List<ListMember> typed = [.. ListReader.Read(challenge.Replies, answer).DistinctBy(member => member.Form)];
        if (typed.Count == 0)
        {
            return Verdict.Malformed(challenge.AnswerForm);
        }

        AnswerPattern[] right = [.. typed.Where(member => member.IsRight).Select(member => member.Pattern!).Distinct()];
        ListMember[] wrong = [.. typed.Where(member => !member.IsRight)];
        string form = string.Join("; ", typed.Select(member => member.Form).Order(StringComparer.Ordinal));
        if (right.Length == members.Length && wrong.Length == 0)
        {
            return Verdict.Passed([.. challenge.Replies.Where(reply => reply.IsRight).SelectMany(reply => reply.Message)], form);
        }

        AnswerReply[] replies = [.. wrong.Select(member => member.Reply).OfType<AnswerReply>().Distinct()];
        return new Verdict(Kind(right.Length, replies.Length), Note(challenge, right.Length, members.Length, wrong))
        {
            Reply = [.. replies.SelectMany(reply => reply.Message)],
            Misconception = replies.Select(reply => reply.Misconception).FirstOrDefault(id => id.Length > 0) ?? "",
            Share = (double)right.Length / Math.Max(1, Math.Max(members.Length, right.Length + wrong.Length)),
            Normalised = form,
            Missing = [.. members.Except(right).Select(pattern => pattern.Text)],
            Extra = [.. wrong.Select(member => member.Form)],
        };
    }

    private static VerdictKind Kind(int right, int foreseen)
        => right > 0 ? VerdictKind.Partial : foreseen > 0 ? VerdictKind.Wrong : VerdictKind.NotRecognised;

    private static string Note(TextChallenge challenge, int right, int all, ListMember[] wrong)
    {
        ListMember[] unknown = [.. wrong.Where(member => member.Reply is null)];
        string[] nearly = [.. unknown.Where(member => TextGrading.IsNearlyRight(challenge.Replies, member.Form)).Select(member => member.Typed)];
        string[] strange = [.. unknown.Select(member => member.Typed).Except(nearly)];
        string[] foreseen = [.. wrong.Where(member => member.Reply is not null).Select(member => member.Typed)];
        string[] sentences =
        [
            $"{Quantity.Of(right, "right one")} of {all}.",
            foreseen.Length > 0 ? $"Not among them: {Quoted.List(foreseen)}." : "",
            nearly.Length > 0 ? $"Check the spelling of {Quoted.List(nearly)}." : "",
            strange.Length > 0 ? $"Not recognised, and kept for your instructor: {Quoted.List(strange)}." : "",
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }
}
