using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>The pictures of classify, hallucination, bias and evaluate.</summary>
public sealed class JudgingPlainTests
{
    private static readonly string[] Odd = ["", " ", "\u202eab", "👩‍👩‍👧‍👦", "e\u0301\u0301", new string('漢', 60), new string('w', 300), "\u001b[31m\t\r\n", "half \ud83d", "a | b"];

    // Numbers of tokens and forms of the same thing are in the record, not in the picture.
    private static readonly string[] NotShown = ["tokens", "pair_tokens", "label_logprobs", "label_tokens", "prompt", "generate_prompt", "written", "accuracy", "accuracy_low", "accuracy_high", "generated_accuracy", "traditional_probabilities", "traditional_accuracy", "traditional_words"];

    private static IEnumerable<string> Names => SomeJudging.Names;

    private static IEnumerable<TestCaseData> FactsOfLabs => SomeJudging.Names.SelectMany(name => SomeJudging.Of(name).Facts.Keys.Except(NotShown).Select(fact => new TestCaseData(name, fact)));

    [TestCaseSource(nameof(Names))]
    public void A_lab_has_its_picture(string name) => Golden.Hold(SomeJudging.Of(name), name);

    [TestCaseSource(nameof(Names))]
    public void What_is_drawn_is_declared(string name)
    {
        Experiment experiment = SomeJudging.Of(name);
        LabDeclaration lab = DeclaredLabs.Registry.Find(experiment.Lab)!;
        Assert.That(experiment.Facts.Where(fact => lab.Fact(fact.Key)?.Type.Accepts(fact.Value) != true).Select(fact => fact.Key), Is.Empty);
        Assert.That(experiment.Parameters.Where(own => lab.Parameter(own.Key)?.Type.Accepts(own.Value) != true).Select(own => own.Key), Is.Empty);
    }

    [TestCaseSource(nameof(FactsOfLabs))]
    public void A_fact_that_had_not_come_is_left_out(string name, string fact)
    {
        Experiment whole = SomeJudging.Of(name);
        Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Remove(fact) }), Is.Not.EqualTo(Rendering.Of(whole)));
        Assert.That(Rendering.Of(whole with { Facts = ImmutableSortedDictionary<string, LabValue>.Empty.Add(fact, whole.Facts[fact]) }), Is.Not.Null);
    }

    [TestCaseSource(nameof(Names))]
    public void Nothing_at_all_has_a_picture_too(string name)
        => Assert.That(Rendering.Of(SomeJudging.Of(name) with { Facts = ImmutableSortedDictionary<string, LabValue>.Empty }), Is.Not.Empty);

    [TestCase("[true, true, true, false]", false)]
    [TestCase("[true, true, false, false]", true)]
    public void A_group_of_right_and_wrong_answers_is_told_as_a_failure_of_the_meter(string right, bool isTold)
    {
        Experiment experiment = SomeJudging.Of("hallucination");
        LabValue verdicts = LabValue.List(right.Trim('[', ']').Split(", ").Select(one => LabValue.Of(one == "true")));
        experiment = experiment with { Facts = experiment.Facts.SetItem("right", verdicts) };
        Assert.That(Rendering.Of(experiment)!.Contains("Here the meter fails: 1 of the groups holds right and wrong answers", StringComparison.Ordinal), Is.EqualTo(isTold));
    }

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_texts() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements(SomeJudging.Names.ToArray())), Arb.From(Gen.OneOf(Gen.Elements(Odd), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))), (name, word) =>
        {
            Experiment odd = SomeJudging.Of(name);
            odd = odd with { Facts = With(odd.Facts, value => WithTexts(value, word)), Parameters = With(odd.Parameters, value => WithTexts(value, word)) };
            return Rendering.Of(odd)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line && !line.Any(char.IsControl));
        }));

    [Test]
    public void Many_groups_leave_room_for_their_entropy()
    {
        Experiment many = SomeJudging.Of("hallucination");
        many = many with
        {
            Facts = many.Facts
                .SetItem("texts", LabValue.Of([.. Enumerable.Range(0, 5000).Select(i => $"answer {i}")]))
                .SetItem("clusters", LabValue.List(Enumerable.Range(0, 5000).Select(i => LabValue.Numbers(i)))),
        };
        Assert.That(Rendering.Of(many), Does.Contain("… and 4976 more groups").And.Contain("entropy of the groups"));
    }

    [Test]
    public void Words_and_labels_may_be_anything([Values("bias", "evaluate", "bias-stories")] string name, [Range(0, 9)] int odd)
    {
        Experiment experiment = SomeJudging.Of(name);
        experiment = experiment with { Facts = With(experiment.Facts, value => WithNames(value, Odd[odd])) };
        Assert.That(Rendering.Of(experiment)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line && !line.Any(char.IsControl)));
    }

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_numbers() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements(SomeJudging.Names.ToArray())), Arb.From(Gen.Elements(0, -1, 1e-300, 0.999, 1, 999.95, 1e6, -1e15, 1e300)), (name, number) =>
        {
            Experiment odd = SomeJudging.Of(name);
            odd = odd with { Facts = With(odd.Facts, value => WithNumbers(value, number)) };
            return Rendering.Of(odd)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line);
        }));

    private static ImmutableSortedDictionary<string, LabValue> With(ImmutableSortedDictionary<string, LabValue> values, Func<LabValue, LabValue> change)
        => values.ToImmutableSortedDictionary(own => own.Key, own => change(own.Value), StringComparer.Ordinal);

    private static LabValue WithNames(LabValue value, string name) => value is { Fields: { Count: > 1 } fields } && fields.Values.All(own => own.Number is not null || own.Fields is not null)
        ? LabValue.Map(fields.Select((field, i) => (i == 0 ? name : field.Key, WithNames(field.Value, name))))
        : value;

    private static LabValue WithTexts(LabValue value, string text) => value switch
    {
        { Text: not null } => LabValue.Of(text),
        { Items: { } items } => LabValue.List(items.Select(item => WithTexts(item, text))),
        { Fields: { } fields } => LabValue.Map(fields.Select(field => (field.Key, WithTexts(field.Value, text)))),
        _ => value,
    };

    private static LabValue WithNumbers(LabValue value, double number) => value switch
    {
        { Number: not null } => LabValue.Of(number),
        { Items: { } items } => LabValue.List(items.Select(item => WithNumbers(item, number))),
        { Fields: { } fields } => LabValue.Map(fields.Select(field => (field.Key, WithNumbers(field.Value, number)))),
        _ => value,
    };
}
