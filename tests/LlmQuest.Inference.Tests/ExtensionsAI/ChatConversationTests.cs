using LlmQuest.Inference.ExtensionsAI;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.Tests.ExtensionsAI;

public sealed class ChatConversationTests
{
    private readonly List<ChatMessage> _messages = [new(ChatRole.System, "be kind"), new(ChatRole.User, "hi"), new(ChatRole.Assistant, "hello"), new(new ChatRole("USER"), [new TextContent("and "), new TextContent("now")])];

    [Test]
    public async Task Every_message_goes_through_the_template_in_order()
        => Assert.That(await PromptOfAsync(_messages), Is.EqualTo("system be kind.user hi.assistant hello.user and now."));

    [Test]
    public async Task Instructions_are_a_system_message_before_all_others()
        => Assert.That(await PromptOfAsync([new(ChatRole.User, "hi")], new ChatOptions { Instructions = "be brief" }), Is.EqualTo("system be brief.user hi."));

    [Test]
    public async Task Instructions_of_nothing_add_no_message()
        => Assert.That(await PromptOfAsync([new(ChatRole.User, "hi")], new ChatOptions { Instructions = "" }), Is.EqualTo("user hi."));

    [Test]
    public async Task A_conversation_that_goes_on_keeps_what_was_decoded_and_says_the_same()
    {
        using ModelChatClient client = AClient.Of(ScriptedModel.Mumbling(), cells: 1000);
        ChatResponse kept = await SecondReplyAsync(client, new ChatOptions());
        ChatResponse anew = await SecondReplyAsync(AClient.Of(ScriptedModel.Mumbling(), cells: 1000), new ChatOptions { Seed = AClient.Drawn });
        Assert.That(kept.Usage!.CachedInputTokenCount, Is.GreaterThan(AClient.LengthOfHi));
        Assert.That(kept.Text, Is.Not.Empty.And.EqualTo(anew.Text));
    }

    [Test]
    public async Task Where_the_text_is_promised_the_prompt_is_decoded_anew()
    {
        using ModelChatClient client = AClient.Of(ScriptedModel.Mumbling(), cells: 1000);
        Assert.That((await SecondReplyAsync(client, new ChatOptions { Seed = 1 })).Usage!.CachedInputTokenCount, Is.Zero);
        Assert.That((await SecondReplyAsync(client, new ChatOptions { Temperature = 0 })).Usage!.CachedInputTokenCount, Is.Zero);
    }

    [Test]
    public void A_client_tells_who_it_is()
    {
        ReadyModel ready = AClient.Ready(ScriptedModel.Babbling());
        using var client = new ModelChatClient(ready, () => 1);
        var metadata = client.GetService<ChatClientMetadata>()!;
        Assert.That((metadata.ProviderName, metadata.DefaultModelId), Is.EqualTo(("llmquest", "paper")));
        Assert.That(client.GetService<ILanguageModel>(), Is.SameAs(ready.Model));
        Assert.That((client.GetService<ReadyModel>(), client.GetService<IChatClient>()), Is.EqualTo((ready, (IChatClient)client)));
        Assert.That((client.GetService<IDisposable[]>(), client.GetService<IChatClient>("key")), Is.EqualTo(((IDisposable[]?)null, (IChatClient?)null)));
    }

    [Test]
    public void A_disposed_client_leaves_the_model_as_it_is()
    {
        ScriptedModel model = ScriptedModel.Babbling();
        AClient.Of(model).Dispose();
        Assert.That(model.IsDisposed, Is.False);
    }

    private static async Task<ChatResponse> SecondReplyAsync(ModelChatClient client, ChatOptions options)
    {
        List<ChatMessage> messages = [new(ChatRole.User, "hi")];
        messages.AddMessages(await client.GetResponseAsync(messages, options));
        messages.Add(new ChatMessage(ChatRole.User, "tell me more"));
        return await client.GetResponseAsync(messages, options);
    }

    private static async Task<string> PromptOfAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null)
    {
        string prompt = "";
        var model = new ScriptedModel(tokens =>
        {
            prompt = string.Concat(tokens.Select(token => ScriptedModel.Alphabet[token]));
            return ScriptedModel.Only(ScriptedModel.End);
        });
        await AClient.Of(model).GetResponseAsync(messages, options);
        return prompt;
    }
}
