using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Tests;

public sealed class SnapshotTests
{
    private const int Tries = 75;

    [Test]
    public void A_run_opens_from_its_snapshot_with_the_events_after_it()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot("{\"é🐉\":1}").With(2);
        using RunStore store = saves.Open();
        Assert.That((store.Snapshot!.Key, store.Snapshot.Sequence, store.Snapshot.State), Is.EqualTo(("key", 5, "{\"é🐉\":1}")));
        Assert.That(store.Tail.Select(entry => entry.Sequence), Is.EqualTo(new[] { 6, 7 }));
        Assert.That(store.LastSequence, Is.EqualTo(7));
    }

    [Test]
    public async Task Everything_can_still_be_read_before_and_after_it_was_verified()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot().With(2);
        using RunStore store = saves.Open();
        await store.StartDatabase();
        store.Append(new CommandEntered("eighth"));
        Assert.That(store.ReadAll().Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(1, 8)));
        Assert.That(store.Snapshot, Is.Not.Null);
        Assert.That(store.Notices, Is.Empty);
    }

    [Test]
    public void Who_reads_everything_first_has_no_snapshot_any_more_and_goes_on()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot().With(2);
        using (RunStore store = saves.Open())
        {
            Assert.That(store.ReadAll(), Has.Count.EqualTo(7));
            Assert.That((store.Snapshot, store.Tail.Count), Is.EqualTo(((RunSnapshot?)null, 7)));
            store.Append(new CommandEntered("eighth"));
        }

        using RunStore again = saves.Open();
        Assert.That(again.Snapshot!.Sequence, Is.EqualTo(5));
        Assert.That(again.ReadAll(), Has.Count.EqualTo(8));
    }

    [Test]
    public void A_snapshot_of_an_earlier_event_or_anew_of_the_last_one_is_kept_too()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot().With(4);
        using (RunStore store = saves.Open())
        {
            store.Keep(store.Snapshot! with { State = "[]" });
            store.Keep(new RunSnapshot("other", 7, store.Tail[1].Hash, "[7]"));
        }

        using RunStore again = saves.Open();
        Assert.That((again.Snapshot!.State, again.Tail.Count), Is.EqualTo(("[7]", 2)));
    }

    [Test]
    public void A_snapshot_of_no_event_of_this_run_is_refused()
    {
        using SavesFolder saves = new SavesFolder().With(2);
        using RunStore store = saves.Open();
        Assert.That(() => store.Keep(new RunSnapshot("key", 2, store.Tail[0].Hash, "{}")), Throws.ArgumentException);
        Assert.That(() => store.Keep(new RunSnapshot("key", 3, store.Tail[1].Hash, "{}")), Throws.ArgumentException);
        Assert.That(() => store.Keep(new RunSnapshot("key", 0, "", "{}")), Throws.ArgumentException);
    }

    [Test]
    public void A_snapshot_that_was_changed_or_cut_anywhere_is_ignored_without_a_loss([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot("{\"state\":\"of some length\"}").With(2);
        byte[] whole = File.ReadAllBytes(saves.Snapshot);
        for (int i = 0; i < Tries; i++)
        {
            File.WriteAllBytes(saves.Snapshot, whole);
            (i % 3 == 0 ? Damage.Cut : (Action<string, Random>)Damage.ChangeByte)(saves.Snapshot, random);
            using RunStore store = saves.Open();
            Assert.That((store.Snapshot, store.Tail.Count, store.Notices.Count), Is.EqualTo(((RunSnapshot?)null, 7, 0)));
        }
    }

    [Test]
    public void A_snapshot_of_another_run_is_ignored()
    {
        using SavesFolder saves = new SavesFolder().With(5);
        using SavesFolder theirs = new SavesFolder().With(5).WithSnapshot();
        File.Copy(theirs.Snapshot, saves.Snapshot);
        using RunStore store = saves.Open();
        Assert.That((store.Snapshot, store.Tail.Count), Is.EqualTo(((RunSnapshot?)null, 5)));
    }

    [Test]
    public void A_journal_cut_back_behind_its_snapshot_comes_back_from_the_database()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot();
        string[] lines = saves.Lines();
        File.WriteAllText(saves.Journal, string.Concat(lines[..3].Select(line => line + "\n")));
        using RunStore store = saves.Open();
        Assert.That((store.Snapshot, store.Tail.Count), Is.EqualTo(((RunSnapshot?)null, 5)));
        Assert.That(saves.Lines(), Is.EqualTo(lines));
        Assert.That(store.Notices, Has.One.Contains("2 came back"));
    }

    [Test]
    public void A_journal_cut_back_behind_its_snapshot_without_a_database_names_what_is_lost_once()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot();
        File.Delete(saves.Database);
        File.WriteAllText(saves.Journal, string.Concat(saves.Lines()[..3].Select(line => line + "\n")));
        using (RunStore store = saves.Open())
        {
            Assert.That((store.Snapshot, store.LastSequence), Is.EqualTo(((RunSnapshot?)null, 3)));
            Assert.That(store.Notices, Has.One.Contains("events 4 to 5 are lost"));
        }

        using RunStore again = saves.Open();
        Assert.That(again.Notices, Is.Empty);
    }

    [Test]
    public void A_torn_line_after_the_snapshot_is_cut_and_the_run_goes_on()
    {
        using SavesFolder saves = new SavesFolder().With(3).WithSnapshot().With(1);
        File.AppendAllText(saves.Journal, "{\"sequence\":5,\"id\":\"");
        saves.With(1);
        Assert.That(saves.Lines(), Has.Length.EqualTo(5));
        using RunStore store = saves.Open();
        Assert.That(store.ReadAll(), Has.Count.EqualTo(5));
    }

    [Test]
    public void A_snapshot_that_cannot_be_written_is_a_notice_and_the_one_before_stays()
    {
        using SavesFolder saves = new SavesFolder().With(3).WithSnapshot().With(1);
        Directory.CreateDirectory(saves.Snapshot + ".new");
        using (RunStore store = saves.Open())
        {
            store.Keep(new RunSnapshot("key", 4, store.Tail[0].Hash, "{}"));
            Assert.That(store.Notices, Has.One.Contains(saves.Snapshot).And.One.Contains("could not be written"));
        }

        using RunStore again = saves.Open();
        Assert.That(again.Snapshot!.Sequence, Is.EqualTo(3));
    }
}
