using System.Text.Json;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Tests;

public sealed class ChatTemplateTests
{
    private readonly Lock _gate = new();
    private ChatTemplate _template = null!;

    [OneTimeSetUp]
    public void Compile() => _template = new ChatTemplate(new JinjaEvaluator(), TemplateOfTheDefaultModel(), "<|im_start|>", "<|im_end|>");

    [OneTimeTearDown]
    public void Free() => _template.Dispose();

    [TestCaseSource(nameof(References))]
    public void A_chat_is_rendered_as_transformers_does(JsonElement one) => Assert.That(Render(one), Is.EqualTo(one.GetProperty("text").GetString()));

    [TestCaseSource(nameof(References))]
    public void A_changed_reference_would_be_noticed(JsonElement one) => Assert.That(Render(one), Is.Not.EqualTo(one.GetProperty("text").GetString() + " "));

    [Test]
    public void The_oracle_has_all_its_cases() => Assert.That(References().Count(), Is.EqualTo(14));

    [Test]
    public void A_template_that_is_no_template_is_explained()
        => Assert.That(() => new ChatTemplate(new JinjaEvaluator(), "{% if %}", "", ""), Throws.TypeOf<ModelException>().With.Message.Contains("raw completion"));

    private static IEnumerable<TestCaseData> References() => Oracle.Read("chat_template").GetProperty("cases").EnumerateArray().Select((one, i) =>
    {
        string next = one.GetProperty("add_generation_prompt").GetBoolean() ? ", the assistant speaks next" : "";
        return new TestCaseData(one).SetArgDisplayNames($"case {i + 1}: {string.Join(", ", Messages(one).Select(message => $"{message.Role} {JsonSerializer.Serialize(message.Content)}"))}{next}");
    });

    private static IEnumerable<ChatMessage> Messages(JsonElement one)
        => one.GetProperty("messages").EnumerateArray().Select(message => new ChatMessage(message.GetProperty("role").GetString()!, message.GetProperty("content").GetString()!));

    // A template serves one thread at a time, and the cases run in parallel.
    private string Render(JsonElement one)
    {
        lock (_gate)
        {
            return _template.Render([.. Messages(one)], one.GetProperty("add_generation_prompt").GetBoolean());
        }
    }

    private static string TemplateOfTheDefaultModel()
    {
        using FileStream stream = File.OpenRead(ShippedModel.PathOf(ShippedModel.SmolLm));
        return new GgufHeaderReader(new GgufReader(stream, stream.Length)).Read().Texts["tokenizer.chat_template"];
    }
}
