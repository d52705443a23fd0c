using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Inference.Tests;

public sealed class ChatThreadTests
{
    private readonly ChatThread _thread = ChatThread.Start("a").AddPerson("one").AddModel("two", [2]).AddPerson("three");

    [Test]
    public void A_fork_keeps_the_first_turns_and_leaves_the_thread_as_it_was()
    {
        ChatThread fork = _thread.Fork("b", 2).AddPerson("four");
        Assert.That((fork.Name, Texts(fork)), Is.EqualTo(("b", "one two four")));
        Assert.That((_thread.Name, Texts(_thread)), Is.EqualTo(("a", "one two three")));
    }

    [Test]
    public void An_edit_drops_what_came_after_unless_it_is_to_stay()
    {
        Assert.That(Texts(_thread.Edit(0, "uno")), Is.EqualTo("uno"));
        Assert.That(Texts(_thread.Edit(0, "uno", keepLater: true)), Is.EqualTo("uno two three"));
        Assert.That(_thread.Edit(0, "uno", keepLater: true).Turns[1].SampledIds, Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void Every_turn_says_who_speaks_and_the_models_why_it_ended()
    {
        ChatThread thread = ChatThread.Start("a", "be").AddPerson("one").AddModel("two", [2], FinishReason.Length);
        Assert.That(thread.SystemTurns.Concat(thread.Turns).Select(turn => (turn.Message.Role, turn.Origin)), Is.EqualTo(new[] { ("system", PromptOrigin.System), ("user", PromptOrigin.Person), ("assistant", PromptOrigin.Model) }));
        Assert.That((thread.Turns[0].Finish, thread.Turns[1].Finish), Is.EqualTo(((FinishReason?)null, (FinishReason?)FinishReason.Length)));
        Assert.That(_thread.SystemTurns, Is.Empty);
    }

    [TestCase(-1)]
    [TestCase(4)]
    public void A_turn_that_is_not_there_is_refused(int turn)
    {
        Assert.That(() => _thread.Edit(turn, ""), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => _thread.Fork("b", turn), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static string Texts(ChatThread thread) => string.Join(' ', thread.Turns.Select(turn => turn.Message.Content));
}
