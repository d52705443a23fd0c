using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>Locks and predictions, as far as they can be looked at without a model.</summary>
public sealed class LockTests
{
    [TestCase("The capital is", "\" Paris\"", "forbidden: [Paris]\npar: 4", "")]
    [TestCase("The capital is", "\" Paris\"", "forbidden: [capital]\npar: 4", "8:1")]
    [TestCase("The capital is", "\" Paris\"", "forbidden: [Capit, \"\"]\npar: 4", "")]
    [TestCase("The capital is", "\" Paris\"", "forbidden: [Paris]", "8:1")]
    [TestCase("The capital is", "Paris", "par: 4", "8:1")]
    [TestCase("The capital is", "Paris", "par: 4\nmode: chat", "")]
    [TestCase("The capital is", "\", as we know\"", "par: 4", "")]
    [TestCase("\"The capital is \"", "Paris", "par: 4", "")]
    [TestCase("首都是", "巴黎", "par: 4", "")]
    public void A_flaw_of_a_lock_is_told(string text, string target, string more, string place)
        => Expect(Rules.LockFlaw, $"type=steer}}\n### T\n:::: lock\ntext: {text}\ntarget: {target}\nprobability: 0.5\n{more}\n::::\n", place);

    [TestCase("value: entropy_bits", "8:1")]
    [TestCase("value: entropy_bits\nwithin: 20%", "")]
    [TestCase("value: candidates[0].p", "8:1")]
    [TestCase("value: kept", "")]
    [TestCase("value: kept\nscore: log", "8:1")]
    [TestCase("value: candidates[0].piece\nscore: text", "")]
    public void A_prediction_that_nobody_can_hit_is_told(string lines, string place)
        => Expect(Rules.ExactPrediction, $"type=predict}}\n### T\n:::: expect\nlab: next\n{lines}\n::::\n", place);

    [TestCase("target: \"\"\n", "\"target\" is empty in the div \"lock\".")]
    [TestCase("", "\"target\" is missing in the div \"lock\".")]
    public void A_target_that_is_empty_is_not_called_missing(string target, string message)
        => Assert.That(Checked.Message(Rules.MissingField, Checked.Around($"::: challenge {{#c type=steer}}\n### T\n:::: lock\ntext: a\n{target}probability: 0.5\n::::\n:::")), Is.EqualTo(message));

    private static void Expect(Rule rule, string challenge, string place)
        => Assert.That(string.Join(' ', Checked.Places(rule, Checked.Around($"::: challenge {{#c {challenge}:::\n::: lab {{#next type=next-token}}\ntext: Hello\n:::"))), Is.EqualTo(place));
}
