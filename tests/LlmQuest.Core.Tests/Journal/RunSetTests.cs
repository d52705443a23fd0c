using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Tests.Journal;

public sealed class RunSetTests
{
    private const int MostChains = 6;
    private const int LongestChain = 7;

    // Chains of few runs and writers, that begin alike and part at random places, so that beginnings and forks are common.
    private static readonly Gen<RunFile> Chains =
        from run in Gen.Choose(1, 2)
        from writer in Gen.Choose(1, 2)
        from length in Gen.Choose(0, LongestChain)
        from fork in Gen.Choose(0, LongestChain)
        from branch in Gen.Choose(1, 2)
        from own in ArbMap.Default.GeneratorFor<string?>()
        from learner in Gen.Elements(null, "Ada", "Zo\u00eb \U0001F409")
        select SomeRun.Of(
            SomeRun.Header(run, writer) with { Learner = learner },
            Enumerable.Range(0, length).Select(i => i < fork ? $"say {i} \u00e9\U0001F409" : $"branch {branch} {(branch == 1 ? "" : own)}"));

    private static readonly Arbitrary<RunSet> Sets = Chains.ArrayOf().Resize(MostChains).Select(chains => RunSet.Of(chains)).ToArbitrary();

    [Test]
    public void Merging_does_not_depend_on_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(Sets, Sets, (a, b) => Text(a.Merge(b)) == Text(b.Merge(a))));

    [Test]
    public void Merging_does_not_depend_on_what_is_merged_first()
        => Check.QuickThrowOnFailure(Prop.ForAll(Sets, Sets, Sets, (a, b, c) => Text(a.Merge(b).Merge(c)) == Text(a.Merge(b.Merge(c)))));

    [Test]
    public void Merging_twice_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Sets, Sets, (a, b) => Text(a.Merge(b).Merge(b)) == Text(a.Merge(b)) && Text(a.Merge(a)) == Text(a)));

    [Test]
    public void No_event_is_lost_and_none_is_made()
        => Check.QuickThrowOnFailure(Prop.ForAll(Sets, Sets, (a, b) => Lines(a.Merge(b)).SetEquals(Lines(a).Union(Lines(b)))));

    [Test]
    public void Every_chain_of_a_merge_was_one_before_and_is_whole()
        => Check.QuickThrowOnFailure(Prop.ForAll(Sets, Sets, (a, b) => a.Merge(b).Chains.All(chain => IsWhole(chain) && a.Chains.Concat(b.Chains).Any(old => old.LastHash == chain.LastHash))));

    [Test]
    public void A_merge_reads_back_from_its_file()
        => Check.QuickThrowOnFailure(Prop.ForAll(Sets, set => Text(RunSet.Of(RunFileReading.ReadAll(Encoding.UTF8.GetBytes(Text(set)), out _).Select(reading => reading.File))) == Text(set)));

    [Test]
    public void Of_a_chain_and_its_beginning_the_longer_is_kept()
    {
        RunSet merged = RunSet.Of(SomeRun.Long(2)).Merge(RunSet.Of(SomeRun.Long(5)));
        Assert.That(merged.Chains.Single().Chain, Has.Length.EqualTo(5));
        Assert.That(merged.Conflicts, Is.Empty);
    }

    [Test]
    public void A_fork_keeps_both_chains_and_is_named()
    {
        RunSet merged = RunSet.Of(SomeRun.Of(SomeRun.Header(), "a", "b", "c"), SomeRun.Of(SomeRun.Header(), "a", "x"));
        Assert.That(merged.Chains, Has.Length.EqualTo(2));
        Assert.That(merged.Conflicts.Single(), Is.EqualTo(new ChainConflict(SomeRun.Header().Run, SomeRun.Header().Writer, 2, IsEdit: true)));
    }

    [Test]
    public void Two_writers_of_one_run_are_no_conflict()
        => Assert.That(RunSet.Of(SomeRun.Of(SomeRun.Header(writer: 1), "a"), SomeRun.Of(SomeRun.Header(writer: 2), "b")).Conflicts, Is.Empty);

    private static string Text(RunSet set) => string.Concat(set.Chains.Select(chain => chain.Write()));

    private static HashSet<string> Lines(RunSet set) => [.. set.Chains.SelectMany(chain => chain.Chain.Select(line => $"{chain.Header.Run} {chain.Header.Writer} {line.Text}"))];

    private static bool IsWhole(RunFile chain) => ChainReader.Read(chain.EventBytes()) is { Problems.IsEmpty: true } reading && reading.Chain.Length == chain.Chain.Length;
}
