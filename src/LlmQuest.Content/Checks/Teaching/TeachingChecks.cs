namespace LlmQuest.Content.Checks.Teaching;

/// <summary>What is looked at in how a course teaches.</summary>
internal static class TeachingChecks
{
    public static IEnumerable<ICourseCheck> All => [new ObjectiveCheck(), new StageListCheck(), new LadderCheck(), new PassiveCheck(), new ReadingCheck()];
}
