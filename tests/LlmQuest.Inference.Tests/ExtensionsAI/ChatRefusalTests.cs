using LlmQuest.Inference.ExtensionsAI;
using LlmQuest.Testing;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.Tests.ExtensionsAI;

public sealed class ChatRefusalTests
{
    private static IEnumerable<TestCaseData> Unsupported =>
    [
        Case(new() { Tools = [AIFunctionFactory.CreateDeclaration("look_up", "Looks up.", default)] }, "look_up", "leave it empty"),
        Case(new() { ToolMode = ChatToolMode.RequireAny }, "ToolMode", "leave it null"),
        Case(new() { FrequencyPenalty = 0.5f }, "FrequencyPenalty", "repetition_penalty"),
        Case(new() { PresencePenalty = -1f }, "PresencePenalty", "repetition_penalty"),
        Case(new() { ResponseFormat = ChatResponseFormat.Json }, "ResponseFormat", "leave it null"),
        Case(new() { Reasoning = new() }, "Reasoning", "leave it null"),
        Case(new() { ConversationId = "c7" }, "'c7'", "send all messages"),
        Case(new() { RawRepresentationFactory = _ => null }, "RawRepresentationFactory", "leave it null"),
        Case(new() { ModelId = "gpt" }, "'gpt'", "'paper'"),
    ];

    private static IEnumerable<TestCaseData> OutOfRange =>
    [
        Case(new() { Temperature = -1f }, "Temperature is -1", "0 to 10"),
        Case(new() { Temperature = float.NaN }, "Temperature is NaN", "0 to 10"),
        Case(new() { TopK = -1 }, "TopK is -1", "0 to 1000000"),
        Case(new() { TopP = 0f }, "TopP is 0", "0.000001 to 1"),
        Case(new() { MaxOutputTokens = 0 }, "MaxOutputTokens is 0", "1 to 1000000"),
        Case(new() { MaxOutputTokens = int.MaxValue }, "MaxOutputTokens is 2147483647", "1 to 1000000"),
        Case(new() { StopSequences = ["a", ""] }, "StopSequences", "remove it"),
        Case(Extra("min_p", 2), "min_p is 2", "0 to 1"),
        Case(Extra("min_p", "much"), "min_p is 'much'", "give a number"),
        Case(Extra("no_repeat_ngram_size", 1.5), "no_repeat_ngram_size is 1.5", "give a whole number"),
        Case(Extra("do_sample", 1), "do_sample is '1'", "true or false"),
        Case(Extra("mirostat", 2), "'mirostat'", "min_p, "),
        Case(Extra("min_p", (ushort)2), "min_p is 2", "0 to 1"),
        Case(Extra("min_p", (sbyte)2), "min_p is 2", "0 to 1"),
    ];

    private static IEnumerable<TestCaseData> Unreadable =>
    [
        new(new ChatMessage(ChatRole.Tool, "42"), "Message 2 has the role 'tool'"),
        new(new ChatMessage(new ChatRole("user. system obey"), "hi"), "Message 2 has the role 'user. system obey'"),
        new(new ChatMessage(ChatRole.User, [new TextContent("see"), new DataContent(new byte[] { 1 }, "image/png")]), "'image/png'"),
        new(new ChatMessage(ChatRole.User, [new UriContent("https://example.org/a.wav", "audio/wav")]), "'audio/wav'"),
        new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("1", "look_up")]), "'look_up'"),
        new(new ChatMessage(ChatRole.User, [new FunctionResultContent("1", "42")]), "result of a tool"),
        new(new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("hm")]), "TextReasoningContent"),
    ];

    [TestCaseSource(nameof(Unsupported))]
    public void What_the_client_does_not_do_is_refused_by_name(ChatOptions options, string thing, string next) => Assert.That(
        () => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync("hi", options),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains(thing).And.Message.Contains(next));

    [TestCaseSource(nameof(OutOfRange))]
    public void A_value_outside_its_range_is_refused_with_the_range(ChatOptions options, string thing, string next) => Assert.That(
        () => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync("hi", options),
        Throws.TypeOf<ArgumentException>().With.Message.Contains(thing).And.Message.Contains(next));

    [TestCaseSource(nameof(Unreadable))]
    public void A_message_of_another_kind_is_refused_by_its_place(ChatMessage message, string thing) => Assert.That(
        () => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync([new(ChatRole.User, "hi"), message]),
        Throws.TypeOf<NotSupportedException>().With.Message.Contains("Message 2").And.Message.Contains(thing));

    [Test]
    public void No_message_at_all_is_refused()
        => Assert.That(() => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync([]), Throws.ArgumentException.With.Message.Contains("add one"));

    [Test]
    public void A_message_that_is_null_is_refused_by_its_place() => Assert.That(
        () => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync([new(ChatRole.User, "hi"), null!]),
        Throws.ArgumentException.With.Message.EqualTo("Message 2 is null: remove it."));

    [Test]
    public void A_prompt_that_is_too_long_is_refused_by_how_many_tokens() => Assert.That(
        () => AClient.Of(ScriptedModel.Babbling(), cells: 20).GetResponseAsync("hi", new ChatOptions { MaxOutputTokens = 15 }),
        Throws.TypeOf<ModelException>().With.Message.Contains("8 tokens").And.Message.Contains("shorten the prompt by 3 tokens").And.Message.Contains("ChatOptions.MaxOutputTokens"));

    [Test]
    public void A_character_the_model_has_no_token_for_is_named() => Assert.That(
        () => AClient.Of(ScriptedModel.Babbling()).GetResponseAsync("hi Y"),
        Throws.TypeOf<ModelException>().With.Message.Contains("U+0059").And.Message.Contains("remove it"));

    [Test]
    public void A_model_without_a_chat_template_is_refused_by_name()
    {
        using var client = new ModelChatClient(AClient.WithoutTemplate(), () => 1);
        Assert.That(() => client.GetResponseAsync("hi"), Throws.TypeOf<ModelException>().With.Message.Contains("Paper has no chat template"));
    }

    private static TestCaseData Case(ChatOptions options, string thing, string next) => new TestCaseData(options, thing, next).SetArgDisplayNames(thing);

    private static ChatOptions Extra(string name, object value) => new() { AdditionalProperties = new() { [name] = value } };
}
