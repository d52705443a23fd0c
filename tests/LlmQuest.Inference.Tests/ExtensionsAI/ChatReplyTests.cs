using LlmQuest.Inference.ExtensionsAI;
using LlmQuest.Inference.Sampling;
using LlmQuest.Testing;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.Tests.ExtensionsAI;

public sealed class ChatReplyTests
{
    [Test]
    public async Task Text_arrives_in_pieces_of_one_message()
    {
        IReadOnlyList<ChatResponseUpdate> updates = await AClient.Of(ScriptedModel.Saying("abc", AClient.LengthOfHi)).StreamAsync("hi");
        Assert.That(updates.Select(update => update.Text), Is.EqualTo(new[] { "a", "b", "c", "" }));
        Assert.That(updates.Select(update => (update.MessageId, update.ResponseId, update.ModelId, update.Role)).Distinct().Count(), Is.EqualTo(1));
        Assert.That(updates.Select(update => update.FinishReason), Is.EqualTo(new ChatFinishReason?[] { null, null, null, ChatFinishReason.Stop }));
        Assert.That((updates[0].ModelId, updates[0].Role), Is.EqualTo(("paper", (ChatRole?)ChatRole.Assistant)));
        Assert.That(updates[0].MessageId, Is.Not.Empty.And.EqualTo(updates[0].ResponseId));
    }

    [Test]
    public async Task Two_replies_have_two_ids()
    {
        using ModelChatClient client = AClient.Of(ScriptedModel.Babbling());
        ChatResponse first = await client.GetResponseAsync("hi");
        ChatResponse second = await client.GetResponseAsync("hi");
        Assert.That(new[] { first.ResponseId, first.Messages[0].MessageId, null }, Does.Not.Contain(second.ResponseId).And.Not.Contain(second.Messages[0].MessageId));
    }

    [Test]
    public async Task The_last_update_counts_the_tokens_and_tells_the_seed()
    {
        ChatResponseUpdate last = (await AClient.Of(ScriptedModel.Saying("abc", AClient.LengthOfHi)).StreamAsync("hi"))[^1];
        UsageDetails usage = last.Contents.OfType<UsageContent>().Single().Details;
        Assert.That((usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount), Is.EqualTo((8L, 3L, 11L)));
        Assert.That(last.AdditionalProperties!["seed"], Is.EqualTo(AClient.Drawn));
    }

    [Test]
    public async Task A_whole_reply_is_what_the_stream_gives()
    {
        var options = new ChatOptions { Seed = 5, MaxOutputTokens = 20 };
        IReadOnlyList<ChatResponseUpdate> updates = await AClient.Of(ScriptedModel.Mumbling()).StreamAsync("hi", options);
        ChatResponse whole = await AClient.Of(ScriptedModel.Mumbling()).GetResponseAsync("hi", options);
        Assert.That(whole.Text, Is.Not.Empty.And.EqualTo(string.Concat(updates.Select(update => update.Text))));
        Assert.That((whole.FinishReason, whole.Usage!.OutputTokenCount), Is.EqualTo((updates[^1].FinishReason, (long?)whole.Text.Length)));
    }

    [Test]
    public async Task A_reply_that_grows_too_long_says_so()
    {
        ChatResponse response = await AClient.Of(ScriptedModel.Saying("abcdef", AClient.LengthOfHi)).GetResponseAsync("hi", new ChatOptions { MaxOutputTokens = 4 });
        Assert.That((response.Text, response.FinishReason), Is.EqualTo(("abcd", (ChatFinishReason?)ChatFinishReason.Length)));
    }

    [Test]
    public async Task A_stop_sequence_ends_the_reply_before_itself()
    {
        ChatResponse response = await AClient.Of(ScriptedModel.Saying("abcdef", AClient.LengthOfHi)).GetResponseAsync("hi", new ChatOptions { StopSequences = ["xy", "de"] });
        Assert.That((response.Text, response.FinishReason), Is.EqualTo(("abc", (ChatFinishReason?)ChatFinishReason.Stop)));
    }

    [Test]
    public async Task A_reply_of_nothing_is_a_reply()
    {
        ChatResponse response = await AClient.Of(ScriptedModel.Saying("", AClient.LengthOfHi)).GetResponseAsync("hi");
        Assert.That((response.Text, response.FinishReason, response.Usage!.OutputTokenCount), Is.EqualTo(("", (ChatFinishReason?)ChatFinishReason.Stop, (long?)0)));
    }

    [Test]
    public async Task What_options_leave_open_has_the_defaults_of_the_labs()
    {
        ChatResponse response = await AClient.Of(ScriptedModel.Babbling()).GetResponseAsync("hi", new ChatOptions { Seed = 5 });
        Assert.That(response.Usage!.OutputTokenCount, Is.EqualTo(100));
        Assert.That(response.Text, Is.EqualTo(await AClient.TextOfTheCoreAsync(ScriptedModel.Babbling(), new SamplingParameters(), maxNewTokens: 100)));
    }

    [Test]
    [CancelAfter(30_000)]
    public async Task A_stop_keeps_what_came_and_leaves_the_client_usable(CancellationToken testStop)
    {
        ScriptedModel model = ScriptedModel.Stalling(tokens: AClient.LengthOfHi + 3);
        using ModelChatClient client = AClient.Of(model);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(testStop);
        string came = "";
        Assert.That(
            async () =>
            {
                await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync("hi", cancellationToken: stop.Token))
                {
                    came += update.Text;
                    await stop.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        model.Gate.Set();
        Assert.That(came, Has.Length.InRange(1, 4));
        Assert.That((await client.GetResponseAsync("hello there", new ChatOptions { MaxOutputTokens = 2 }, testStop)).Text, Has.Length.EqualTo(2));
    }

    [Test]
    public void A_call_that_was_stopped_before_writes_nothing()
        => Assert.That(() => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync("hi", cancellationToken: new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public async Task Many_callers_at_once_get_what_each_gets_alone()
    {
        using ModelChatClient client = AClient.Of(ScriptedModel.Mumbling());
        ChatResponse[] together = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => client.GetResponseAsync("hi", new ChatOptions { Seed = i }))));
        List<string> alone = [];
        for (int i = 0; i < together.Length; i++)
        {
            alone.Add(await AClient.TextOfTheCoreAsync(ScriptedModel.Mumbling(), new SamplingParameters(), maxNewTokens: 100, seed: i));
        }

        Assert.That(together.Select(response => response.Text), Is.EqualTo(alone));
        Assert.That(alone.Distinct().Count(), Is.GreaterThan(1));
    }
}
