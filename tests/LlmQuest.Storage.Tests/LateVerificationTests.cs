using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

/// <summary>What is before a snapshot is looked at after the first screen.</summary>
public sealed class LateVerificationTests
{
    private const int Events = 12;
    private const int Tries = 10;

    [Test]
    public async Task Damage_before_the_snapshot_is_mended_while_events_are_recorded([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Tries; i++)
        {
            using SavesFolder saves = new SavesFolder().With(Events).WithSnapshot();
            string[] lines = saves.Lines();
            DamageBefore(saves, random);
            using (RunStore store = saves.Open())
            {
                store.Append(new CommandEntered("before"));
                Task verifying = store.StartDatabase();
                AppendMany(store);
                await verifying;
                Assert.That(store.Notices, Has.One.Contains("whole again"));
                store.Append(new CommandEntered("after"));
            }

            Assert.That(saves.Lines()[..Events], Is.EqualTo(lines));
            Assert.That(saves.Lines(), Has.Length.EqualTo(Events + 22));
            Assert.That(RunCheck.Of(saves.Path, "ada"), Is.Empty);
        }
    }

    [Test]
    public async Task Nothing_is_said_before_it_is_verified()
    {
        using SavesFolder saves = new SavesFolder().With(Events).WithSnapshot();
        DamageBefore(saves, new Random(1));
        using RunStore store = saves.Open();
        Assert.That((store.Notices.Count, store.LastSequence), Is.EqualTo((0, Events)));
        await store.StartDatabase();
        Assert.That(store.Notices, Is.Not.Empty);
    }

    [Test]
    public async Task What_the_database_cannot_mend_is_named_and_play_goes_on_from_the_snapshot()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot();
        File.Delete(saves.Database);
        File.WriteAllText(saves.Journal, File.ReadAllText(saves.Journal).Replace("command 2", "command 7", StringComparison.Ordinal));
        using (RunStore store = saves.Open())
        {
            store.Append(new CommandEntered("sixth"));
            await store.StartDatabase();
            store.Append(new CommandEntered("seventh"));
            Assert.That(store.Notices, Has.One.Contains("event 3 is lost").And.One.Contains("event 3 is edited"));
            Assert.That(store.ReadAll().Select(entry => entry.Sequence), Is.EqualTo(new[] { 1, 2, 4, 5, 6, 7 }));
        }

        using RunStore again = saves.Open();
        Assert.That((again.Snapshot!.Sequence, again.LastSequence), Is.EqualTo((5, 7)));
        Assert.That(again.Tail.Select(entry => ((CommandEntered)entry.Event).Text), Is.EqualTo(new[] { "sixth", "seventh" }));
    }

    [Test]
    public void Without_the_snapshot_the_run_is_what_can_be_proved()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot();
        File.Delete(saves.Database);
        File.WriteAllText(saves.Journal, File.ReadAllText(saves.Journal).Replace("command 2", "command 7", StringComparison.Ordinal));
        using RunStore store = saves.Open();
        Assert.That(store.ReadAll(), Has.Count.EqualTo(2));
        Assert.That((store.Snapshot, store.LastSequence), Is.EqualTo(((RunSnapshot?)null, 2)));
        Assert.That(store.Notices, Has.One.Contains("event 3 is lost to this run"));
        Assert.That(store.Loose.Select(entry => entry.Sequence), Is.EqualTo(new[] { 4, 5 }));
        Assert.That(store.Append(new CommandEntered("third")).Sequence, Is.EqualTo(3));
    }

    [Test]
    public void A_run_closed_at_once_is_verified_all_the_same()
    {
        using SavesFolder saves = new SavesFolder().With(Events).WithSnapshot();
        string[] lines = saves.Lines();
        DamageBefore(saves, new Random(2));
        saves.Open().Dispose();
        Assert.That(saves.Lines(), Is.EqualTo(lines));
    }

    [Test]
    public void Events_that_only_the_database_has_are_kept_as_a_chain_of_their_own()
    {
        using SavesFolder saves = new SavesFolder().With(5);
        File.WriteAllText(saves.Journal, string.Concat(saves.Lines()[..3].Select(line => line + "\n")));
        using (RunStore store = saves.Open())
        {
            store.Append(new CommandEntered("another fourth"));
            store.StartDatabase();
        }

        Assert.That(new RunShelf(saves.Path).Read("ada").All.Chains.Select(chain => chain.Chain.Length), Is.EquivalentTo(new[] { 4, 5 }));
    }

    // The last line must stay: a snapshot whose own event is damaged is not used at all.
    private static void DamageBefore(SavesFolder saves, Random random)
    {
        byte[] bytes = File.ReadAllBytes(saves.Journal);
        int end = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n');
        bytes[random.Next(end)] ^= (byte)random.Next(1, 256);
        File.WriteAllBytes(saves.Journal, bytes);
    }

    private static void AppendMany(RunStore store)
    {
        for (int i = 0; i < 20; i++)
        {
            store.Append(new CommandEntered("meanwhile"));
        }
    }
}
