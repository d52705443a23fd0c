using System.Text.Json;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Tests;

public sealed class ChatTemplateTests
{
    private ChatTemplate _template = null!;

    [OneTimeSetUp]
    public void Compile() => _template = new ChatTemplate(new JinjaEvaluator(), TemplateOfTheDefaultModel(), "<|im_start|>", "<|im_end|>");

    [OneTimeTearDown]
    public void Free() => _template.Dispose();

    [Test]
    public void Every_reference_is_rendered_as_transformers_does()
    {
        using JsonDocument oracle = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "chat_template.oracle.json")));
        JsonElement[] cases = [.. oracle.RootElement.GetProperty("cases").EnumerateArray()];
        Assert.That(cases, Has.Length.EqualTo(14));
        foreach (JsonElement one in cases)
        {
            Assert.That(Render(one), Is.EqualTo(one.GetProperty("text").GetString()));
        }
    }

    [Test]
    public void A_template_that_is_no_template_is_explained()
        => Assert.That(() => new ChatTemplate(new JinjaEvaluator(), "{% if %}", "", ""), Throws.TypeOf<ModelException>().With.Message.Contains("raw completion"));

    private string Render(JsonElement one) => _template.Render(
        [.. one.GetProperty("messages").EnumerateArray().Select(message => new ChatMessage(message.GetProperty("role").GetString()!, message.GetProperty("content").GetString()!))],
        one.GetProperty("add_generation_prompt").GetBoolean());

    private static string TemplateOfTheDefaultModel()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "models", "catalog.yaml")))
        {
            at = at.Parent!;
        }

        using FileStream stream = File.OpenRead(Path.Combine(at.FullName, "models", "SmolLM2-135M-Instruct.Q4_1.gguf"));
        return new GgufHeaderReader(new GgufReader(stream, stream.Length)).Read().Texts["tokenizer.chat_template"];
    }
}
