using LlmQuest.Content.Goals;
using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Content.Tests.Goals;

public sealed class GoalFuzzTests
{
    private static readonly GoalFuzz Fuzz = new(GoalReader.Read, TimeProvider.System);

    [TestCase(2_000, 1)]
    [TestCase(200_000, 2, Explicit = true, Reason = "The full count is run by hand.")]
    public void No_goal_made_at_random_goes_wrong(int count, int seed)
    {
        GoalFuzzReport report = Fuzz.Run(count, seed);
        TestContext.Out.WriteLine($"{report.Tried} tried, {report.Read} read, longest {report.Longest.TotalMilliseconds} ms: {report.Slowest}");
        Assert.That(report.Faults, Is.Empty);
        Assert.That(report.Read, Is.InRange(count / 10, count));
    }
}
