using LlmQuest.Inference.Chat;

namespace LlmQuest.Inference.Tests;

public sealed class HostileTemplateTests
{
    [TestCase("{% for a in range(1000000) %}{% for b in range(1000000) %}{% endfor %}{% endfor %}")]
    [TestCase("{% set n = namespace(s='xxxxxxxx') %}{% for a in range(100) %}{% set n.s = n.s + n.s %}{{ n.s | length }}{% endfor %}")]
    [TestCase("{% macro again(n) %}{{ again(n + 1) }}{% endmacro %}{{ again(0) }}")]
    public void A_template_that_would_never_end_is_stopped(string hostile) => Assert.That(() => Render(hostile), Throws.TypeOf<ModelException>());

    [Test]
    public void A_template_nested_too_deeply_is_stopped()
        => Assert.That(() => Render("{{ " + new string('(', 20_000) + "1" + new string(')', 20_000) + " }}"), Throws.TypeOf<ModelException>());

    private static string Render(string source)
    {
        using var template = new ChatTemplate(new JinjaEvaluator(), source, "", "");
        return template.Render([new ChatMessage("user", "Hi")], addGenerationPrompt: true);
    }
}
