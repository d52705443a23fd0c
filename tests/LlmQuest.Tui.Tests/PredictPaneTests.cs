using LlmQuest.Core.Courses;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Challenges;

namespace LlmQuest.Tui.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PredictPaneTests
{
    private readonly ChallengePane _pane = ChallengePanes.Of(ACourse.Predict("lab", "tokens"));

    [TestCase("predict 49152", "predict 49152 85%")]
    [TestCase("guess 49152 ", "guess 49152 85%")]
    [TestCase("predict 49152 60%", "predict 49152 60%")]
    [TestCase("predict", "predict")]
    [TestCase("hint", "hint")]
    public void A_guess_carries_the_percentage_of_a_slider_that_was_moved(string typed, string meant)
    {
        for (int step = 0; step < 3; step++)
        {
            _pane.Do("sure more");
        }

        Assert.That(_pane.Finished(typed), Is.EqualTo(meant));
    }

    [Test]
    public void A_slider_that_nobody_moved_says_nothing() => Assert.That(_pane.Finished("predict 49152"), Is.EqualTo("predict 49152"));

    [Test]
    public void Enter_on_the_slider_goes_on_with_the_guess()
    {
        Assert.That(_pane.Do("sure set"), Is.EqualTo(">predict "));
        Assert.That(_pane.Finished("predict 3"), Is.EqualTo("predict 3 70%"));
    }

    [Test]
    public void A_word_is_guessed_without_saying_how_sure_one_is()
    {
        ChallengePane word = ChallengePanes.Of(ACourse.Predict("lab", "guess_bits", GuessKind.Word, 10));
        string[] rows = [.. word.Rows(60).Select(row => row.Text)];
        Assert.That(rows, Has.Some.Contains("the word that you think comes next").And.None.Contains("how sure"));
        Assert.That(word.Finished("predict river"), Is.EqualTo("predict river"));
    }

    [Test]
    public void A_share_is_a_guess_of_its_own()
    {
        ChallengePane share = ChallengePanes.Of(ACourse.Predict("lab", "p", isShare: true));
        share.Do("share more");
        Assert.That(share.Finished("predict 0.4"), Is.EqualTo("predict 0.4"));
    }
}
