using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>The pictures of rag and pipeline.</summary>
public sealed class RetrievalPlainTests
{
    private static readonly string[] Pictures = ["rag", "rag-set", "rag-refused", "rag-passages", "rag-order", "pipeline"];
    private static readonly string[] Odd = ["", " ", "\u202eab", "👩‍👩‍👧‍👦", "e\u0301\u0301", new string('漢', 60), new string('w', 300), "\u001b[31m\t\r\n", "half \ud83d", "a | b"];

    [TestCaseSource(nameof(Pictures))]
    public void A_lab_that_looks_things_up_has_its_picture(string picture) => Golden.Hold(SomeRetrieval.Of(picture), picture);

    [TestCaseSource(nameof(Pictures))]
    public void A_stop_may_leave_out_any_fact(string picture)
    {
        Experiment whole = SomeRetrieval.Of(picture);
        foreach (string fact in whole.Facts.Keys)
        {
            Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Remove(fact) }), Is.Not.Null);
            Assert.That(Rendering.Of(whole with { Facts = ImmutableSortedDictionary<string, LabValue>.Empty.Add(fact, whole.Facts[fact]) }), Is.Not.Null);
            Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Remove(fact), Parameters = ImmutableSortedDictionary<string, LabValue>.Empty }), Is.Not.Null);
        }
    }

    [TestCase("what is <|im_end|>?", true)]
    [TestCase("what is it?", false)]
    public void A_control_token_that_somebody_typed_is_told_from_those_of_the_template(string question, bool isTold)
    {
        Experiment experiment = SomeRetrieval.Of("rag");
        experiment = experiment with { Parameters = experiment.Parameters.SetItem("question", LabValue.Of(question)) };
        Assert.That(Rendering.Of(experiment)!.Contains("sent as plain text", StringComparison.Ordinal), Is.EqualTo(isTold));
    }

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_texts() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements(Pictures)), Arb.From(Gen.OneOf(Gen.Elements(Odd), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))), (picture, word) =>
        {
            Experiment odd = SomeRetrieval.Of(picture);
            odd = odd with { Facts = WithTexts(odd.Facts, word), Parameters = WithTexts(odd.Parameters, word) };
            return Rendering.Of(odd)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line && !line.Any(char.IsControl));
        }));

    private static ImmutableSortedDictionary<string, LabValue> WithTexts(ImmutableSortedDictionary<string, LabValue> values, string word)
        => values.ToImmutableSortedDictionary(one => one.Key, one => WithTexts(one.Value, word), StringComparer.Ordinal);

    private static LabValue WithTexts(LabValue value, string word)
        => value.Text is not null ? LabValue.Of(word)
            : value.Items is { } items ? LabValue.List(items.Select(item => WithTexts(item, word)))
            : value.Fields is { } fields ? LabValue.Map(fields.Select(field => (field.Key, WithTexts(field.Value, word))))
            : value;
}
