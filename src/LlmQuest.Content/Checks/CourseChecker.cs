using LlmQuest.Content.Checks.Answers;
using LlmQuest.Content.Checks.Teaching;
using LlmQuest.Content.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Everything that <c>course check</c> looks at once a course was read.</summary>
public static class CourseChecker
{
    private static readonly ICourseCheck[] Checks =
    [
        new LinkCheck(),
        new UnlockCheck(),
        new TrackCheck(),
        new InventoryCheck(),
        new ExitCheck(),
        new DialogueCheck(),
        new TreasureCheck(),
        new NeedCheck(),
        new MisconceptionCheck(),
        .. TeachingChecks.All,
        .. AnswerChecks.All,
        new PlanCheck(),
    ];

    /// <summary>Checks a course; what is found is added to its report.</summary>
    public static void Check(CourseReading reading)
    {
        FollowUps.Mute(reading.Report);
        foreach (ICourseCheck check in Checks)
        {
            check.Look(reading);
        }
    }
}
