using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Looks whether the answers that an author lists can be read.</summary>
internal static class PatternProof
{
    /// <summary>Reports those that cannot; true when all can.</summary>
    public static bool Look(Challenge challenge, Report report)
    {
        AnswerPattern[] unreadable = [.. ModelAnswer.Replies(challenge).SelectMany(reply => reply.Patterns).Where(pattern => pattern.Problem is not null)];
        foreach (AnswerPattern pattern in unreadable)
        {
            report.Add(Rules.BadPattern, pattern.At, pattern.Text, pattern.Problem!.TrimEnd('.'));
        }

        return unreadable.Length == 0 && AreNumbers(challenge, report);
    }

    private static bool AreNumbers(Challenge challenge, Report report)
    {
        ListedAnswer[] wordy = challenge is NumberChallenge ? [.. ModelAnswer.Right(challenge).Concat(ModelAnswer.Wrong(challenge)).Where(listed => listed.Answer is null || listed.Written.Trim().StartsWith('/')).DistinctBy(listed => listed.At)] : [];
        foreach (ListedAnswer listed in wordy)
        {
            report.Add(Rules.NotANumber, listed.At, listed.Written);
        }

        return wordy.Length == 0;
    }
}
