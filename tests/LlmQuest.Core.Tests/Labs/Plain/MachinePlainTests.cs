using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

/// <summary>The pictures of lens, model-card and footprint.</summary>
public sealed class MachinePlainTests
{
    private static readonly string[] Names = ["lens", "model-card", "footprint"];
    private static readonly string[] Odd = ["", " ", "\u202eab", "👩‍👩‍👧‍👦", "e\u0301\u0301", new string('漢', 60), new string('w', 300), "\u001b[31m\t\r\n", "half \ud83d", "a | b"];

    private static IEnumerable<TestCaseData> FactsOfLabs => Names.SelectMany(lab => SomeMachine.Of(lab).Facts.Keys.Except(["ids", "strongest", "target_tokens"]).Select(fact => new TestCaseData(lab, fact)));

    [TestCaseSource(nameof(Names))]
    public void A_lab_has_its_picture(string lab) => Golden.Hold(SomeMachine.Of(lab), lab);

    [TestCaseSource(nameof(FactsOfLabs))]
    public void A_fact_that_had_not_come_is_left_out(string lab, string fact)
    {
        Experiment whole = SomeMachine.Of(lab);
        Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Remove(fact) }), Is.Not.EqualTo(Rendering.Of(whole)));
        Assert.That(Rendering.Of(whole with { Facts = ImmutableSortedDictionary<string, LabValue>.Empty.Add(fact, whole.Facts[fact]) }), Is.Not.Null);
    }

    [TestCaseSource(nameof(Names))]
    public void Nothing_at_all_has_a_picture_too(string lab)
        => Assert.That(Rendering.Of(SomeMachine.Of(lab) with { Facts = ImmutableSortedDictionary<string, LabValue>.Empty }), Is.Not.Null);

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_texts() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements(Names)), Arb.From(Gen.OneOf(Gen.Elements(Odd), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))), (lab, word) =>
        {
            Experiment odd = SomeMachine.Of(lab);
            odd = odd with { Facts = odd.Facts.ToImmutableSortedDictionary(fact => fact.Key, fact => WithTexts(fact.Value, word), StringComparer.Ordinal) };
            return Rendering.Of(odd)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line && !line.Any(char.IsControl));
        }));

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_numbers() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements("model-card", "footprint")), Arb.From(Gen.Elements(0, 1e-300, 1e-9, 0.999, 1, 999.95, 1e6, 1e15, 1e300)), (lab, number) =>
        {
            Experiment odd = SomeMachine.Of(lab);
            odd = odd with { Facts = odd.Facts.ToImmutableSortedDictionary(fact => fact.Key, fact => WithNumbers(fact.Value, number), StringComparer.Ordinal) };
            return Rendering.Of(odd)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line);
        }));

    [TestCase(30, "Of 30", false)]
    [TestCase(31, "Of 31 tokens the last 30 are shown: 1 to 30.", true)]
    [TestCase(256, "Of 256 tokens the last 30 are shown: 226 to 255.", true)]
    public void A_long_text_shows_its_last_thirty_tokens(int tokens, string sentence, bool isSaid)
    {
        string shown = Rendering.Of(SomeMachine.Long(tokens))!;
        Assert.That(shown.Contains(sentence, StringComparison.Ordinal), Is.EqualTo(isSaid));
        Assert.That(shown.Split('\n').Select(Cells.Of), Has.All.LessThanOrEqualTo(Cells.Line));
    }

    [Test]
    public void A_rank_of_several_tokens_says_that_only_the_first_is_followed()
    {
        Experiment lens = SomeMachine.Of("lens");
        Assert.That(Rendering.Of(lens with { Facts = lens.Facts.SetItem("target_tokens", LabValue.Of(3)) }), Does.Contain("The target has 3 tokens; only the first is followed: ·Paris"));
    }

    [TestCase("measured", "Of a short text that was written and measured for this")]
    [TestCase("given", "Of the tokens and the time that were set")]
    public void Where_the_figures_come_from_is_said_first(string source, string sentence)
    {
        Experiment bill = SomeMachine.Of("footprint");
        Assert.That(Rendering.Of(bill with { Facts = bill.Facts.SetItem("source", LabValue.Of(source)) }), Does.StartWith(sentence));
    }

    [Test]
    public void A_counter_is_no_estimate()
    {
        Experiment bill = SomeMachine.Of("footprint");
        Assert.That(Rendering.Of(bill with { Facts = bill.Facts.SetItem("estimated", LabValue.Of(false)) }), Does.Contain("read from a counter").And.Not.Contains("An estimate"));
    }

    [Test]
    public void A_context_longer_than_was_trained_for_is_said_so()
    {
        Experiment card = SomeMachine.Of("model-card");
        Assert.That(Rendering.Of(card with { Parameters = card.Parameters.SetItem("context", LabValue.Of(9000)) }), Does.Contain("longer than it was trained for: 8,192 tokens"));
    }

    private static LabValue WithTexts(LabValue value, string word)
        => value.Text is not null ? LabValue.Of(word)
            : value.Items is { } items ? LabValue.List(items.Select(item => WithTexts(item, word)))
            : value.Fields is { } fields ? LabValue.Map(fields.Select(field => (field.Key, WithTexts(field.Value, word))))
            : value;

    private static LabValue WithNumbers(LabValue value, double number)
        => value.Number is not null ? LabValue.Of(number)
            : value.Items is { } items ? LabValue.List(items.Select(item => WithNumbers(item, number)))
            : value.Fields is { } fields ? LabValue.Map(fields.Select(field => (field.Key, WithNumbers(field.Value, number))))
            : value;

    [Test]
    public void A_link_to_a_token_that_is_not_there_is_drawn_without_it()
    {
        Experiment lens = SomeMachine.Of("lens");
        LabValue link = LabValue.Map(("layer", LabValue.Of(1)), ("head", LabValue.Of(2)), ("from", LabValue.Of(-1)), ("to", LabValue.Of(999)), ("weight", LabValue.Of(0.5)));
        Assert.That(Rendering.Of(lens with { Facts = lens.Facts.SetItem("links", LabValue.List([link])) }), Does.Contain("-1").And.Contain("999"));
    }
}
