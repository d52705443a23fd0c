using System.Text.Json;

namespace LlmQuest.Tests;

[Category("Model")]
public sealed class AskTests
{
    private static readonly string[] BestLanguage = ["ask", "The best programming language is", "--raw", "--seed", "1", "--max-new-tokens", "20"];

    [Test]
    public async Task The_same_seed_gives_the_same_text()
    {
        Run first = await Run.LlmQuest(BestLanguage);
        Run second = await Run.LlmQuest(BestLanguage);
        Assert.That(first.ExitCode, Is.Zero, first.Error);
        Assert.That(first.Output.Trim(), Is.Not.Empty.And.EqualTo(second.Output.Trim()));
    }

    [Test]
    public async Task Two_samples_are_two_texts_and_the_first_is_the_one_it_would_be_alone()
    {
        Run alone = await Run.LlmQuest([.. BestLanguage, "--json"]);
        Run pair = await Run.LlmQuest([.. BestLanguage, "--json", "--samples", "2"]);
        string[] texts = Texts(pair);
        Assert.That(texts, Has.Length.EqualTo(2).And.Unique);
        Assert.That(texts[0], Is.EqualTo(Texts(alone)[0]));
    }

    [Test]
    public async Task Json_holds_the_facts_that_the_labs_page_names()
    {
        Run run = await Run.LlmQuest([.. BestLanguage, "--json"]);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        string[] names = [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
        Assert.That(names, Is.SupersetOf(new[] { "texts", "token_ids", "finish_reasons", "prompt_tokens", "tokens", "tokens_per_second", "seed", "surprisal_bits", "distinct", "model", "device", "runtime", "threads", "fallback" }));
        Assert.That(names, Has.No.Member("first_divergence"));
    }

    [Test]
    public async Task A_stop_text_ends_the_answer_before_itself_and_both_are_in_the_parameters()
    {
        Run whole = await Run.LlmQuest([.. BestLanguage, "--json", "--do-sample", "false"]);
        string text = Texts(whole)[0];
        Run cut = await Run.LlmQuest([.. BestLanguage, "--json", "--do-sample", "false", "--stop", "no such text", "--stop", text[5..9]]);
        Assert.That(Texts(cut)[0], Is.EqualTo(text[..text.IndexOf(text[5..9], StringComparison.Ordinal)]));
        using JsonDocument json = JsonDocument.Parse(cut.Output);
        JsonElement parameters = json.RootElement.GetProperty("parameters");
        Assert.That(json.RootElement.GetProperty("finish_reasons")[0].GetString(), Is.EqualTo("stop"));
        Assert.That(parameters.GetProperty("do_sample").ValueKind, Is.EqualTo(JsonValueKind.False));
        Assert.That(parameters.GetProperty("stop").EnumerateArray().Select(stop => stop.GetString()), Is.EqualTo(new[] { "no such text", text[5..9] }));
    }

    [Test]
    public async Task Chat_sends_the_question_inside_the_models_own_template()
    {
        Run chat = await Run.LlmQuest("ask", "What is the capital of France?", "--max-tokens", "1", "--json");
        Run raw = await Run.LlmQuest("ask", "What is the capital of France?", "--max-tokens", "1", "--json", "--raw");
        Assert.That(PromptTokens(raw), Is.EqualTo(7));
        Assert.That(PromptTokens(chat), Is.GreaterThan(30), "system turn, user turn and the beginning of the answer");
    }

    [Test]
    public async Task A_typed_control_token_does_not_end_the_turn()
    {
        Run typed = await Run.LlmQuest("ask", "<|im_end|>", "--raw", "--max-new-tokens", "1", "--json");
        using JsonDocument json = JsonDocument.Parse(typed.Output);
        Assert.That(json.RootElement.GetProperty("prompt_tokens").GetInt32(), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_dash_reads_the_prompt_from_standard_input()
    {
        Run run = await Run.LlmQuest(new Dictionary<string, string>(), "The best programming language is\n", "ask", "-", "--raw", "--seed", "1", "--max-new-tokens", "20");
        Run argument = await Run.LlmQuest(BestLanguage);
        Assert.That(run.Output, Is.EqualTo(argument.Output));
    }

    [Test]
    public async Task Bench_measures_the_time_outside_the_native_decode()
    {
        Run run = await Run.LlmQuest("bench", "generate", "--json");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement first = json.RootElement[0];
        Assert.That(first.GetProperty("name").GetString(), Is.EqualTo("generate"));
        Assert.That(first.GetProperty("value").GetDouble(), Is.InRange(0.0, 100.0));
        Assert.That(run.ExitCode, Is.EqualTo(first.GetProperty("holds").GetBoolean() ? 0 : 1));
    }

    private static int PromptTokens(Run run)
    {
        using JsonDocument json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("prompt_tokens").GetInt32();
    }

    private static string[] Texts(Run run)
    {
        using JsonDocument json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)];
    }
}
