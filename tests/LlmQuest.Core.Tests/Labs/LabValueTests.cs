using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Labs;

public sealed class LabValueTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new LabValueJson() } };

    [TestCase("0.7")]
    [TestCase("-1E-300")]
    [TestCase("9007199254740991")]
    [TestCase("\"h\u00e9 [1]\"")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("[\"a\",\"b\"]")]
    [TestCase("[1,null,\"a\",[true]]")]
    [TestCase("{}")]
    [TestCase("{\"a\":1,\"b\":{\"c\":[2]}}")]
    public void A_value_reads_back_from_its_json(string json)
    {
        LabValue value = JsonSerializer.Deserialize<LabValue>(json, Json)!;
        string written = JsonSerializer.Serialize(value, Json);
        Assert.That(JsonSerializer.Deserialize<LabValue>(written, Json), Is.EqualTo(value));
        Assert.That(JsonDocument.Parse(written).RootElement.ToString(), Is.EqualTo(JsonDocument.Parse(json).RootElement.ToString()));
    }

    [TestCase("1e999")]
    [TestCase("[1e999]")]
    [TestCase("{\"a\": 1")]
    public void What_is_no_value_is_refused(string json) => Assert.That(() => JsonSerializer.Deserialize<LabValue>(json, Json), Throws.TypeOf<JsonException>());

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_is_finite(double number) => Assert.That(() => LabValue.Of(number), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Values_are_compared_by_what_they_hold()
    {
        LabValue one = LabValue.Map(("b", LabValue.Numbers(1, 2)), ("a", LabValue.Of("x")));
        LabValue same = LabValue.Map(("a", LabValue.Of("x")), ("b", LabValue.Numbers(1, 2)));
        Assert.That(one, Is.EqualTo(same));
        Assert.That(one.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(one, Is.Not.EqualTo(LabValue.Map(("a", LabValue.Of("x")), ("b", LabValue.Numbers(2, 1)))));
    }

    [Test]
    public void Lists_of_texts_are_texts_and_others_are_not()
    {
        Assert.That(LabValue.Of(["a", "b"]).Texts, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(LabValue.List([]).Texts, Is.Empty);
        Assert.That(LabValue.List([LabValue.Of("a"), LabValue.Of(1)]).Texts, Is.Null);
        Assert.That(LabValue.Of("a").Texts, Is.Null);
    }

    [Test]
    public void A_value_is_shown_as_it_is_typed()
    {
        LabValue value = LabValue.Map(("a", LabValue.List([LabValue.Of("q\"\n"), LabValue.Absent])), ("b", LabValue.Of(true)));
        Assert.That(value.ToString(), Is.EqualTo("{\"a\": [\"q\\\"\\n\", null], \"b\": true}"));
    }
}
