using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Labs;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class FoldingPanelTests
{
    [Test]
    public void Questions_are_marked_while_the_others_still_run()
    {
        Experiment run = SomeRetrieval.Of("pipeline");
        LabPanel panel = APanel.Of("pipeline");
        panel.Begin();
        panel.Hear(new LabBegan(run with { Facts = run.Facts.Clear() }));
        Array.ForEach(["cases", "traces", "accuracy"], fact => panel.Hear(new LabFactSoFar(fact, run.Facts[fact])));
        Assert.That(panel.Text(), Does.StartWith("The machine is at work: Esc stops it.\nTreated rightly: 67 % of 3").And.Contain(" R [W] r"));
    }

    [Test]
    public void An_answer_appears_below_what_was_found_for_it()
    {
        Experiment asked = SomeRetrieval.Of("rag");
        LabPanel panel = APanel.Of("rag");
        panel.Begin();
        panel.Hear(new LabBegan(asked with { Facts = asked.Facts.Clear() }));
        Array.ForEach(["chunks", "index", "hits"], fact => panel.Hear(new LabFactSoFar(fact, asked.Facts[fact])));
        panel.Hear(new LabText(0, "It rose to", 0));
        Assert.That(panel.Text(), Does.Match(@"(?s)gazette-4\.md, page 3.*\nIt rose to\n"));
    }

    [Test]
    public void What_came_before_stays_until_there_is_something_new()
    {
        LabPanel panel = APanel.Of(SomeMachine.Of("lens"));
        panel.Begin();
        Assert.That(panel.Text(), Does.Contain("this is what came before").And.Contain("1 ·capital   ▓▓░░"));
        panel.End();
        Assert.That(panel.Text(), Does.Not.Contain("at work"));
    }

    [Test]
    public void An_experiment_that_was_stopped_says_so()
        => Assert.That(APanel.Of(SomeJudging.Of("classify") with { Finish = Experiment.Cancelled }).Text(), Does.StartWith("Stopped by you: this is what had come."));

    [Test]
    public void Many_texts_are_folded_until_somebody_asks_for_them()
    {
        Experiment few = SomeJudging.Of("classify");
        LabPanel panel = APanel.Of(few with { Parameters = few.Parameters.SetItem("texts", LabValue.Of([.. Enumerable.Range(1, 40).Select(i => $"text number {i}")])) });
        Assert.That(panel.Text(), Does.Contain("text number 10").And.Not.Contain("text number 11").And.Contain("▸ 30 texts more"));
        Assert.That(panel.Press("30 texts more").Text(), Does.Contain("text number 40").And.Contain("▾ only the first 10 texts"));
    }
}
