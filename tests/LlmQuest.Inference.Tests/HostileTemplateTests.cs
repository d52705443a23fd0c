using LlmQuest.Inference.Chat;

namespace LlmQuest.Inference.Tests;

public sealed class HostileTemplateTests
{
    [TestCase("{% for a in range(1000000) %}{% for b in range(1000000) %}{% endfor %}{% endfor %}")]
    [TestCase("{% set n = namespace(s='xxxxxxxx') %}{% for a in range(100) %}{% set n.s = n.s + n.s %}{{ n.s | length }}{% endfor %}")]
    [TestCase("{% macro again(n) %}{{ again(n + 1) }}{% endmacro %}{{ again(0) }}")]
    public void A_template_that_would_never_end_is_stopped(string hostile) => Assert.That(() => Render(hostile), Throws.TypeOf<ModelException>());

    [TestCase("{{ ", "(", "1", ")", " }}")]
    [TestCase("{{ ", "[", "1", "]", " }}")]
    [TestCase("{{ ", "not ", "1", "", " }}")]
    [TestCase("", "{% if true %}", "1", "{% endif %}", "")]
    public void A_template_nested_too_deeply_is_stopped(string start, string open, string inner, string close, string end)
        => Assert.That(() => Render(start + Many(open) + inner + Many(close) + end), Throws.TypeOf<ModelException>());

    [Test]
    public void A_sum_of_very_many_terms_does_not_end_the_process()
        => Assert.That(() => Render("{{ 1" + Many(" + 1") + " }}"), Throws.TypeOf<ModelException>());

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, 20_000));

    private static string Render(string source)
    {
        using var template = new ChatTemplate(new JinjaEvaluator(), source, "", "");
        return template.Render([new ChatMessage("user", "Hi")], addGenerationPrompt: true);
    }
}
