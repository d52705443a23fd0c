using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Functions;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Goals;

public sealed class EvaluationTests
{
    [TestCase("1 + 2 * 3", "7")]
    [TestCase("(1 + 2) * 3", "9")]
    [TestCase("10 - 2 - 3", "5")]
    [TestCase("7 / 2", "3.5")]
    [TestCase("7 % 4", "3")]
    [TestCase("-7 % 4", "1")]
    [TestCase("7 % -4", "-1")]
    [TestCase("--2", "2")]
    [TestCase("1.5e3", "1500")]
    [TestCase("'a' + \"b\"", "a\u200bb")]
    [TestCase(@"'it\'s \\ \u0041'", @"it's \ A")]
    [TestCase("[1, 'a', [true]]", "[1, \"a\", [true]]")]
    [TestCase("samples", "3")]
    [TestCase("rows.distinct", "[2, 3]")]
    [TestCase("rows.texts", "[[\"x\", \"y\"], [\"z\"]]")]
    [TestCase("rows[0].distinct", "2")]
    [TestCase("rows[-1].distinct", "3")]
    [TestCase("rows.first_divergence", "[null, 4]")]
    [TestCase("accuracy['few-shot']", "0.5")]
    [TestCase("accuracy.bare", "0.25")]
    [TestCase("texts[-1]", "A red bird.")]
    [TestCase("rows.distinct >= 3", "[false, true]")]
    [TestCase("2 < ids", "[true, false, true]")]
    [TestCase("-ids", "[-5, -1, -4]")]
    [TestCase("ids * 2", "[10, 2, 8]")]
    [TestCase("10 - ids", "[5, 9, 6]")]
    public void An_expression_has_a_value(string text, string expected)
        => Assert.That(Some.ValueOf(text).ToString(), Is.EqualTo(expected.Replace("\u200b", "", StringComparison.Ordinal)));

    [TestCase("count(texts)", "3")]
    [TestCase("count(accuracy)", "2")]
    [TestCase("count(holes)", "2")]
    [TestCase("distinct(texts)", "2")]
    [TestCase("distinct(flatten(rows.texts))", "3")]
    [TestCase("any(rows.distinct == 3)", "true")]
    [TestCase("any([])", "false")]
    [TestCase("all(rows.distinct >= 2)", "true")]
    [TestCase("all([])", "true")]
    [TestCase("any(correct)", "true")]
    [TestCase("index_of(ids, 4)", "2")]
    [TestCase("index_of(ids, 7)", "-1")]
    [TestCase("sorted(ids)", "[1, 4, 5]")]
    [TestCase("sorted(['b', 'B', 'a'])", "[\"B\", \"a\", \"b\"]")]
    [TestCase("flatten([[1], [], [2, 3]])", "[1, 2, 3]")]
    [TestCase("min(ids)", "1")]
    [TestCase("min(3, 2, 4)", "2")]
    [TestCase("max(rows.first_divergence)", "4")]
    [TestCase("sum(ids)", "10")]
    [TestCase("sum([])", "0")]
    [TestCase("mean(holes)", "3")]
    [TestCase("median(ids)", "4")]
    [TestCase("median([4, 1, 2, 3])", "2.5")]
    [TestCase("abs(-2)", "2")]
    [TestCase("round(2.5)", "3")]
    [TestCase("round(-2.5)", "-3")]
    [TestCase("round(0.126, 2)", "0.13")]
    [TestCase("contains(texts[0], 'bird')", "true")]
    [TestCase("contains(texts, 'Fox')", "[false, true, false]")]
    [TestCase("starts_with(texts[1], 'A')", "false")]
    [TestCase("ends_with(texts[0], '.')", "true")]
    [TestCase("words('  one two\\nthree ')", "[\"one\", \"two\", \"three\"]")]
    [TestCase("lower(texts[1])", "a red fox")]
    [TestCase("trim(' x ')", "x")]
    [TestCase("length(dragon)", "2")]
    [TestCase("length(texts)", "[11, 9, 11]")]
    [TestCase("keys(accuracy)", "[\"bare\", \"few-shot\"]")]
    [TestCase("values(accuracy)", "[0.25, 0.5]")]
    [TestCase("has(samples)", "true")]
    [TestCase("has(nowhere)", "false")]
    [TestCase("has(rows.nowhere)", "false")]
    public void A_function_has_a_value(string text, string expected) => Assert.That(Some.ValueOf(text).ToString(), Is.EqualTo(expected));

    [TestCase("1 / zero")]
    [TestCase("1 % zero")]
    [TestCase("1e308 * 10")]
    [TestCase("nowhere")]
    [TestCase("nowhere == nowhere")]
    [TestCase("texts[3]")]
    [TestCase("texts[-4]")]
    [TestCase("texts[0.5]")]
    [TestCase("texts['a']")]
    [TestCase("accuracy.nowhere")]
    [TestCase("samples.field")]
    [TestCase("samples == 'three'")]
    [TestCase("samples != 'three'")]
    [TestCase("samples < true")]
    [TestCase("not samples")]
    [TestCase("-texts[0]")]
    [TestCase("min([])")]
    [TestCase("mean(none)")]
    [TestCase("min(texts)")]
    [TestCase("round(1, 99)")]
    [TestCase("count()")]
    [TestCase("no_such(1)")]
    [TestCase("all(correct)")]
    [TestCase("flatten(ids)")]
    [TestCase("nowhere in ids")]
    public void What_has_no_answer_is_absent(string text) => Assert.That(Some.ValueOf(text).IsAbsent, Is.True);

    [TestCase("samples == 3", true)]
    [TestCase("samples != 3", false)]
    [TestCase("samples < 4 and samples <= 3 and samples > 2 and samples >= 3", true)]
    [TestCase("'a' < 'b'", true)]
    [TestCase("ids == [5, 1, 4]", true)]
    [TestCase("ids != [5, 1]", true)]
    [TestCase("4 in ids", true)]
    [TestCase("7 not in ids", true)]
    [TestCase("'bare' in accuracy", true)]
    [TestCase("'red' in texts[0]", true)]
    [TestCase("not same and true", true)]
    [TestCase("not samples == 3 or distinct == 2", true)]
    [TestCase("nowhere == 1 and false", false)]
    [TestCase("nowhere == 1 or true", true)]
    [TestCase("nowhere == 1 and true", null)]
    [TestCase("nowhere == 1 or false", null)]
    [TestCase("not nowhere == 1", null)]
    [TestCase("not not nowhere == 1", null)]
    [TestCase("5 in [nowhere, 5]", true)]
    [TestCase("5 in [nowhere, 6]", null)]
    [TestCase("5 not in [nowhere, 6]", null)]
    public void A_condition_is_true_false_or_unknown(string text, bool? expected)
    {
        Assert.That(Some.Goal(text).Judge(Some.Values), Is.EqualTo(expected));
        Assert.That(Some.Goal(text).IsMetBy(Some.Values), Is.EqualTo(expected == true));
    }

    [Test]
    public void What_takes_too_long_satisfies_nothing_not_even_its_opposite()
    {
        var values = new Dictionary<string, LabValue> { ["ids"] = LabValue.Numbers(Enumerable.Range(0, 60_000).Select(id => (double)id)) };
        Assert.That(Some.Goal("sum(ids) > 0").IsMetBy(values), Is.True);
        Assert.That(Some.Goal("sum(ids) + sum(ids) > 0").Judge(values), Is.Null);
        Assert.That(Some.Goal("not has(sum(ids) + sum(ids))").Judge(values), Is.Null);
    }

    [Test]
    public void A_text_is_not_built_beyond_its_bound()
    {
        var values = new Dictionary<string, LabValue> { ["text"] = LabValue.Of(new string('a', 6_000)) };
        Assert.That(Some.Goal("has(text + text)").Judge(values), Is.False);
    }

    [TestCaseSource(typeof(GoalFunctions), nameof(GoalFunctions.All))]
    public void The_example_of_a_function_uses_it_and_suits_a_lab(GoalFunction function)
    {
        Goal goal = Some.Goal(function.Example);
        Assert.That(function.Example, Does.Contain(function.Name + "("));
        Assert.That(DeclaredLabs.Registry.All.Any(lab => Core.Goals.Checking.GoalChecker.Check(goal, lab).IsEmpty), Is.True, function.Example);
    }
}
