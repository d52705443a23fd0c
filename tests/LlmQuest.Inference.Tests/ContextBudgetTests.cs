using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Contexts;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Inference.Tests;

public sealed class ContextBudgetTests
{
    private readonly ChatThread _thread = ChatThread.Start("a", "be").AddPerson("oooo").AddModel("tttt", [2]).AddPerson("aaaa").AddModel("bbbb", [3]).AddPerson("last");

    [Test]
    public void A_thread_that_fits_is_left_alone()
    {
        DroppedTurns effect = new ContextBudget(30, 8).DropOldest(_thread, OneTokenPerLetter)!;
        Assert.That(effect.Thread, Is.SameAs(_thread));
        Assert.That((effect.Dropped.Count, effect.TokensBefore, effect.TokensAfter), Is.EqualTo((0, 22, 22)));
    }

    [TestCase(21, 1, 2)]
    [TestCase(14, 8, 2)]
    [TestCase(13, 9, 4)]
    [TestCase(6, 16, 4)]
    [TestCase(5, 17, 0)]
    public void Too_long_says_by_how_many_tokens_and_what_would_have_to_go(int context, int tooMany, int turns)
    {
        ContextFit fit = new ContextBudget(context, 0).Check(_thread, OneTokenPerLetter);
        Assert.That((fit.Fits, fit.TooManyBy, fit.WouldGo.Count, fit.CanFit), Is.EqualTo((false, tooMany, turns, turns > 0)));
        Assert.That(fit.Prompt.TokenIds, Has.Count.EqualTo(22));
    }

    [Test]
    public void Dropping_keeps_the_system_text_and_shows_its_effect()
    {
        DroppedTurns effect = new ContextBudget(20, 5).DropOldest(_thread, OneTokenPerLetter)!;
        Assert.That(effect.Prompt.Text, Is.EqualTo("beaaaabbbblast"));
        Assert.That(effect.Dropped.Select(turn => turn.Message.Content), Is.EqualTo(new[] { "oooo", "tttt" }));
        Assert.That((effect.TokensBefore, effect.TokensAfter, effect.Thread.System), Is.EqualTo((22, 14, "be")));
    }

    [Test]
    public void A_last_turn_that_is_too_long_alone_is_never_cut()
        => Assert.That(new ContextBudget(5, 0).DropOldest(_thread, OneTokenPerLetter), Is.Null);

    private static ChatPrompt OneTokenPerLetter(ChatThread thread)
    {
        string text = string.Concat(thread.SystemTurns.Concat(thread.Turns).Select(turn => turn.Message.Content));
        return new ChatPrompt([.. text.Select(letter => new PromptToken(letter, PromptOrigin.Person))], text, null);
    }
}
