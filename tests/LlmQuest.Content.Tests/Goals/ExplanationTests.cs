using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Tests.Goals;

public sealed class ExplanationTests
{
    [TestCase("min(rows.distinct) == 1", "the smallest of rows.distinct is 2, and should be 1")]
    [TestCase("samples >= 4", "samples is 3; it should be at least 4")]
    [TestCase("samples < 3", "samples is 3; it should be less than 3")]
    [TestCase("4 <= samples", "samples is 3; it should be at least 4")]
    [TestCase("temperature == 0", "temperature is 0.7, and should be 0")]
    [TestCase("samples != 3", "samples is 3, and should not be")]
    [TestCase("distinct == 1", "distinct is 2, and should be 1: 2 of 3 samples are the same")]
    [TestCase("distinct(ids) == 1", "the number of different items of ids is 3, and should be 1: no two of 3 items of ids are the same")]
    [TestCase("texts[0] == 'A red bird'", "texts[0] is 'A red bird.', and should be 'A red bird'")]
    [TestCase("samples > tokens", "samples is 3; it should be more than tokens, which is 24")]
    [TestCase("temperature > 0.7000000001", "temperature is 0.7; it should be more than 0.7000000001")]
    [TestCase("contains(texts[0], 'Paris')", "texts[0] does not contain 'Paris'")]
    [TestCase("not contains(texts[0], 'bird')", "texts[0] contains 'bird', and should not")]
    [TestCase("starts_with(lower(texts[0]), 'the')", "lower(texts[0]) does not start with 'the'")]
    [TestCase("any(contains(texts, 'Paris'))", "none of the 3 items of texts contain 'Paris'; at least one should")]
    [TestCase("all(contains(texts, 'bird'))", "2 of the 3 items of texts contain 'bird'; all should")]
    [TestCase("all(rows.distinct == 3)", "1 of the 2 items of rows.distinct are 3; all should")]
    [TestCase("any(rows.distinct > 4)", "none of the 2 items of rows.distinct are more than 4; at least one should")]
    [TestCase("not any(rows.distinct == 3)", "1 of the 2 items of rows.distinct are 3; none should")]
    [TestCase("samples in [1, 2]", "samples is 3; it should be one of [1, 2]")]
    [TestCase("7 in ids", "7 is not in ids")]
    [TestCase("5 not in ids", "5 is in ids, and should not be")]
    [TestCase("same", "same is false; it should be true")]
    [TestCase("not (samples == 3)", "samples is 3, and should not be")]
    [TestCase("count(texts) >= 4", "the number of texts is 3; it should be at least 4")]
    [TestCase("samples >= 4 or distinct == 1", "one of these: (samples is 3; it should be at least 4) or (distinct is 2, and should be 1: 2 of 3 samples are the same)")]
    [TestCase("not (samples == 3 and distinct == 2)", "one of these: (samples is 3, and should not be) or (distinct is 2, and should not be)")]
    [TestCase("same or samples == 4 and tokens == 24", "one of these: (same is false; it should be true) or (samples is 3, and should be 4)")]
    [TestCase("nowhere >= 2", "nowhere is not known for this experiment")]
    [TestCase("has(nowhere)", "nowhere is not known for this experiment")]
    [TestCase("not has(samples)", "samples is there, and should not be")]
    [TestCase("texts[5] == 'a'", "there is no texts[5]: texts has 3 items")]
    [TestCase("tokens / zero > 1", "tokens / zero has no value: zero is 0")]
    [TestCase("mean(none) > 1", "the mean of none is not known: there are none")]
    [TestCase("rows.nowhere == 1", "rows.nowhere has no value for this experiment")]
    public void What_is_not_met_is_said_in_words(string text, string expected)
        => Assert.That(Some.Goal(text).Explain(Some.Values), Is.EqualTo(new[] { expected }));

    [Test]
    public void A_goal_that_is_met_needs_no_words() => Assert.That(Some.Goal("samples == 3").Explain(Some.Values), Is.Empty);

    [Test]
    public void Only_what_is_not_met_yet_is_said()
        => Assert.That(
            Some.Goal("samples >= 3 and temperature == 0 and not (same or tokens > 8)").Explain(Some.Values),
            Is.EqualTo(new[] { "temperature is 0.7, and should be 0", "tokens is 24; it should be at most 8" }));

    [Test]
    public void There_are_at_most_five_parts()
    {
        string text = string.Join(" and ", Enumerable.Range(30, 9).Select(number => $"tokens > {number}"));
        Assert.That(Some.Goal(text).Explain(Some.Values), Has.Length.EqualTo(5));
        Assert.That(Some.Goal(text).Explain(Some.Values)[4], Is.EqualTo("and 5 more"));
    }

    [Test]
    public void A_long_or_hostile_text_is_shown_short_and_harmless()
    {
        var values = new Dictionary<string, LabValue> { ["texts"] = LabValue.Of(["\u001b[2J" + new string('x', 500)]) };
        string words = Some.Goal("texts[0] == 'a'").Explain(values).Single();
        Assert.That(words, Is.EqualTo($"texts[0] is '[2J{new string('x', 56)}…', and should be 'a'"));
    }
}
