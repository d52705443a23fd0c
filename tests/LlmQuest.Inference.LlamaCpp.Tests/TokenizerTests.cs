using System.Text;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
public sealed class TokenizerTests
{
    public static IEnumerable<TestCaseData> Cases() => Oracle.Cases("tokenizer").Select((c, number) => new TestCaseData(
        c.GetProperty("text").GetString(),
        Oracle.Ids(c, "llama_cpp_ids") ?? Oracle.Ids(c, "ids"),
        Oracle.Ids(c, "llama_cpp_ids") ?? Oracle.Ids(c, "ids_specials_as_text")).SetArgDisplayNames($"case {number}"));

    [Test]
    public void All_cases_of_the_reference_are_read_both_ways() =>
        Assert.That(Cases().Count(c => c.Arguments is [string, int[], int[]]), Is.EqualTo(Oracle.Read("tokenizer").GetProperty("cases").GetArrayLength()).And.GreaterThan(20));

    [TestCaseSource(nameof(Cases))]
    public void Text_becomes_the_reference_tokens(string text, int[] ids, int[] idsAsText)
    {
        Assert.That(SmolLm.Model.Tokenize(text, parseSpecial: true), Is.EqualTo(ids));
        Assert.That(SmolLm.Model.Tokenize(text, parseSpecial: false), Is.EqualTo(idsAsText));
    }

    [Test]
    public void Bytes_of_tokens_make_the_text_again()
    {
        const string Text = "Zwölf naïve 🦙 ask: 你好, “why”?\n\tEnd.";
        byte[] bytes = [.. SmolLm.Model.Tokenize(Text, parseSpecial: false).SelectMany(id => SmolLm.Model.TokenBytes(id, renderSpecial: false))];
        Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo(Text));
    }

    [Test]
    public void A_control_token_has_bytes_only_when_asked_for()
    {
        int id = SmolLm.Model.Tokenize("<|im_end|>", parseSpecial: true).Single();
        Assert.That(SmolLm.Model.TokenBytes(id, renderSpecial: false), Is.Empty);
        Assert.That(SmolLm.Model.TokenBytes(id, renderSpecial: true), Is.EqualTo("<|im_end|>"u8.ToArray()));
    }

    [Test]
    public void Only_an_ending_token_ends_a_generation()
    {
        int end = SmolLm.Model.Tokenize("<|im_end|>", parseSpecial: true).Single();
        int word = SmolLm.Model.Tokenize(" the", parseSpecial: false).Single();
        Assert.That((SmolLm.Model.IsEndOfGeneration(end), SmolLm.Model.IsEndOfGeneration(word)), Is.EqualTo((true, false)));
    }

    [TestCase(-1)]
    [TestCase(49152)]
    public void A_token_outside_the_vocabulary_is_refused(int id) =>
        Assert.That(() => SmolLm.Model.TokenBytes(id, renderSpecial: true), Throws.TypeOf<ArgumentOutOfRangeException>());
}
