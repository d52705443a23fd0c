namespace LlmQuest.Content.Checks.Answers;

/// <summary>What is looked at in the answers that a course foresees.</summary>
internal static class AnswerChecks
{
    public static IEnumerable<ICourseCheck> All => [new AnswerCheck(), new SameThingCheck(), new LockCheck(), new PredictionCheck()];
}
