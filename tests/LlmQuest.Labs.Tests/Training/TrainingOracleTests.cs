using System.Text.Json;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Tests.Training;

public sealed class TrainingOracleTests
{
    private static IEnumerable<TestCaseData> Merges => Cases("bpe_merges");

    private static IEnumerable<TestCaseData> Counts => Cases("bigram_add_k");

    [Test]
    public void All_cases_of_the_reference_are_read() => Assert.That((Merges.Count(), Counts.Count()), Is.EqualTo((3, 6)));

    [TestCaseSource(nameof(Merges))]
    public async Task Merges_and_words_are_those_of_the_reference(JsonElement one)
    {
        Experiment pieces = await A.Training("bpe", ("corpus", Text(one)));
        Assert.That(
            pieces.Facts["merges"].Items!.Value.Select(merge => $"{merge.Fields!["left"]}+{merge.Fields["right"]} {merge.Fields["count"]}"),
            Is.EqualTo(one.GetProperty("merges_with_counts").EnumerateArray().Select(merge => $"{merge[0]}+{merge[1]} {merge[2]}")));
        Assert.That(
            pieces.Map("words").Select(word => (word.Key, word.Value.Number)),
            Is.EquivalentTo(one.GetProperty("final_words").EnumerateObject().Select(word => (word.Name, (double?)word.Value.GetDouble()))));
    }

    [TestCaseSource(nameof(Counts))]
    public async Task Counts_say_what_the_reference_says(JsonElement one)
    {
        Experiment counted = await A.Training("bigram", ("corpus", Text(one)), ("k", LabValue.Of(one.GetProperty("k").GetDouble())));
        Assert.That(counted.Number("vocabulary"), Is.EqualTo(one.GetProperty("vocabulary").GetDouble()));
        Assert.That(counted.Number("perplexity"), Is.EqualTo(one.GetProperty("perplexity_on_itself").GetDouble()).Within(1e-6));
        JsonProperty[] next = [.. one.GetProperty("p_next_after_first").EnumerateObject()];
        Assert.That(counted.Map("next").Keys, Is.EquivalentTo(next.Select(word => word.Name)));
        Assert.That(next.Select(word => counted.Map("next")[word.Name].Number), Is.EqualTo(next.Select(word => word.Value.GetDouble())).Within(1e-6));
    }

    private static LabValue Text(JsonElement one) => LabValue.Of(one.GetProperty("text").GetString()!);

    private static IEnumerable<TestCaseData> Cases(string kind)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "training.oracle.json")));
        return [.. document.RootElement.Clone().GetProperty("cases").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == kind).Select((one, i) => new TestCaseData(one).SetArgDisplayNames($"case {i + 1}"))];
    }
}
