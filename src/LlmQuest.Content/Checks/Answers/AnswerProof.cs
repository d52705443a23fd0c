using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Content.Checks.Answers;

/// <summary>Tries the answers of one challenge as a learner would type them.</summary>
internal sealed class AnswerProof(Challenge challenge, string stage, Report report)
{
    /// <summary>Right answers pass, wrong ones do not, and nothing passes without an answer.</summary>
    public void Look()
    {
        ImmutableArray<ListedAnswer> right = ModelAnswer.Right(challenge);
        if (right.IsEmpty && challenge is not ReflectChallenge && ModelAnswer.Of(challenge, stage) is { } model)
        {
            right = [new ListedAnswer(model, model, challenge.At)];
        }

        foreach (ListedAnswer listed in right.Where(listed => listed.Answer is not null))
        {
            LookAtRight(listed);
        }

        foreach (ListedAnswer listed in ModelAnswer.Wrong(challenge).Where(listed => listed.Answer is not null && Grade(listed.Answer).Kind == VerdictKind.Passed).DistinctBy(listed => (listed.At, listed.Written)))
        {
            report.Add(Rules.WrongAnswerPasses, listed.At, listed.Written);
        }

        if (challenge is not ReflectChallenge && ModelAnswer.Unsolved(challenge).FirstOrDefault(answer => Grade(answer).Kind == VerdictKind.Passed) is { } easy)
        {
            report.Add(Rules.SolvedFromStart, challenge.At, challenge.Id, easy);
        }

        new ReplyProof(challenge, report).Look();
    }

    private void LookAtRight(ListedAnswer listed)
    {
        Verdict verdict = Grade(listed.Answer!);
        if (verdict.Kind != VerdictKind.Passed)
        {
            report.Add(Rules.RightAnswerFails, listed.At, listed.Written, verdict.Message);
        }
    }

    private Verdict Grade(string answer) => Grader.Grade(challenge, answer, stage);
}
