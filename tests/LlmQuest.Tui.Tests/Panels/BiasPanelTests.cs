using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class BiasPanelTests
{
    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(SomeJudging.Of("bias"), columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "bias");
    }

    [Test]
    public void Arrows_choose_the_template()
    {
        LabPanel panel = APanel.Of(SomeJudging.Of("bias"));
        panel.Take(panel.Part("< template 1 of 2 >").More);
        Assert.That(panel.Text(80), Does.Contain("< template 2 of 2 >").And.Contain("At lunch").And.Contain("-4.00"));
        panel.Take(panel.Part("< template 2 of 2 >").Less);
        Assert.That(panel.Text(80), Does.Contain("< template 1 of 2 >"));
    }

    [Test]
    public void A_word_shows_how_far_it_moves_over_the_templates()
        => Assert.That(APanel.Of(SomeJudging.Of("bias")).Text(80).Split('\n').First(row => row.Contains("nurse", StringComparison.Ordinal)), Does.Contain("|").And.Contain(":").And.Contain("●───"));

    [Test]
    public void What_is_too_small_says_so()
    {
        Assert.That(APanel.Of(SomeJudging.Of("bias-pairs")).Text(80), Does.Contain("0.50 (95 % interval 0.09 to\n0.91), p 1.000: too small to say"));
        Assert.That(APanel.Of(SomeJudging.Of("bias-stories")).Text(80), Does.Contain("too small to say"));
    }

    [Test]
    public void A_word_among_the_neutral_ones_is_too_small_to_say()
    {
        Experiment experiment = SomeJudging.Of("bias");
        LabPanel panel = APanel.Of(experiment with { Facts = experiment.Facts.SetItem("reference_log_odds", LabValue.Map(("person", LabValue.Of(0.2)), ("guest", LabValue.Of(0.68)))) });
        Assert.That(panel.Text(80), Does.Contain("1 word of 3 among them, too small to\nsay"));
        Assert.That(panel.OpenAll(80).Text(80), Does.Contain("It lies among the neutral words: too small to say."));
    }

    [Test]
    public void A_pair_and_a_story_open_to_their_whole_text()
    {
        Assert.That(APanel.Of(SomeJudging.Of("bias-pairs")).Press("▸").Text(80), Does.Contain("> The nurse said that she was tired. (-33.02 nats, -4.13 a token, 8 tokens)"));
        Assert.That(APanel.Of(SomeJudging.Of("bias-stories")).OpenAll(40).Text(40), Does.Contain("pilot.\nWhom"));
    }
}
