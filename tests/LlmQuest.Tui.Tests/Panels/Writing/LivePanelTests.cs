using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Labs;
using LlmQuest.Tui.Panels;

namespace LlmQuest.Tui.Tests.Panels.Writing;

public sealed class LivePanelTests
{
    [TestCase(40)]
    [TestCase(66)]
    public void Samples_of_all_temperatures_appear_together_while_they_are_written(int width)
    {
        LabPanel panel = APanel.Of("sampling-grid", ("temperatures", LabValue.Numbers(0, 1.2)), ("samples", LabValue.Of(2)));
        panel.Begin();
        Assert.That(panel.Text(width), Does.Contain("at work"));
        Array.ForEach([0, 1, 2, 3], sample => panel.Hear(new LabText(sample, $"text{sample}", 0)));
        string[] rows = panel.Text(width).Split('\n');
        int second = Array.IndexOf(rows, "temperature 1.2");
        Assert.That(string.Join(' ', rows[..second]), Does.Contain("temperature 0").And.Contain("text0").And.Contain("text1"));
        Assert.That(string.Join(' ', rows[second..]), Does.Contain("text2").And.Contain("text3"));
    }

    [Test]
    public void Of_a_long_sample_the_end_is_shown_while_it_is_written()
    {
        LabPanel panel = APanel.Of("sampling-grid", ("temperatures", LabValue.Numbers(0)), ("samples", LabValue.Of(2)));
        panel.Begin();
        panel.Hear(new LabText(0, string.Join(' ', Enumerable.Range(0, 100)), 0));
        Assert.That(panel.Text(), Does.Contain(" 99").And.Not.Contain(" 1. 0"));
    }

    [Test]
    public void Both_sides_of_a_comparison_appear_while_they_are_written()
    {
        LabPanel panel = APanel.Of("compare");
        panel.Begin();
        panel.Hear(new LabText(0, "one", 0));
        panel.Hear(new LabText(1, "two", 0));
        Assert.That(panel.Text(), Does.Match("left +│ right").And.Match("one +│ two"));
    }

    [Test]
    public void A_reply_appears_below_the_turn_it_answers()
    {
        LabPanel panel = APanel.Of("chat", ("turns", LabValue.Of(["Hello?", "And now?"])));
        panel.Begin();
        panel.Hear(new LabText(0, "Yes.", 0));
        panel.Hear(new LabText(1, "Soon.", 0));
        Assert.That(panel.Text(), Does.Match(@"you +Hello\?\n +model +Yes\.\n +you +And now\?\n +model +Soon\."));
    }

    [Test]
    public void Strategies_are_counted_while_they_are_tried()
    {
        Experiment experiment = SomeTalk.Of("prompting");
        LabPanel panel = APanel.Of("prompting");
        panel.Begin();
        panel.Hear(new LabBegan(experiment with { Facts = experiment.Facts.Clear() }));
        Assert.That(panel.Text(), Does.Contain("at work"));
        Array.ForEach(["strategies", "correct", "accuracy"], fact => panel.Hear(new LabFactSoFar(fact, experiment.Facts[fact])));
        Assert.That(panel.Text(), Does.Contain("So far:").And.Match("bare +3 of 4"));
    }

    [Test]
    public void Answers_to_a_question_appear_below_it()
    {
        LabPanel panel = APanel.Of("hallucination", ("question", LabValue.Of("Who?")));
        panel.Begin();
        panel.Hear(new LabBegan(An.Experiment("hallucination", "{}", """{"question": "Who?"}""")));
        panel.Hear(new LabText(1, "Fleming", 0));
        panel.Hear(new LabText(0, "Koch", 0));
        Assert.That(panel.Text(), Does.Contain("asked: Who?\n 1. Koch\n 2. Fleming"));
    }

    [Test]
    public void What_was_stopped_says_so()
        => Assert.That(APanel.Of(SomeWriting.Of("generate") with { Finish = Experiment.Cancelled }).Text(), Does.StartWith("Stopped by you"));
}
