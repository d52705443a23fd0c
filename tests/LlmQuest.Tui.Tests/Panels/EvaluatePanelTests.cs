using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class EvaluatePanelTests
{
    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(SomeJudging.Of("evaluate"), columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "evaluate");
    }

    [Test]
    public void A_measure_opens_to_what_it_means_and_its_interval()
    {
        LabPanel panel = APanel.Of(SomeJudging.Of("evaluate")).OpenAll(100);
        Assert.That(panel.Text(100), Does.Contain("shared runs of up to four words, from 0 to 100\n").And.Contain("0.50 is chance").And.Contain("the share of right labels, from 0 to 1 (95 % interval 0.21 to 0.94)"));
    }

    [Test]
    public void A_group_folds_away()
    {
        LabPanel panel = APanel.Of(SomeJudging.Of("evaluate"));
        Assert.That(panel.Press("The answer against the right ones").Text(80), Does.Not.Contain("ROUGE-1").And.Contain("▸ The answer against the right ones"));
    }

    [Test]
    public void Right_ones_of_the_confusion_matrix_stand_in_brackets()
        => Assert.That(APanel.Of(SomeJudging.Of("evaluate")).Text(80), Does.Contain("right \\ given    a    b\na              [1]    1\nb                0  [1]"));

    [Test]
    public void A_judge_that_is_no_better_than_a_coin_is_told_first()
        => Assert.That(APanel.Of(SomeJudging.Of("judge")).Text(80).Split('\n')[1..4], Has.Some.Contain("do not let this"));

    [Test]
    public void Two_settings_are_compared_before_their_answers_are_listed()
        => Assert.That(APanel.Of(SomeJudging.Of("graded")).Press("▸").Text(80), Does.Contain("McNemar p 1.000, too small to\nsay which is better.").And.Contain("left (right): The capital of Italy is Rome."));
}
