using System.Text.Json;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Inference.Tests.Statistics;

public sealed class ConfusionMatrixTests
{
    private static IEnumerable<TestCaseData> OracleCases() => Oracle.Cases("statistics", "classification");

    [TestCaseSource(nameof(OracleCases))]
    public void Counts_and_macro_F1_agree_with_scikit_learn(JsonElement one)
    {
        var matrix = new ConfusionMatrix(Texts(one, "labels"), Texts(one, "true"), Texts(one, "predicted"));
        int labels = one.GetProperty("labels").GetArrayLength();
        int[] counts = [.. Enumerable.Range(0, labels * labels).Select(cell => matrix[cell / labels, cell % labels])];
        Assert.That(counts, Is.EqualTo(one.GetProperty("confusion").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(count => count.GetInt32())));
        Assert.That(Oracle.Near(matrix.MacroF1!.Value, one.GetProperty("macro_f1").GetDouble(), Oracle.Exact), Is.True);
        Assert.That(matrix.Accuracy, Is.EqualTo(Texts(one, "true").Zip(Texts(one, "predicted"), (truth, given) => truth == given ? 1.0 : 0).Average()).Within(1e-12));
    }

    [Test]
    public void An_answer_that_is_no_label_is_wrong_and_counted_apart()
    {
        var matrix = new ConfusionMatrix(["a", "b"], ["a", "a", "b", "b"], ["a", null, "maybe", "b"]);
        Assert.That(matrix.Unusable, Is.EqualTo(2));
        Assert.That(matrix.Accuracy, Is.EqualTo(0.5));
        Assert.That(matrix.MacroF1, Is.EqualTo(2.0 / 3).Within(1e-12));
    }

    [Test]
    public void A_label_that_never_occurs_has_F1_zero() => Assert.That(new ConfusionMatrix(["a", "b"], ["a"], ["a"]).MacroF1, Is.EqualTo(0.5));

    [Test]
    public void Without_items_nothing_can_be_said()
    {
        var matrix = new ConfusionMatrix(["a"], [], []);
        Assert.That(matrix.Accuracy, Is.Null);
        Assert.That(matrix.MacroF1, Is.Null);
    }

    [Test]
    public void Labels_that_do_not_fit_are_refused()
    {
        Assert.That(() => new ConfusionMatrix([], [], []), Throws.ArgumentException);
        Assert.That(() => new ConfusionMatrix(["a", "a"], [], []), Throws.ArgumentException);
        Assert.That(() => new ConfusionMatrix(["a"], ["b"], ["a"]), Throws.ArgumentException.With.Message.Contains("'b'"));
        Assert.That(() => new ConfusionMatrix(["a"], ["a"], []), Throws.ArgumentException);
        Assert.That(() => new ConfusionMatrix(["a"], ["a"], ["a"])[0, 1], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static string[] Texts(JsonElement one, string name) => [.. one.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
