using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class PipelinePanelTests
{
    private static readonly Experiment Run = SomeRetrieval.Of("pipeline");

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(Run, columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "pipeline");
    }

    [Test]
    public void It_opens_at_the_first_failure() => Assert.That(APanel.Of(Run).Text(80), Does.Contain(" R [W] r").And.Contain("< question 2 of 3: wrong >").And.Contain("Right words: Pip"));

    [Test]
    public void A_failure_is_stepped_through_node_by_node()
    {
        LabPanel panel = APanel.Of(Run);
        Assert.That(panel.Text(80), Does.Contain("< step 1 of 4 > find (retrieve), leads on by: found").And.Contain("┏1━━━━━━━━━━━━━━━┓"));
        panel.Take(panel.Part("< step 1 of 4 >").More);
        Assert.That(panel.Text(80), Does.Contain("< step 2 of 4 > write (generate)").And.Contain("   | Passages\n   | Who found it?").And.Contain("out: The hen.").And.Contain("┏2━━"));
        panel.Take(panel.Part("< step 2 of 4 >").Less);
        Assert.That(panel.Text(80), Does.Contain("< step 1 of 4 >"));
    }

    [Test]
    public void A_box_that_the_question_came_through_leads_to_its_step()
        => Assert.That(APanel.Of(Run).Press("say: answer").Text(80), Does.Contain("< step 4 of 4 > say (answer), the end"));

    [Test]
    public void Arrows_and_marks_choose_another_question()
    {
        LabPanel panel = APanel.Of(Run);
        panel.Take(panel.Part("< question 2").More);
        Assert.That(panel.Text(80), Does.Contain("< question 3 of 3: refused rightly >").And.Contain("The pages have no answer: refusing is right."));
        Assert.That(panel.Press("R").Text(80), Does.Contain("< question 1 of 3: right >").And.Contain("[R]"));
    }

    [Test]
    public void The_next_failure_is_one_deed_away()
    {
        LabPanel panel = APanel.Of(Run);
        panel.Take(panel.Part("< question 2").More);
        Assert.That(panel.Press("[next failure]").Text(80), Does.Contain("< question 2 of 3: wrong >"));
        Assert.That(panel.Text(80), Does.Not.Contain("[next failure]"));
    }

    [Test]
    public void Where_boxes_do_not_fit_beside_each_other_the_arrow_goes_on_below()
        => Assert.That(APanel.Of(Run).Text(40), Does.Contain("┣──\n").And.Contain("─found─▶│ write: generate ├──").And.Contain("└─ unsupported ─▶ find"));

    [Test]
    public void Two_ways_of_one_part_and_ways_of_others_do_not_cross()
    {
        var design = Run with { Parameters = Run.Parameters.SetItem("edges", LabValue.List([.. Run.Parameters["edges"].Items!, LabValue.Map(("from", LabValue.Of("find")), ("to", LabValue.Of("split")), ("when", LabValue.Of("again")))])) };
        Assert.That(APanel.Of(design).Text(80), Does.Contain("├─ empty, limit ─▶ no\n").And.Contain("└─ again ─▶ split\n"));
    }
}
