using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

public sealed class TrainingPlainTests
{
    private static readonly string[] Tasks = ["bpe", "bigram", "impossible", "text", "ladder", "network"];
    private static readonly string[] Odd = ["", " ", "\u202eab", "👩‍👩‍👧‍👦", "e\u0301\u0301", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字", new string('w', 300), "\u001b[31m\t\r\n", "half \ud83d", "a | b"];

    private static IEnumerable<TestCaseData> FactsOfTasks => Tasks.SelectMany(task => Of(task).Facts.Keys.Select(fact => new TestCaseData(task, fact)));

    [TestCaseSource(nameof(Tasks))]
    public void A_task_has_its_picture(string task) => Golden.Hold(Of(task), $"training-{task}");

    [TestCaseSource(nameof(FactsOfTasks))]
    public void A_fact_that_had_not_come_is_left_out(string task, string fact)
    {
        Experiment whole = Of(task);
        Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Remove(fact) }), Is.Not.EqualTo(Rendering.Of(whole)));
        Assert.That(Rendering.Of(whole with { Facts = whole.Facts.Clear() }), Is.Not.Null);
    }

    [Test]
    public void No_line_is_wider_than_a_terminal_whatever_the_words() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements(Tasks)), Arb.From(Gen.OneOf(Gen.Elements(Odd), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get))), Arb.From(Gen.Choose(1, 90)), (task, word, times) =>
        {
            Experiment odd = Of(task);
            odd = odd with { Facts = odd.Facts.SetItems(OddFacts(word, times)), Parameters = odd.Parameters.SetItem("corpus", LabValue.Of(word)) };
            return Rendering.Of(odd)!.Split('\n').All(line => Cells.Of(line) <= Cells.Line && !line.Any(char.IsControl));
        }));

    [Test]
    public void A_long_table_of_merges_shows_its_beginning_and_its_end()
    {
        LabValue merges = LabValue.List(Enumerable.Range(0, 1000).Select(i => LabValue.Map(("left", LabValue.Of($"l{i}")), ("right", LabValue.Of("r")), ("count", LabValue.Of(1000 - i)))));
        string shown = Rendering.Of(Some("bpe", ("merges", merges)))!;
        Assert.That(shown.Split('\n'), Has.Length.EqualTo(38));
        Assert.That(shown, Does.Contain("\n  30  ").And.Contains("\n   …").And.Contains("\n1000  ").And.Not.Contains("\n  31  "));
    }

    [Test]
    public void A_long_text_says_how_many_tokens_are_not_shown()
    {
        LabValue pieces = LabValue.Of([.. Enumerable.Repeat("token ", 1000)]);
        string shown = Rendering.Of(Some("text", ("pieces", pieces), ("surprisal_bits", LabValue.Numbers(Enumerable.Repeat(5.0, 1000)))))!;
        Assert.That(shown, Does.Contain($"and {1000 - (24 * 13)} more tokens"));
    }

    private static ImmutableSortedDictionary<string, LabValue> OddFacts(string word, int times)
    {
        LabValue share = LabValue.Map((word, LabValue.Of(0.5)), ("other" + word, LabValue.Of(0.5)));
        return Facts(
            ("merges", LabValue.List(Enumerable.Range(1, times).Select(i => LabValue.Map(("left", LabValue.Of(word)), ("right", LabValue.Of(word)), ("count", LabValue.Of(1e8 / i)))))),
            ("words", LabValue.Map((word, LabValue.Of(1e9)))),
            ("next", share),
            ("counted_next", share),
            ("texts", LabValue.Of([.. Enumerable.Repeat(word, times)])),
            ("pieces", LabValue.Of([.. Enumerable.Repeat(word, times)])),
            ("surprisal_bits", LabValue.Numbers(Enumerable.Repeat(64.0, times))),
            ("losses", LabValue.Numbers(Enumerable.Range(1, times).Select(i => 1e6 / i))));
    }

    private static Experiment Of(string task) => task switch
    {
        "bpe" => Some("bpe", ("merges", Merges(("l", "o", 7), ("lo", "w", 7), ("e", "r", 3), ("low", "er", 1))), ("words", LabValue.Map(("low", LabValue.Of(4)), ("low e s t", LabValue.Of(2)), ("lower", LabValue.Of(1))))),
        "bigram" => Counted([("held_out_perplexity", LabValue.Of(9.75)), ("unseen_words", LabValue.Of(3)), ("unknown_words", LabValue.Of(1)), ("curve", Curve(withHeldOut: 4))], k: 0.1),
        "impossible" => Counted([("unseen_words", LabValue.Of(3)), ("unknown_words", LabValue.Of(0)), ("curve", Curve(withHeldOut: 1))], k: 0),
        "text" => Some(
            "text",
            ("tokens", LabValue.Of(6)),
            ("perplexity", LabValue.Of(21.5)),
            ("bits_per_byte", LabValue.Of(1.125)),
            ("pieces", LabValue.Of(["The", " keeper", " lights", "", " 🔥", ".\n"])),
            ("surprisal_bits", LabValue.Numbers(4.5, 11.25, 6.0, 9.0, 7.5, 0.5))),
        "ladder" => Some("ladder", ("bits_per_byte", LabValue.Map(("uniform", LabValue.Of(8)), ("letters", LabValue.Of(4.75)), ("bigram", LabValue.Of(4.25)), ("1", LabValue.Of(2.5)), ("4", LabValue.Of(1.5)), ("16", LabValue.Of(1.125)), ("all", LabValue.Of(1))))),
        _ => Some(
            "network",
            ("vocabulary", LabValue.Of(4)),
            ("losses", LabValue.Numbers(Enumerable.Range(0, 100).Select(i => 0.5 + (1.5 / (1 + (0.1 * i)))))),
            ("counted_loss", LabValue.Of(0.5)),
            ("table_distance", LabValue.Of(0.125)),
            ("next", Shares(("cat", 0.625), ("dog", 0.25), ("sat", 0.125))),
            ("counted_next", Shares(("cat", 0.75), ("dog", 0.25), ("sat", 0)))),
    };

    private static Experiment Counted((string, LabValue)[] own, double k)
    {
        Experiment counted = Some("bigram", [.. own, ("vocabulary", LabValue.Of(8)), ("perplexity", LabValue.Of(4.5)), ("next", Shares(("cat", 0.75), ("dog", 0.25))), ("texts", LabValue.Of(["the cat sat", string.Join(' ', Enumerable.Repeat("the dog sat on the log", 5))]))]);
        return counted with { Parameters = counted.Parameters.SetItem("k", LabValue.Of(k)).SetItem("seed", LabValue.Of(7)) };
    }

    private static Experiment Some(string task, params IEnumerable<(string Name, LabValue Value)> facts) => new(
        "training",
        DeclaredLabs.Registry.Find("training")!.Defaults.SetItem("task", LabValue.Of(task)).SetItem("corpus", LabValue.Of("the cat sat")),
        Facts(facts),
        "",
        "",
        "");

    private static ImmutableSortedDictionary<string, LabValue> Facts(params IEnumerable<(string Name, LabValue Value)> facts) => facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);

    private static LabValue Merges(params (string Left, string Right, int Count)[] merges)
        => LabValue.List(merges.Select(merge => LabValue.Map(("left", LabValue.Of(merge.Left)), ("right", LabValue.Of(merge.Right)), ("count", LabValue.Of(merge.Count)))));

    private static LabValue Curve(int withHeldOut) => LabValue.List(Enumerable.Range(1, 4).Select(i => LabValue.Map(
        [("words", LabValue.Of(10 * i)), ("bits", LabValue.Of(2 + (0.25 * i))), .. i > 4 - withHeldOut ? [("held_out_bits", LabValue.Of(6 - (0.5 * i)))] : Array.Empty<(string, LabValue)>()])));

    private static LabValue Shares(params (string Word, double P)[] shares) => LabValue.Map(shares.Select(share => (share.Word, LabValue.Of(share.P))));
}
