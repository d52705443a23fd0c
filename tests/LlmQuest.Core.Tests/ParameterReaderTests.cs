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
    public void A_wrong_value_is_explained(string name, string typed, string reason)
    {
        Assert.That(ParameterReader.Read(Named(name), typed, out LabValue? value), Does.Contain(name).And.Contain(reason));
        Assert.That(value, Is.Null);
    }

    private static LabParameter Named(string name) => GenerateLab.Parameters.Single(parameter => parameter.Name == name);
}
