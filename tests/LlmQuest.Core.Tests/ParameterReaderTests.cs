using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests;

public sealed class ParameterReaderTests
{
    [TestCase("temperature", "0.2", 0.2)]
    [TestCase("temperature", "0", 0)]
    [TestCase("samples", "3", 3)]
    [TestCase("seed", "9007199254740991", 9007199254740991)]
    public void A_number_in_range_is_read(string name, string typed, double expected)
    {
        Assert.That(ParameterReader.Read(Named(name), typed, out LabValue? value), Is.Null);
        Assert.That(value, Is.EqualTo(LabValue.Of(expected)));
    }

    [TestCase("temperature", "hot", "needs a number")]
    [TestCase("temperature", "0,2", "needs a number")]
    [TestCase("temperature", "NaN", "needs a number")]
    [TestCase("temperature", "-1", "goes from 0 to 10")]
    [TestCase("samples", "2.5", "whole number")]
    [TestCase("samples", "0", "goes from 1 to 64")]
    [TestCase("top_p", "0", "outside")]
    [TestCase("mode", "poem", "chat, raw")]
    [TestCase("do_sample", "perhaps", "true or false")]
    [TestCase("stop", "", "none of them empty")]
    [TestCase("stop", "[\"a\", \"\"]", "none of them empty")]
    [TestCase("stop", "[END]", "a list of texts such as")]
    [TestCase("stop", "[1]", "a list of texts such as")]
    public void A_wrong_value_is_explained(string name, string typed, string reason)
    {
        Assert.That(ParameterReader.Read(Named(name), typed, out LabValue? value), Does.Contain(name).And.Contain(reason));
        Assert.That(value, Is.Null);
    }

    [TestCase("false", false)]
    [TestCase("On", true)]
    public void True_and_false_are_read(string typed, bool expected)
    {
        Assert.That(ParameterReader.Read(Named("do_sample"), typed, out LabValue? value), Is.Null);
        Assert.That(value, Is.EqualTo(LabValue.Of(expected)));
    }

    [TestCase("END", "END")]
    [TestCase("[]")]
    [TestCase("[\"a b\", \"\\n\"]", "a b", "\n")]
    public void A_text_or_a_list_of_texts_is_read_and_written_back(string typed, params string[] expected)
    {
        Assert.That(ParameterReader.Read(Named("stop"), typed, out LabValue? value), Is.Null);
        Assert.That(value!.Texts, Is.EqualTo(expected));
        Assert.That(ParameterReader.Read(Named("stop"), value.ToString(), out LabValue? again), Is.Null);
        Assert.That(again, Is.EqualTo(value));
    }

    private static LabParameter Named(string name) => GenerateLab.Parameters.Single(parameter => parameter.Name == name);
}
