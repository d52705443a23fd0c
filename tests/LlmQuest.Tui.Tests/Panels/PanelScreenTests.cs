using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Labs;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class PanelScreenTests
{
    [Test]
    public void A_lab_without_a_panel_of_its_own_shows_its_picture()
    {
        Experiment experiment = An.Experiment("model-card", """{"name": "paper", "parameters": 1000000}""");
        LabPanel panel = PanelTable.Of("of another version");
        panel.Show(APanel.Setting(experiment.Lab), new LabDone(experiment));
        Assert.That(panel.Text(80), Does.StartWith(Rendering.Of(experiment)!));
    }

    [Test]
    public void Every_lab_is_shown_before_its_first_experiment([ValueSource(nameof(Labs))] string lab)
    {
        using var screen = new Screen(Some.Session(LlmQuest.Testing.Adventure.ACourse.OneRoom(LlmQuest.Testing.Adventure.ACourse.Lab("lab", lab)), new LlmQuest.Testing.Adventure.QueuedLabs()));
        Assert.That(screen.Text, Does.Contain($"Lab lab: {lab}").And.Contain("[run]"));
    }

    private static IEnumerable<string> Labs => DeclaredLabs.Registry.All.Select(lab => lab.Name);
}
