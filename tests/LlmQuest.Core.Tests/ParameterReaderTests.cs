using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

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

    [TestCase("[0]", 0)]
    [TestCase("0.5", 0.5)]
    [TestCase("0, 1.2", 0, 1.2)]
    public void A_list_of_numbers_is_read_with_brackets_or_without(string typed, params double[] expected)
    {
        Assert.That(ParameterReader.Read(Of("sampling-grid", "temperatures"), typed, out LabValue? value), Is.Null);
        Assert.That(value, Is.EqualTo(LabValue.Numbers(expected)));
    }

    [TestCase("sampling-grid", "temperatures", "[]", "is a list of numbers such as [0.1, 0.7, 1.2]")]
    [TestCase("sampling-grid", "temperatures", "[0, \"hot\"]", "is a list of numbers")]
    [TestCase("sampling-grid", "temperatures", "[0, 11]", "goes from 0 to 10, and 11 is outside")]
    [TestCase("sampling-grid", "temperatures", "[1e999]", "is a list of numbers")]
    [TestCase("bias", "pairs", "[\"a\"]", "is a list of lists of texts, written as JSON")]
    [TestCase("compare", "left", "{\"temprature\": 0}", "has no 'temprature': did you mean temperature?")]
    [TestCase("compare", "left", "null", "is a record, written as JSON")]
    public void A_wrong_list_or_record_is_explained(string lab, string name, string typed, string reason)
        => Assert.That(ParameterReader.Read(Of(lab, name), typed, out _), Does.StartWith(name).And.Contain(reason));

    [Test]
    public void A_record_is_read_as_json()
    {
        Assert.That(ParameterReader.Read(Of("compare", "left"), "{\"temperature\": 0, \"model\": \"base\"}", out LabValue? value), Is.Null);
        Assert.That(value, Is.EqualTo(LabValue.Map(("model", LabValue.Of("base")), ("temperature", LabValue.Of(0)))));
    }

    private static LabParameter Of(string lab, string name) => DeclaredLabs.Registry.Find(lab)!.Parameter(name)!;

    private static LabParameter Named(string name) => GenerateLab.Parameters.Single(parameter => parameter.Name == name);
}
