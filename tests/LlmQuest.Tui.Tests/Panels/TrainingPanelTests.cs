using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panels.Training;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class TrainingPanelTests
{
    [TestCase("bpe", 80, 24)]
    [TestCase("bpe", 120, 40)]
    [TestCase("network", 120, 40)]
    public void It_has_its_screen(string task, int columns, int rows)
    {
        using Screen screen = Some.Lab(ATraining.Of(task), columns, rows).Press(Key.Tab);
        Golden.Hold(screen, $"training-{task}");
    }

    [Test]
    public void Arrows_step_through_the_merges()
    {
        LabPanel panel = APanel.Of(ATraining.Of("bpe"));
        Assert.That(panel.Text(80), Does.Contain("l + o = lo, together 7 times").And.Contain("lo | w | e | r"));
        panel.Take(panel.Part("< merge 1 of 4 >").More);
        Assert.That(panel.Text(80), Does.Contain("lo + w = low").And.Contain("low | e | r"));
        panel.Take(panel.Part("< merge 2 of 4 >").Less);
        panel.Take(panel.Part("< merge 1 of 4 >").Less);
        Assert.That(panel.Text(80), Does.Contain("< before the first of 4 >").And.Contain("l | o | w | e | r"));
    }

    [Test]
    public void A_merge_of_the_list_is_gone_to()
        => Assert.That(APanel.Of(ATraining.Of("bpe")).Press("All merges").Press("3").Text(80), Does.Contain("< merge 3 of 4 >").And.Contain("e + r = er"));

    [Test]
    public void After_the_last_merge_the_words_are_cut_as_the_lab_cut_them()
    {
        var experiment = ATraining.Of("bpe");
        var steps = new MergeSteps(experiment.List("merges"));
        Assert.That(experiment.Facts["words"].Fields!.Keys.Select(word => string.Join(' ', steps.Of(word, 4))), Is.EqualTo(experiment.Facts["words"].Fields!.Keys));
    }

    [TestCase("bigram", "perplexity 4.50 on the text it learnt from, 9.75 on the text that was held out.")]
    [TestCase("impossible", "one\nimpossible word makes the surprise infinite")]
    [TestCase("text", "░░░▓▓▓▓▓▓▓▒▒▒▒▒▒▒███")]
    [TestCase("ladder", "model, 16        1.13  ███▍                      16 tokens before")]
    [TestCase("network", "The learnt table is 0.13 away from the counted one (0 the same, 1 nothing alike).")]
    public void Every_task_is_drawn(string task, string part) => Assert.That(APanel.Of(ATraining.Of(task)).Text(100), Does.Contain(part));
}
