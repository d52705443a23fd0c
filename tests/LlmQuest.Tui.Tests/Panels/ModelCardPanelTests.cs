using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class ModelCardPanelTests
{
    private static readonly Experiment Card = SomeMachine.Of("model-card");

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(Card, columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "model-card");
    }

    [Test]
    public void Arrows_turn_the_context_and_the_memory_follows_at_once()
    {
        LabPanel panel = APanel.Of(Card);
        panel.Take(panel.Part("< 4,096 tokens >").More);
        Assert.That(panel.Text(80), Does.Contain("1.2 GB of memory with < 8,192 tokens >").And.Contain("Worked out from the file"));
        panel.Take(panel.Part("< 8,192 tokens >").More);
        Assert.That(panel.Text(80), Does.Contain("longer than it was trained for: 8,192 tokens."));
        Assert.That(panel.Take(panel.Part("< 16,384 tokens >").Deed), Is.EqualTo("generate lab"));
        Assert.That(panel.TakeTurned(), Is.EqualTo(new[] { "set context 16384" }));
    }

    [Test]
    public void Machines_fit_or_not_by_the_memory_that_is_chosen()
    {
        LabPanel panel = APanel.Of(Card);
        for (int tokens = 4096; tokens < 100_000; tokens *= 2)
        {
            panel.Take(panel.Part("tokens >").More);
        }

        Assert.That(panel.Text(80).Split('\n').First(row => row.Contains("4 GiB", StringComparison.Ordinal)), Does.Contain("does not fit"));
    }

    [Test]
    public void Every_field_has_a_plain_meaning_that_can_be_folded_away()
    {
        LabPanel panel = APanel.Of(Card);
        Assert.That(panel.Text(80), Does.Contain("how many numbers were learnt"));
        Assert.That(panel.Press("What each field means").Text(80), Does.Not.Contain("how many numbers were learnt").And.Contain("134,515,008 (134.5 million)"));
    }

    [Test]
    public void A_field_opens_to_its_whole_value() => Assert.That(APanel.Of(Card).OpenAll(66).Text(66), Does.Contain("apache-2.0, says the catalogue; the file names none"));
}
