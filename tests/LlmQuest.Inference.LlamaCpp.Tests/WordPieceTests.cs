namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
public sealed class WordPieceTests
{
    public static IEnumerable<TestCaseData> Cases() => Oracle.Cases("tokenizer_wordpiece").Select((c, number) =>
        new TestCaseData(c.GetProperty("text").GetString(), Oracle.Ids(c, "llama_cpp_ids") ?? Oracle.Ids(c, "ids")).SetArgDisplayNames($"case {number}"));

    [TestCaseSource(nameof(Cases))]
    public void A_whole_text_becomes_the_reference_tokens(string text, int[] ids) =>
        Assert.That(MiniLm.Model.TokenizeWhole(text), Is.EqualTo(ids));

    [Test]
    public void All_cases_of_the_reference_are_read() =>
        Assert.That(Cases().Count(), Is.EqualTo(Oracle.Read("tokenizer_wordpiece").GetProperty("cases").GetArrayLength()).And.GreaterThan(20));

    [Test]
    public void A_part_of_a_text_gets_no_surrounding_tokens() =>
        Assert.That(MiniLm.Model.Tokenize("hello", parseSpecial: false), Is.EqualTo(MiniLm.Model.TokenizeWhole("hello")[1..^1]));

    [Test]
    public void The_chat_model_puts_nothing_around_a_text() =>
        Assert.That(SmolLm.Model.TokenizeWhole("<|im_end|>"), Is.EqualTo(SmolLm.Model.Tokenize("<|im_end|>", parseSpecial: false)));
}
