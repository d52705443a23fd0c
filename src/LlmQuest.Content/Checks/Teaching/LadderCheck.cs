using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Looks at hints and solutions: they are there, and no hint gives the answer away.</summary>
internal sealed class LadderCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        IEnumerable<Challenge> challenges = reading.Stages.Select(file => file.Stage).OfType<Stage>().Where(stage => stage.IsRoom).SelectMany(stage => stage.Challenges);
        foreach (Challenge challenge in challenges.Where(challenge => challenge is not ReflectChallenge))
        {
            LookForParts(challenge, reading.Report);
            LookAtHints(challenge, reading.Report);
        }
    }

    private static void LookForParts(Challenge challenge, Report report)
    {
        if (challenge.Hints.IsEmpty || challenge.Solutions.IsEmpty)
        {
            string missing = !challenge.Hints.IsEmpty ? "solution" : challenge.Solutions.IsEmpty ? "hint and no solution" : "hint";
            report.Add(Rules.NoLadder, challenge.At, challenge.Id, missing, challenge.Hints.IsEmpty ? "hint" : "solution");
        }
    }

    private static void LookAtHints(Challenge challenge, Report report)
    {
        if (challenge.Hints.IsEmpty)
        {
            return;
        }

        var giveaway = new Giveaway(challenge);
        foreach ((int index, Hint hint) in challenge.Hints.Index())
        {
            if (giveaway.Find(hint, index == challenge.Hints.Length - 1) is { } said)
            {
                report.Add(Rules.HintGivesAway, hint.At, (index + 1).ToString(CultureInfo.InvariantCulture), challenge.Id, said);
            }
        }
    }
}
