using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Chat;

public sealed class ChatLabTests
{
    [Test]
    public async Task A_thread_goes_on_from_its_last_experiment()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "hello");
        Experiment second = await Talker.Say(bench, "a", "again");
        Assert.That(Talker.Told(second), Is.EqualTo(new[] { "user: hello", "assistant: you said hello", "user: again", "assistant: you said again" }));
        Assert.That(second.Text("prompt"), Is.EqualTo("user hello.assistant you said hello.user again.assistant "));
        Assert.That((second.Number("turns"), second.Facts["replies"].ToString()), Is.EqualTo((2, "[\"you said again\"]")));
    }

    [Test]
    public async Task Two_threads_do_not_know_of_each_other()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "hello");
        Assert.That((await Talker.Say(bench, "b", "who")).Text("prompt"), Is.EqualTo("user who.assistant "));
        Assert.That((await Talker.Say(bench, "a", "more")).Number("turns"), Is.EqualTo(2));
    }

    [Test]
    public async Task What_is_said_in_no_thread_is_not_kept()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Run.Done(bench, "chat", ("turns", LabValue.Of(["hello"])));
        Assert.That((await Run.Done(bench, "chat", ("turns", LabValue.Of(["again"])))).Number("turns"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_thread_goes_on_in_another_process_from_what_was_recorded()
    {
        Experiment kept = await Talker.Say(Talker.Bench(Talker.Parrot()), "a", "hello");
        Experiment later = await Talker.Say(Talker.Bench(Talker.Parrot(), kept: new Kept(kept)), "a", "again");
        Assert.That(later.Number("turns"), Is.EqualTo(2));
    }

    [Test]
    public async Task Several_turns_are_answered_in_order_and_stream()
    {
        List<LabText> texts = [];
        LabDone? done = null;
        await foreach (LabUpdate update in Talker.Bench(Talker.Parrot()).RunAsync("chat", Run.Parameters(("turns", LabValue.Of(["one", "two"]))), CancellationToken.None))
        {
            if (update is LabText text)
            {
                texts.Add(text);
            }

            done = update as LabDone ?? done;
        }

        Assert.That(done!.Experiment.Facts["replies"].Texts, Is.EqualTo(new[] { "you said one", "you said two" }));
        Assert.That(texts.GroupBy(text => text.Sample).Select(reply => string.Concat(reply.Select(text => text.Text))), Is.EqualTo(new[] { "you said one", "you said two" }));
        Assert.That(done.Steps!.Samples.Select(steps => steps.Length), Is.EqualTo(new[] { 12, 12 }));
    }

    [Test]
    public async Task Sampled_tokens_are_sent_again_as_they_were_and_those_of_another_model_are_not()
    {
        Experiment kept = await Talker.Say(Talker.Bench(Talker.Parrot()), "a", "hello");
        LabValue odd = Run.Json("""[{"role": "user", "content": "hi"}, {"role": "assistant", "content": "yes", "token_ids": [1, 2]}]""");
        Experiment altered = kept with { Facts = kept.Facts.SetItem("messages", odd) };
        Experiment same = await Talker.Say(Talker.Bench(Talker.Parrot(), kept: new Kept(altered)), "a", "more");
        Experiment other = await Talker.Say(Talker.Bench(Talker.Parrot(), kept: new Kept(altered with { ModelSha256 = "ff" })), "a", "more");
        string Sent(Experiment experiment) => string.Concat(experiment.PromptIds.Select(id => ScriptedModel.Alphabet[id]));
        Assert.That((Sent(same), Sent(other)), Is.EqualTo(("user hi.assistant ab.user more.assistant ", "user hi.assistant yes.user more.assistant ")));
    }

    [Test]
    public async Task A_copy_of_a_thread_shares_its_past_and_goes_its_own_way()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one");
        await Talker.Say(bench, "a", "two");
        Experiment copy = await Talker.Say(bench, "b", "other", ("fork", LabValue.Of("a")), ("fork_turns", LabValue.Of(1)));
        Assert.That(Talker.Told(copy), Is.EqualTo(new[] { "user: one", "assistant: you said one", "user: other", "assistant: you said other" }));
        Assert.That((await Talker.Say(bench, "a", "three")).Number("turns"), Is.EqualTo(3));
        Assert.That((await Talker.Say(bench, "b", "more")).Number("turns"), Is.EqualTo(3));
    }

    [Test]
    public async Task An_edited_turn_is_answered_anew_and_what_came_after_it_goes()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one");
        await Talker.Say(bench, "a", "two");
        Experiment edited = await Talker.Say(bench, "a", "uno", ("edit", LabValue.Of(1)));
        Assert.That(Talker.Told(edited), Is.EqualTo(new[] { "user: uno", "assistant: you said uno" }));
    }

    [Test]
    public async Task A_retry_answers_the_last_turn_once_more_with_another_seed()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        Experiment first = await Talker.Say(bench, "a", "one");
        Experiment second = await Talker.Say(bench, "a", "one", ("retry", LabValue.Of(true)));
        Assert.That((second.Number("turns"), second.Text("prompt")), Is.EqualTo((1, first.Text("prompt"))));
        Assert.That(second.Number("seed"), Is.Not.EqualTo(first.Number("seed")));
    }

    [Test]
    public async Task Another_system_text_changes_the_prompt_of_a_thread_from_then_on()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one", ("system", LabValue.Of("be kind")));
        await Talker.Say(bench, "a", "two");
        Experiment third = await Talker.Say(bench, "a", "three", ("system", LabValue.Of("be brief")));
        Assert.That(third.Text("prompt"), Does.StartWith("system be brief.user one.assistant you said one.user two."));
        Assert.That(Talker.Told(third)[0], Is.EqualTo("system: be brief"));
    }

    [Test]
    public async Task Messages_take_the_place_of_what_a_thread_had()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one");
        Experiment given = await Run.Done(bench, "chat", ("thread", LabValue.Of("a")), ("messages", Run.Json("""[{"role": "user", "content": "x"}, {"role": "assistant", "content": "y"}, {"role": "user", "content": "z"}]""")));
        Assert.That(Talker.Told(given), Is.EqualTo(new[] { "user: x", "assistant: y", "user: z", "assistant: you said z" }));
        Assert.That((await Talker.Say(bench, "a", "new", ("messages", Run.Json("[]")))).Number("turns"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_prompt_that_is_only_shown_leaves_the_thread_as_it_was()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one");
        Experiment shown = await Talker.Say(bench, "a", "two", ("max_new_tokens", LabValue.Of(0)), ("add_generation_prompt", LabValue.Of(false)));
        Assert.That(shown.Text("prompt"), Is.EqualTo("user one.assistant you said one.user two."));
        Assert.That(shown.Facts.Keys, Has.No.Member("replies").And.No.Member("reused_tokens"));
        Assert.That((await Talker.Say(bench, "a", "three")).Number("turns"), Is.EqualTo(2));
    }

    [Test]
    public async Task The_parts_of_a_prompt_say_where_they_come_from_and_are_the_prompt_together()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "one", ("system", LabValue.Of("be kind")));
        Experiment second = await Talker.Say(bench, "a", "two");
        LabValue[] parts = [.. second.Facts["origins"].Items!.Value];
        Assert.That(string.Concat(parts.Select(part => part.Fields!["text"].Text)), Is.EqualTo(second.Text("prompt")));
        Assert.That(parts.Sum(part => part.Fields!["tokens"].Number), Is.EqualTo(second.Number("prompt_tokens")));
        Assert.That(
            parts.Select(part => part.Fields!["origin"].Text),
            Is.EqualTo(new[] { "template", "system", "template", "person", "template", "model", "template", "person", "template" }));
    }

    [Test]
    public async Task What_is_held_of_a_thread_is_not_read_again_until_something_else_was_read()
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        Experiment first = await Talker.Say(bench, "a", "one");
        Experiment second = await Talker.Say(bench, "a", "two");
        await Run.Done(bench, "next-token", ("text", LabValue.Of("zebra")));
        Experiment third = await Talker.Say(bench, "a", "three");
        Assert.That((first.Number("reused_tokens"), second.Number("reused_tokens"), third.Number("reused_tokens")), Is.EqualTo((0, first.Number("context_used"), 0)));
    }

    [Test]
    public async Task A_reply_that_is_stopped_keeps_what_came_and_the_thread_goes_on_from_it()
    {
        ScriptedModel? model = null;
        model = Talker.Saying(_ => "abcdef", said =>
        {
            if (said == "abc")
            {
                model!.Gate.Reset();
            }
        });
        LabBench bench = Talker.Bench(model);
        using var stop = new CancellationTokenSource();
        int pieces = 0;
        LabUpdate? last = null;
        await foreach (LabUpdate update in bench.RunAsync("chat", Run.Parameters(("thread", LabValue.Of("a")), ("turns", LabValue.Of(["one", "two"]))), stop.Token))
        {
            last = update;
            pieces += update is LabText ? 1 : 0;
            if (pieces == 4)
            {
                await stop.CancelAsync();
            }
        }

        Experiment stopped = ((LabDone)last!).Experiment;
        Assert.That((stopped.Finish, stopped.Facts["finish_reasons"].ToString(), stopped.Facts["unanswered"].ToString()), Is.EqualTo(("cancelled", "[\"cancelled\"]", "[\"two\"]")));
        Assert.That(Talker.Told(stopped), Is.EqualTo(new[] { "user: one", "assistant: abcd" }));
        Assert.That(stopped.Facts["messages"].Items!.Value[1].Fields!["finish"].Text, Is.EqualTo("cancelled"));
        model.Gate.Set();
        Assert.That((await Talker.Say(bench, "a", "more", ("max_new_tokens", LabValue.Of(2)))).Text("prompt"), Is.EqualTo("user one.assistant abcd.user more.assistant "));
    }

    [Test]
    public async Task A_chat_that_is_stopped_before_a_word_came_leaves_nothing()
    {
        ScriptedModel model = Talker.Parrot();
        model.Gate.Reset();
        LabBench bench = Talker.Bench(model);
        using var stop = new CancellationTokenSource();
        Task<LabUpdate> reply = bench.RunAsync("chat", Run.Parameters(("thread", LabValue.Of("a")), ("turns", LabValue.Of(["one"]))), stop.Token).LastAsync().AsTask();
        await stop.CancelAsync();
        Assert.That(await reply, Is.InstanceOf<LabRefused>().With.Property("Code").EqualTo(LabRefused.Cancelled));
        model.Gate.Set();
        Assert.That((await Talker.Say(bench, "a", "two")).Number("turns"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_text_of_a_stop_string_does_not_come_back_with_the_next_prompt()
    {
        LabBench bench = Talker.Bench(Talker.Saying(_ => "good end bad"));
        await Talker.Say(bench, "a", "one", ("stop", LabValue.Of([" end"])));
        Assert.That((await Talker.Say(bench, "a", "two", ("max_new_tokens", LabValue.Of(1)))).Text("prompt"), Is.EqualTo("user one.assistant good.user two.assistant "));
    }

    [TestCase("""{"turns": ["hi"], "mode": "raw"}""", "mode")]
    [TestCase("""{"turns": ["hi"], "samples": 2}""", "retry gives another reply")]
    [TestCase("""{"turns": ["hi"], "add_generation_prompt": false}""", "max_new_tokens to 0")]
    [TestCase("""{}""", "say something in turns")]
    [TestCase("""{"max_new_tokens": 0}""", "The conversation is empty")]
    [TestCase("""{"max_new_tokens": 0, "turns": ["a", "b"]}""", "only one turn")]
    [TestCase("""{"messages": [{"role": "user"}]}""", "Message 1 has no content")]
    [TestCase("""{"messages": [{"role": "boss", "content": "x"}, {"role": "user", "content": "x"}]}""", "role that no chat knows")]
    [TestCase("""{"messages": [{"role": "assistant", "content": "x"}]}""", "nothing to answer")]
    [TestCase("""{"messages": [{"role": "system", "content": "x"}], "system": "y", "turns": ["z"]}""", "leave one of them out")]
    [TestCase("""{"thread": "new", "fork": "none", "turns": ["x"]}""", "no thread 'none'")]
    [TestCase("""{"thread": "a", "fork": "a", "turns": ["x"]}""", "is this one")]
    [TestCase("""{"thread": "b", "fork": "a", "turns": ["x"]}""", "has begun already")]
    [TestCase("""{"thread": "c", "fork": "a", "fork_turns": 9, "turns": ["x"]}""", "at most")]
    [TestCase("""{"fork_turns": 1, "turns": ["x"]}""", "name the thread in fork")]
    [TestCase("""{"thread": "a", "fork": "b", "messages": [], "turns": ["x"]}""", "give one of them")]
    [TestCase("""{"thread": "a", "edit": 2, "turns": ["x"]}""", "from 1 to 1")]
    [TestCase("""{"thread": "new", "edit": 1, "turns": ["x"]}""", "Nothing was said yet")]
    [TestCase("""{"thread": "a", "edit": 1}""", "give its new text")]
    [TestCase("""{"thread": "a", "edit": 1, "retry": true, "turns": ["x"]}""", "two ways")]
    [TestCase("""{"thread": "new", "retry": true}""", "no answer yet")]
    [TestCase("""{"thread": "a", "retry": true, "turns": ["other"]}""", "was 'hello'")]
    [TestCase("""{"turns": ["x"], "context_length": 9999}""", "set context_length to 512 at most")]
    public async Task What_makes_no_conversation_is_refused_in_a_sentence(string parameters, string sentence)
    {
        LabBench bench = Talker.Bench(Talker.Parrot());
        await Talker.Say(bench, "a", "hello");
        await Talker.Say(bench, "b", "hello");
        string problem = await Run.Refused(bench, "chat", Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value)));
        Assert.That(problem, Does.Contain(sentence).And.EndsWith("."));
    }

    [Test]
    public async Task A_model_without_a_template_cannot_hold_a_conversation()
        => Assert.That(await Run.Refused(Talker.Bench(ScriptedModel.Babbling()), "chat", ("turns", LabValue.Of(["hi"]))), Does.Contain("no chat template"));

    private sealed class Kept(Experiment last) : IExperimentSource
    {
        public IEnumerable<Experiment> Newest => [last];

        public Experiment? Find(string id) => null;
    }
}
