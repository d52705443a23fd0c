using LlmQuest.Inference.Contexts;

namespace LlmQuest.Inference.Tests;

public sealed class ContextShortageTests
{
    [TestCase(60, 50, 46, 4, "shorten the prompt by 46 tokens, or lower max_new_tokens to 4.")]
    [TestCase(14, 51, 1, 50, "shorten the prompt by 1 token, or lower max_new_tokens to 50.")]
    [TestCase(70, 10, 16, null, "shorten the prompt by 16 tokens.")]
    [TestCase(10, 70, null, 54, "lower max_new_tokens to 54.")]
    [TestCase(64, 64, null, null, "shorten the prompt to less than 64 tokens and lower max_new_tokens.")]
    public void A_shortage_says_by_how_much_and_what_would_have_to_go(int prompt, int wanted, int? toGo, int? most, string way)
    {
        var shortage = new ContextShortage(prompt, wanted, 64);
        Assert.That((shortage.PromptTokensToGo, shortage.MostNewTokens, shortage.TooManyBy), Is.EqualTo((toGo, most, prompt + wanted - 64)));
        Assert.That(shortage.Message("max_new_tokens"), Is.EqualTo($"The prompt of {prompt} tokens and {wanted} new ones need {prompt + wanted} places, and the context has 64: {way}"));
    }

    [Test]
    public void Every_caller_names_its_own_option() => Assert.That(new ContextShortage(60, 50, 64).Message("--max-new-tokens"), Does.EndWith("lower --max-new-tokens to 4."));
}
