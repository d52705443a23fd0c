using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Training;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Training;

public sealed class BytePairTests
{
    private static readonly Gen<string[]> Corpora = Gen.ArrayOf(Gen.ArrayOf(Gen.Elements("a", "b", "c", "😀", "\uFFFD")).Where(letters => letters.Length > 0).Select(string.Concat)).Where(words => words.Length > 0);

    [Test]
    public void Merging_only_where_a_pair_stands_is_the_same_as_counting_all_anew() => Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Corpora), words =>
    {
        var pairs = new BytePairs(words, CancellationToken.None);
        List<PieceMerge> merges = [];
        while (pairs.Next(CancellationToken.None) is { } merge)
        {
            merges.Add(merge);
        }

        return merges.SequenceEqual(CountedAnew(words)) && pairs.Words().All(word => !word.Word.Contains(' ', StringComparison.Ordinal));
    }));

    [Test]
    public async Task Merging_stops_when_no_pair_is_left()
    {
        Experiment pieces = await A.Training("bpe", ("corpus", LabValue.Of("ab\nab\tc")), ("merges", LabValue.Of(100)));
        Assert.That(pieces.Facts["merges"].ToString(), Is.EqualTo("[{\"count\": 2, \"left\": \"a\", \"right\": \"b\"}]"));
        Assert.That(pieces.Facts["words"].ToString(), Is.EqualTo("{\"ab\": 2, \"c\": 1}"));
    }

    [Test]
    public async Task Without_merges_a_word_is_its_characters()
        => Assert.That((await A.Training("bpe", ("corpus", LabValue.Of("new")), ("merges", LabValue.Of(0)))).Map("words").Keys, Is.EqualTo(new[] { "n e w" }));

    [Test]
    public async Task Every_one_of_the_first_merges_is_told()
    {
        List<LabUpdate> told = await Run.Bench(ScriptedModel.Babbling()).RunAsync("training", Run.Parameters(("merges", LabValue.Of(12))), CancellationToken.None).ToListAsync();
        Assert.That(told[0], Is.TypeOf<LabBegan>());
        Assert.That(told.OfType<LabFactSoFar>().Where(fact => fact.Name == "merges").Select(fact => fact.Value.Items!.Value.Length).Distinct(), Is.EqualTo(Enumerable.Range(1, 12)));
    }

    [Test]
    public async Task What_was_merged_before_a_stop_is_kept()
    {
        List<LabUpdate> told = await A.Stopped(ScriptedModel.Babbling(), "merges", 3, ("corpus", LabValue.Of(Long())), ("merges", LabValue.Of(10_000)));
        Experiment stopped = ((LabDone)told[^1]).Experiment;
        Assert.That(stopped.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(stopped.Facts["merges"].Items!.Value.Length, Is.InRange(3, 9_999));
        Assert.That(stopped.Facts.Keys, Has.No.Member("words"));
    }

    [Test]
    public async Task A_long_corpus_gets_as_many_merges_as_were_asked_for()
        => Assert.That((await A.Training("bpe", ("corpus", LabValue.Of(Long())), ("merges", LabValue.Of(3000)))).Facts["merges"].Items!.Value, Has.Length.EqualTo(3000));

    [TestCase("")]
    [TestCase(" \n\t")]
    public async Task A_corpus_without_words_is_refused(string corpus)
        => Assert.That(await A.Refusal("bpe", ("corpus", LabValue.Of(corpus))), Is.EqualTo("The corpus has no words, and this needs at least 1: give corpus a longer text."));

    // 100,000 characters in one word, as a text in Chinese has them.
    private static string Long()
    {
        uint state = 1;
        return string.Create(100_000, 0, (letters, _) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                state = unchecked((state * 1_664_525) + 1_013_904_223);
                letters[i] = (char)('a' + (state >> 24) % 26);
            }
        });
    }

    private static IEnumerable<PieceMerge> CountedAnew(string[] words)
    {
        List<string>[] pieces = [.. words.Select(word => word.EnumerateRunes().Select(rune => rune.ToString()).ToList())];
        while (true)
        {
            PieceMerge[] pairs = [.. pieces
                .SelectMany(word => word.Zip(word.Skip(1)))
                .CountBy(pair => pair)
                .Select(pair => new PieceMerge(pair.Key.First, pair.Key.Second, pair.Value))
                .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Left, CodePointOrder.Instance).ThenBy(pair => pair.Right, CodePointOrder.Instance)];
            if (pairs.Length == 0)
            {
                yield break;
            }

            yield return pairs[0];
            foreach (List<string> word in pieces)
            {
                for (int i = 0; i + 1 < word.Count; i++)
                {
                    if (word[i] == pairs[0].Left && word[i + 1] == pairs[0].Right)
                    {
                        word[i] += word[i + 1];
                        word.RemoveAt(i + 1);
                    }
                }
            }
        }
    }
}
