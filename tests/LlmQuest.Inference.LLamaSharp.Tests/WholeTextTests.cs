using LlmQuest.Inference.LlamaCpp.Tests;

namespace LlmQuest.Inference.LLamaSharp.Tests;

/// <summary>Whole texts for the embedding model, against the reference.</summary>
[Category("Model")]
public sealed class WholeTextTests
{
    private const int Unknown = 100;
    private const string Devanagari = "नमस्ते दुनिया";

    public static IEnumerable<TestCaseData> Cases() => Oracle.Cases("tokenizer_wordpiece")
        .Where(c => c.GetProperty("text").GetString() != Devanagari)
        .Select((c, number) => new TestCaseData(c.GetProperty("text").GetString(), Oracle.Ids(c, "llama_cpp_ids") ?? Oracle.Ids(c, "ids")).SetArgDisplayNames($"case {number}"));

    [TestCaseSource(nameof(Cases))]
    public void A_whole_text_becomes_the_reference_tokens(string text, int[] ids) =>
        Assert.That(MiniLm.Model.TokenizeWhole(text), Is.EqualTo(ids));

    [Test]
    public void All_cases_but_one_are_held_against_the_reference() =>
        Assert.That(Cases().Count(), Is.EqualTo(Oracle.Read("tokenizer_wordpiece").GetProperty("cases").GetArrayLength() - 1).And.GreaterThan(20));

    [Test]
    public void Words_with_combining_marks_are_cut_as_the_reference_or_unknown()
    {
        // The library of LLamaSharp 0.27.0 does not know them, that of 0.30.0 does.
        int[]? reference = Oracle.Ids(Oracle.Cases("tokenizer_wordpiece").Single(c => c.GetProperty("text").GetString() == Devanagari), "llama_cpp_ids");
        Assert.That(MiniLm.Model.TokenizeWhole(Devanagari)[1..^1], Is.EqualTo(new[] { Unknown, Unknown }).Or.EqualTo(reference![1..^1]));
    }
}
