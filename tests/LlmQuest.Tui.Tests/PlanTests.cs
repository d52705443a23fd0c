using LlmQuest.Testing.Screens;

namespace LlmQuest.Tui.Tests;

public sealed class PlanTests
{
    [TestCase("keys")]
    [TestCase("mouse")]
    [TestCase("typed")]
    public async Task The_demonstration_is_finished_in_every_way(string way)
    {
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), desk: new FakeDesk { Preferences = LlmQuest.Tui.Ports.Preferences.Usual });
        await ScreenPlan.PlayAsync(ScreenPlan.Read(way), new HeadlessHand(screen));
    }
}
