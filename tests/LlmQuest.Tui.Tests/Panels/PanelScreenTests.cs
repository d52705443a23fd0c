using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Tests.Labs.Plain;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class PanelScreenTests
{
    [Test]
    public void A_lab_without_a_panel_of_its_own_shows_its_picture()
    {
        using Screen screen = Some.Lab(An.Experiment("model-card", """{"name": "paper", "parameters": 1000000}"""), 120, 40);
        Golden.Hold(screen, "picture");
    }

    [Test]
    public void Every_lab_is_shown_before_its_first_experiment([ValueSource(nameof(Labs))] string lab)
    {
        using var screen = new Screen(Some.Session(LlmQuest.Testing.Adventure.ACourse.OneRoom(LlmQuest.Testing.Adventure.ACourse.Lab("lab", lab)), new LlmQuest.Testing.Adventure.QueuedLabs()));
        Assert.That(screen.Text, Does.Contain($"Lab lab: {lab}").And.Contain("[run]"));
    }

    private static IEnumerable<string> Labs => DeclaredLabs.Registry.All.Select(lab => lab.Name);
}
