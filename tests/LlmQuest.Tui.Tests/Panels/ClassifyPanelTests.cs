using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class ClassifyPanelTests
{
    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(SomeJudging.Of("classify"), columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "classify");
    }

    [Test]
    public void A_text_that_is_opened_tells_the_log_probability_of_every_label()
    {
        LabPanel panel = APanel.Of(SomeJudging.Of("classify"));
        Assert.That(panel.Text(80), Does.Not.Contain("-5.70 nats"));
        panel.Press("▸");
        Assert.That(panel.Text(80), Does.Contain("-3.10 nats").And.Contain("-5.70 nats").And.Contain("leads by 2.0 nats"));
        panel.Press("▾");
        Assert.That(panel.Text(80), Does.Not.Contain("-5.70 nats"));
    }

    [Test]
    public void Enter_opens_a_row_and_the_cursor_stays_on_it()
    {
        using Screen screen = Some.Lab(SomeJudging.Of("classify"), 120, 40).Press(Key.Tab, Key.Enter);
        Assert.That(screen.Text, Does.Contain("-5.70 nats"));
        screen.Press(Key.Enter);
        Assert.That(screen.Text, Does.Not.Contain("-5.70 nats"));
    }

    [Test]
    public void Accuracy_comes_with_its_interval_and_the_baseline_it_has_to_beat()
        => Assert.That(APanel.Of(SomeJudging.Of("classify")).Text(80), Does.StartWith("Right by score: 100 % of 2 texts (95 % interval 34 % to 100 %). Always saying").And.Contain("commonest label: 90 %, within the interval: too small to say.").And.Contain("mismatch rate 67 %"));

    [Test]
    public void A_row_says_in_words_whether_it_is_right()
        => Assert.That(APanel.Of(SomeJudging.Of("classify")).Text(80), Does.Contain("▸  right  Positive").And.Contain("▸  ?      cannot say"));
}
