using System.Collections.Immutable;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Comparing;

namespace LlmQuest.Core.Tests.Labs.Comparing;

public sealed class ExperimentDiffTests
{
    [Test]
    public void An_experiment_does_not_differ_from_itself_nor_by_its_speed()
    {
        Experiment one = Of([("texts", LabValue.Of(["a b"])), ("tokens_per_second", LabValue.Of(1))]);
        var diff = ExperimentDiff.Of(one, one with { Facts = one.Facts.SetItem("tokens_per_second", LabValue.Of(2)) });
        Assert.That(diff.IsSameOutcome, Is.True);
        Assert.That((diff.Surroundings.Length, diff.Parameters.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Everything_else_that_differs_is_named()
    {
        Experiment one = Of([("tokens", LabValue.Of(1))]);
        Experiment other = Of([]) with { Lab = "x", Model = "m", ModelSha256 = "s", Runtime = "r", Device = "d", Finish = Experiment.Cancelled, Parameters = Map([("seed", LabValue.Of(1))]) };
        var diff = ExperimentDiff.Of(one, other);
        Assert.That(diff.Surroundings.Select(difference => difference.Name), Is.EqualTo(new[] { "lab", "model", "model_sha256", "runtime", "device" }));
        Assert.That(diff.Parameters.Single(), Is.EqualTo(new ExperimentDifference("seed", null, LabValue.Of(1))));
        Assert.That(diff.Facts.Select(difference => difference.Name), Is.EqualTo(new[] { "tokens", "finish" }));
    }

    [TestCase("one two three", "one two four", 2, "three", "four")]
    [TestCase("one two", "one two three", 2, "", " three")]
    [TestCase("one two", "one\ntwo", 1, " two", "\ntwo")]
    [TestCase("one", "two", 0, "one", "two")]
    [TestCase("one twelve", "one twenty", 1, "twelve", "twenty")]
    [TestCase("", "one", 0, "", "one")]
    public void Texts_part_at_the_beginning_of_a_word(string left, string right, int word, string leftRest, string rightRest)
        => Assert.That(TextParting.Of(0, left, right, [], []), Is.EqualTo(new TextParting(0, null, word, leftRest, rightRest)));

    [TestCase(new[] { 1, 2, 3 }, new[] { 1, 2, 4 }, 2)]
    [TestCase(new[] { 1, 2 }, new[] { 1, 2, 4 }, 2)]
    [TestCase(new[] { 5 }, new[] { 1 }, 0)]
    public void The_first_token_that_differs_is_told_where_both_are_known(int[] left, int[] right, int token)
        => Assert.That(TextParting.Of(3, "a", "b", left, right)!.Token, Is.EqualTo(token));

    [Test]
    public void The_same_text_of_other_tokens_parts_too() => Assert.That(TextParting.Of(0, "ab", "ab", [1, 2], [3])!.Describe(), Is.EqualTo("text 1 parts at token 1, word 2"));

    [Test]
    public void A_grid_has_the_tokens_of_its_rows()
    {
        LabValue row = LabValue.Map(("token_ids", LabValue.List([LabValue.Numbers(1, 2), LabValue.Numbers(3)])));
        Assert.That(ExperimentDiff.TokenIdsOf(Of([("rows", LabValue.List([row, row]))])).Select(ids => ids.Length), Is.EqualTo(new[] { 2, 1, 2, 1 }));
    }

    [Test]
    public void Any_two_texts_part_where_both_begin_the_same() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?, string?, string?>((start, left, right) =>
    {
        (string one, string other) = (start + left, start + right);
        return TextParting.Of(0, one, other, [], []) is not { } parting
            ? one == other
            : one.EndsWith(parting.Left, StringComparison.Ordinal) && other.EndsWith(parting.Right, StringComparison.Ordinal)
                && one.AsSpan(0, one.Length - parting.Left.Length).SequenceEqual(other.AsSpan(0, other.Length - parting.Right.Length));
    }));

    private static Experiment Of(IEnumerable<(string Name, LabValue Value)> facts) => new("generate", Map([]), Map(facts), "", "", "");

    private static ImmutableSortedDictionary<string, LabValue> Map(IEnumerable<(string Name, LabValue Value)> values)
        => values.ToImmutableSortedDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
}
