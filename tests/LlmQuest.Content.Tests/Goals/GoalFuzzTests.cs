using LlmQuest.Content.Goals;
using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Content.Tests.Goals;

public sealed class GoalFuzzTests
{
    private static readonly GoalFuzz Fuzz = new(GoalReader.Read, TimeProvider.System);

    // The full count, 200,000, is run by hand.
    [Test]
    public void No_goal_made_at_random_goes_wrong()
    {
        const int count = 2_000;
        GoalFuzzReport report = Fuzz.Run(count, seed: 1);
        Assert.That(report.Faults, Is.Empty);
        Assert.That(report.Read, Is.InRange(count / 10, count));
    }
}
