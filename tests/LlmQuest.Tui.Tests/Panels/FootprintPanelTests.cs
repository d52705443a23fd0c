using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class FootprintPanelTests
{
    private static readonly Experiment Bill = SomeMachine.Of("footprint");

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(Bill, columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "footprint");
    }

    [Test]
    public void An_assumption_is_turned_and_counted_anew()
    {
        LabPanel panel = APanel.Of(Bill);
        panel.Take(panel.Part("< 15 W >").More);
        Assert.That(panel.Text(80), Does.Contain("*< 16.5 W >"));
        Assert.That(panel.Take(panel.Part("*< 16.5 W >").Deed), Is.EqualTo("generate lab"));
        Assert.That(panel.TakeTurned(), Is.EqualTo(new[] { "set watts 16.5" }));
    }

    [Test]
    public void The_grid_is_chosen_by_arrows()
    {
        LabPanel panel = APanel.Of(Bill);
        panel.Take(panel.Part("< world >").More);
        Assert.That(panel.Text(80), Does.Contain("*< austria >"));
        Assert.That(panel.TakeTurned(), Is.EqualTo(new[] { "set grid austria" }));
    }

    [TestCase(true, "375 J = 0.104 Wh, estimated", "An estimate: measured time and an assumed power")]
    [TestCase(false, "375 J = 0.104 Wh, measured", "The energy was read from a counter of the processor")]
    public void Whether_it_was_estimated_or_measured_is_said_plainly(bool isEstimated, string head, string sentence)
        => Assert.That(APanel.Of(Bill with { Facts = Bill.Facts.SetItem("estimated", LabValue.Of(isEstimated)) }).Text(80), Does.Contain(head).And.Contain(sentence));

    [Test]
    public void Trainings_are_drawn_on_a_scale_that_says_it_is_logarithmic()
        => Assert.That(APanel.Of(Bill).OpenAll(80).Text(80), Does.Contain("The bars are logarithmic: each column more is").And.Contain("433 MWh; the final run"));
}
