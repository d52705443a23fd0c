using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Tests.Chat;

public sealed class FullContextTests
{
    private static readonly (string, LabValue)[] Small = [("context_length", LabValue.Of(90)), ("max_new_tokens", LabValue.Of(14))];

    [Test]
    public async Task A_conversation_that_does_not_fit_is_refused_with_the_ways_out_and_nothing_is_cut()
    {
        LabBench bench = await Filled();
        string problem = await Run.Refused(bench, "chat", [("thread", LabValue.Of("a")), ("turns", LabValue.Of(["three"])), .. Small]);
        Assert.That(problem, Does.StartWith("The conversation has 100 tokens and a reply of up to 14, and the context holds 90:").And.Contains("drop-oldest, which leaves out the 2 oldest messages").And.Contains("begin another thread"));
        Assert.That((await Talker.Say(bench, "a", "three")).Number("turns"), Is.EqualTo(3), "the thread is as it was");
    }

    [Test]
    public async Task The_oldest_turns_are_left_out_when_that_was_chosen_and_the_system_text_stays()
    {
        Experiment dropped = await Dropped();
        Assert.That(dropped.Text("prompt"), Is.EqualTo("system be kind.user two.assistant you said two.user three.assistant "));
        Assert.That(dropped.Facts["dropped"].Items!.Value.Select(message => message.Fields!["content"].Text), Is.EqualTo(new[] { "one", "you said one" }));
        Assert.That(Talker.Told(dropped), Has.Length.EqualTo(7), "what is not sent is still kept");
        Assert.That(dropped.Number("context_used"), Is.LessThanOrEqualTo(90));
    }

    [Test]
    public async Task The_difference_of_prompts_holds_the_whole_prompt_and_the_one_that_was_sent()
    {
        Experiment dropped = await Dropped();
        LabValue[] parts = [.. dropped.Facts["prompt_difference"].Items!.Value];
        string Text(params string[] changes) => string.Concat(parts.Where(part => changes.Contains(part.Fields!["change"].Text)).Select(part => part.Fields!["text"].Text));
        Assert.That(Text("kept", "added"), Is.EqualTo(dropped.Text("prompt")));
        Assert.That(Text("kept", "dropped"), Is.EqualTo("system be kind.user one.assistant you said one.user two.assistant you said two.user three.assistant "));
        Assert.That(Text("dropped"), Is.EqualTo("one.assistant you said one.user "));
        Assert.That(parts.Where(part => part.Fields!["change"].Text != "added").Sum(part => part.Fields!["tokens"].Number), Is.EqualTo(dropped.Number("tokens_before")));
    }

    [Test]
    public async Task A_shorter_reply_is_written_when_that_was_chosen()
    {
        LabBench bench = await Filled();
        Experiment cut = await Talker.Say(bench, "a", "three", ("context_length", LabValue.Of(103)), ("max_new_tokens", LabValue.Of(14)), ("when_full", LabValue.Of("shorten-reply")));
        Assert.That((cut.Facts["replies"].ToString(), cut.Facts["finish_reasons"].ToString(), cut.Number("context_used")), Is.EqualTo(("[\"you\"]", "[\"length\"]", 103)));
    }

    [TestCase("drop-oldest", "Even without all earlier turns")]
    [TestCase("shorten-reply", "begin another thread")]
    public async Task What_no_policy_can_fit_is_refused(string policy, string sentence)
        => Assert.That(
            await Run.Refused(Talker.Bench(Talker.Parrot()), "chat", ("turns", LabValue.Of(["a very long turn of the person"])), ("context_length", LabValue.Of(20)), ("when_full", LabValue.Of(policy))),
            Does.Contain(sentence));

    [Test]
    public async Task Turns_that_do_not_fit_any_more_are_named_and_the_answers_before_them_kept()
    {
        Experiment some = await Run.Done(Talker.Bench(Talker.Parrot()), "chat", [("turns", LabValue.Of(["one", "two", "three", "four"])), .. Small]);
        Assert.That((some.Number("turns"), some.Facts["unanswered"].ToString()), Is.EqualTo((2, "[\"three\", \"four\"]")));
        Assert.That(some.Text("problem"), Does.StartWith("The conversation has"));
    }

    private static async Task<LabBench> Filled()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one", ("system", LabValue.Of("be kind")));
        await Talker.Say(bench, "a", "two");
        return bench;
    }

    private static async Task<Experiment> Dropped() => await Talker.Say(await Filled(), "a", "three", [.. Small, ("when_full", LabValue.Of("drop-oldest"))]);
}
