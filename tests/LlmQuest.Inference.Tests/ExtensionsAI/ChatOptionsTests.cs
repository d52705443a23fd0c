using System.Text.Json;
using LlmQuest.Inference.Sampling;
using LlmQuest.Testing;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.Tests.ExtensionsAI;

public sealed class ChatOptionsTests
{
    private static IEnumerable<TestCaseData> Mapped =>
    [
        Case("Temperature", new ChatOptions { Temperature = 1.5f }, new SamplingParameters(Temperature: 1.5)),
        Case("Temperature 0", new ChatOptions { Temperature = 0f }, new SamplingParameters(Temperature: 0)),
        Case("TopK", new ChatOptions { TopK = 2 }, new SamplingParameters(TopK: 2)),
        Case("TopP", new ChatOptions { TopP = 0.5f }, new SamplingParameters(TopP: 0.5)),
        Case("min_p", Extra("min_p", 0.9), new SamplingParameters(MinP: 0.9)),
        Case("typical_p", Extra("typical_p", 0.3f), new SamplingParameters(TypicalP: 0.3f)),
        Case("epsilon_cutoff", Extra("epsilon_cutoff", 0.08m), new SamplingParameters(EpsilonCutoff: 0.08)),
        Case("repetition_penalty", Extra("repetition_penalty", 3), new SamplingParameters(RepetitionPenalty: 3)),
        Case("no_repeat_ngram_size", Extra("no_repeat_ngram_size", 1L), new SamplingParameters(NoRepeatNgramSize: 1)),
        Case("do_sample", Extra("do_sample", false), new SamplingParameters(DoSample: false)),
        Case("a number from JSON", Extra("min_p", JsonElement.Parse("0.9")), new SamplingParameters(MinP: 0.9)),
        Case("a flag from JSON", Extra("do_sample", JsonElement.Parse("false")), new SamplingParameters(DoSample: false)),
    ];

    [TestCaseSource(nameof(Mapped))]
    public async Task An_option_chooses_as_the_core_does_with_its_parameter(ChatOptions options, SamplingParameters sampling)
    {
        options.Seed = 5;
        options.MaxOutputTokens = 30;
        string text = (await AClient.Of(ScriptedModel.Mumbling()).GetResponseAsync("hi", options)).Text;
        Assert.That(text, Is.EqualTo(await AClient.TextOfTheCoreAsync(ScriptedModel.Mumbling(), sampling)));
        Assert.That(text, Is.Not.EqualTo(await AClient.TextOfTheCoreAsync(ScriptedModel.Mumbling(), new SamplingParameters())));
    }

    [Test]
    public async Task Options_that_say_the_default_change_nothing()
    {
        var options = new ChatOptions
        {
            Seed = 5,
            MaxOutputTokens = 30,
            FrequencyPenalty = 0,
            PresencePenalty = 0,
            ResponseFormat = ChatResponseFormat.Text,
            Tools = [],
            ToolMode = ChatToolMode.Auto,
            ModelId = "paper",
            AdditionalProperties = new() { ["min_p"] = null, ["do_sample"] = JsonElement.Parse("true") },
        };
        Assert.That((await AClient.Of(ScriptedModel.Mumbling()).GetResponseAsync("hi", options)).Text, Is.EqualTo(await AClient.TextOfTheCoreAsync(ScriptedModel.Mumbling(), new SamplingParameters())));
    }

    private static TestCaseData Case(string name, ChatOptions options, SamplingParameters sampling) => new TestCaseData(options, sampling).SetArgDisplayNames(name);

    private static ChatOptions Extra(string name, object value) => new() { AdditionalProperties = new() { [name] = value } };
}
