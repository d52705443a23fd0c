using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class RagPanelTests
{
    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(SomeRetrieval.Of("rag"), columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "rag");
    }

    [Test]
    public void A_passage_folds_open_and_away()
    {
        LabPanel panel = APanel.Of(SomeRetrieval.Of("rag"));
        panel.Press("▸");
        Assert.That(panel.Text(80), Does.Contain("gazette-4.md, page 3 (passage 0):\n    | It rose to 3,140 metres."));
        panel.Press("▾");
        Assert.That(panel.Text(80), Does.Not.Contain("(passage 0)"));
    }

    [Test]
    public void The_exact_prompt_is_shown_on_demand()
    {
        LabPanel panel = APanel.Of(SomeRetrieval.Of("rag"));
        Assert.That(panel.Text(80), Does.Not.Contain("| Passages:"));
        Assert.That(panel.Press("The exact prompt, 21 tokens").Text(80), Does.Contain("| Passages:\n| It rose to 3,140 metres.\n| How high?"));
    }

    [Test]
    public void Each_sentence_of_the_answer_says_in_words_whether_it_is_supported()
        => Assert.That(APanel.Of(SomeRetrieval.Of("rag")).Text(80), Does.Contain("supported       1.000  100 %\n    It rose to 3,140 metres.\nnot supported   0.200    0 %\n    It was red.\nA sentence is not supported"));

    [Test]
    public void A_question_of_a_set_opens_to_all_that_became_of_it()
        => Assert.That(APanel.Of(SomeRetrieval.Of("rag-set")).Press("▸").Text(80), Does.Contain("hit@4 50 % of 2 questions (95 % interval 9 % to 91 %)").And.Contain("MRR 0.50").And.Contain("Without passages (wrong): High."));

    [Test]
    public void A_refusal_says_why() => Assert.That(APanel.Of(SomeRetrieval.Of("rag-refused")).Text(80), Does.Contain("Nothing comes near enough or fits (threshold 0.5): the model was not asked."));
}
