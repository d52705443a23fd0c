namespace LlmQuest.Tui.Tests;

public sealed class Explore
{
    [Test]
    public async Task Show()
    {
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), desk: new FakeDesk { Preferences = LlmQuest.Tui.Ports.Preferences.Usual });
        var hand = new HeadlessHand(screen);
        foreach (string line in await File.ReadAllLinesAsync(Environment.GetEnvironmentVariable("PLAN") ?? "/tmp/w/p.screen"))
        {
            await LlmQuest.Testing.Screens.ScreenPlan.PlayAsync(line, hand);
            if (line.StartsWith("show", StringComparison.Ordinal) || line.StartsWith("# show", StringComparison.Ordinal))
            {
                TestContext.Out.WriteLine(screen.Text + "=====");
            }
        }
    }
}
