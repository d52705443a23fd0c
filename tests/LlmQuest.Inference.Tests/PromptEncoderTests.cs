using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Prompts;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class PromptEncoderTests
{
    private const string Roles = "{% for m in messages %}{{ m.role }} {{ m.content }}.{% endfor %}{% if add_generation_prompt %}go{% endif %}";
    private readonly ChatThread _thread = ChatThread.Start("a", "be").AddPerson("hi").AddModel("yo", [7, 8]);

    [Test]
    public void A_thread_is_its_parts_in_a_row_each_with_where_it_comes_from()
    {
        ChatPrompt prompt = Encode(Roles, _thread);
        Assert.That(prompt.Parts.Select(part => part.Text), Is.EqualTo(new[] { "system ", "be", ".user ", "hi", ".assistant ", "yo", ".go" }));
        Assert.That(prompt.Parts.Select(part => part.Origin), Is.EqualTo(new[] { PromptOrigin.Template, PromptOrigin.System, PromptOrigin.Template, PromptOrigin.Person, PromptOrigin.Template, PromptOrigin.Model, PromptOrigin.Template }));
        Assert.That((prompt.Text, prompt.Problem), Is.EqualTo(("system be.user hi.assistant yo.go", (string?)null)));
    }

    [Test]
    public void A_sampled_reply_keeps_the_ids_it_was_sampled_with()
        => Assert.That(Encode(Roles, _thread).Parts[5].TokenIds, Is.EqualTo(new[] { 7, 8 }));

    [Test]
    public void A_prompt_ends_where_the_model_is_to_speak_unless_it_is_not_to()
    {
        Assert.That(Encode(Roles, _thread, addGenerationPrompt: false).Text, Does.EndWith("yo."));
        Assert.That(WithTemplate(Roles, (encoder, template) => encoder.Chat([new ChatMessage("user", "hi")], template)).TokenIds, Is.EqualTo(Some.Letters("user hi.go")));
    }

    [Test]
    public void Control_tokens_come_from_the_template()
        => Assert.That(Encode("<|endoftext|>{% for m in messages %}{{ m.content }}{% endfor %}", ChatThread.Start("a").AddPerson("hi")).TokenIds, Is.EqualTo((int[])[ScriptedModel.End, .. Some.Letters("hi")]));

    [TestCase("{% for m in messages %}{{ m.content }}{% endfor %}")]
    [TestCase("{% for m in messages %}{{ m.content | trim }}{% endfor %}")]
    public void What_the_model_said_is_kept_even_if_it_could_not_be_written(string template)
        => Assert.That(Encode(template, ChatThread.Start("a").AddPerson("hi").AddModel(" Y ", [3])).Text, Is.EqualTo("hi Y "));

    [TestCase("{{ messages[0].content }}", "does not carry every message")]
    [TestCase("{% for m in messages %}{{ m.content | trim }}{% endfor %}", "changes the text of messages")]
    public void A_template_that_does_not_say_what_was_typed_is_refused(string template, string reason)
    {
        ChatPrompt prompt = Encode(template, ChatThread.Start("a").AddPerson("hi").AddPerson(" ho"));
        Assert.That(prompt.Problem, Does.Contain(reason).And.Contain("raw completion"));
        Assert.That((prompt.Text, prompt.Tokens.Count, prompt.Parts.Count), Is.EqualTo(("", 0, 0)));
    }

    [Test]
    public void One_message_with_another_role_is_refused_since_it_could_forge_a_turn()
        => Assert.That(WithTemplate(Roles, (encoder, template) => encoder.Chat([new ChatMessage("user", "hi"), new ChatMessage("tool", "hi")], template)).Problem, Does.Contain("role system, user or assistant"));

    [TestCase("", "type some words")]
    [TestCase("ab Y", "U+0059 after 3 others")]
    public void A_text_that_cannot_be_a_prompt_is_refused_in_a_sentence(string text, string reason)
    {
        using var model = ScriptedModel.Babbling();
        EncodedPrompt prompt = new PromptEncoder(model).Raw(text);
        Assert.That(prompt.TokenIds, Is.Empty);
        Assert.That(prompt.Problem, Does.Contain(reason));
    }

    private static ChatPrompt Encode(string template, ChatThread thread, bool addGenerationPrompt = true)
        => WithTemplate(template, (encoder, compiled) => encoder.Thread(thread, compiled, addGenerationPrompt));

    private static T WithTemplate<T>(string text, Func<PromptEncoder, ChatTemplate, T> encode)
    {
        using ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        using var template = new ChatTemplate(new JinjaEvaluator(), text, "", "");
        return encode(new PromptEncoder(model), template);
    }
}
