using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Labs;

public sealed class LabTypeTests
{
    private static readonly LabType Pair = LabType.Record(new LabField("left", LabType.Text, ""), new LabField("count", LabType.Number, ""));

    [Test]
    public void A_type_is_said_in_words()
    {
        Assert.That(LabType.ListOf(LabType.Numbers).ToString(), Is.EqualTo("a list of lists of numbers"));
        Assert.That(LabType.MapOf(LabType.Truth).ToString(), Is.EqualTo("a map from text to truths"));
        Assert.That(LabType.ListOf(Pair).ToString(), Is.EqualTo("a list of records"));
    }

    [Test]
    public void A_record_takes_its_fields_and_no_others()
    {
        Assert.That(Pair.Accepts(LabValue.Map(("left", LabValue.Of("a")))), Is.True);
        Assert.That(Pair.Accepts(LabValue.Map(("left", LabValue.Of(1)))), Is.False);
        Assert.That(Pair.Accepts(LabValue.Map(("right", LabValue.Of("a")))), Is.False);
    }

    [Test]
    public void A_list_takes_items_of_its_type()
    {
        Assert.That(LabType.Numbers.Accepts(LabValue.Numbers(1, 2)), Is.True);
        Assert.That(LabType.Numbers.Accepts(LabValue.Of(["a"])), Is.False);
        Assert.That(LabType.Numbers.Accepts(LabValue.Of(1)), Is.False);
    }

    [Test]
    public void Types_are_compared_by_what_they_hold()
    {
        Assert.That(LabType.ListOf(LabType.Number), Is.EqualTo(LabType.Numbers));
        Assert.That(LabType.Texts, Is.Not.EqualTo(LabType.Numbers));
        Assert.That(LabType.Texts.Fits(LabType.ListOf(LabType.Any)), Is.True);
    }
}
