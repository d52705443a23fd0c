using LlmQuest.Core.Journal;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

/// <summary>What is behind a damaged place that nothing can mend.</summary>
public sealed class LooseEventsTests
{
    private const int Events = 57;
    private const int Broken = 20;
    private static readonly RunRecovered Recovered = new("{}", "20");

    [Test]
    public void One_changed_byte_loses_one_event()
    {
        using SavesFolder saves = Damaged();
        using RunStore store = saves.Open();
        Assert.That(store.Tail.Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(1, Broken - 1)));
        Assert.That(store.Loose.Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(Broken + 1, Events - Broken)));
        Assert.That(store.Notices, Has.One.Contains("event 20 is lost to this run").And.None.Contains("events"));
    }

    [Test]
    public void Events_that_were_removed_are_the_only_ones_that_are_lost()
    {
        using SavesFolder saves = new SavesFolder().With(Events);
        File.Delete(saves.Database);
        Write(saves, saves.Lines().Where((_, index) => index is not (19 or 20 or 21 or 30)));
        using RunStore store = saves.Open();
        Assert.That(store.Tail.Concat(store.Loose).Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(1, Events).Except([20, 21, 22, 31])));
        Assert.That(store.Notices, Has.One.Contains("): events 20 to 22 are lost, event 31 is lost to this run"));
    }

    [Test]
    public void Until_they_are_taken_up_no_file_is_changed()
    {
        using SavesFolder saves = Damaged();
        string[] lines = saves.Lines();
        saves.Open().Dispose();
        using RunStore again = saves.Open();
        Assert.That(saves.Lines(), Is.EqualTo(lines));
        Assert.That(again.Loose, Has.Count.EqualTo(Events - Broken));
        Assert.That(saves.DamagedCopies(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Taken_up_the_journal_is_an_unbroken_chain_again()
    {
        using SavesFolder saves = Damaged();
        string[] lines = saves.Lines();
        using (RunStore store = saves.Open())
        {
            Assert.That(store.Append(Recovered).Sequence, Is.EqualTo(Broken));
            Assert.That(store.Loose, Is.Empty);
            store.Append(new CommandEntered("on"));
        }

        Assert.That(saves.Lines()[..(Broken - 1)], Is.EqualTo(lines[..(Broken - 1)]));
        Assert.That(File.ReadAllLines(saves.DamagedCopies().Single()), Is.EqualTo(lines));
        Assert.That(RunCheck.Of(saves.Path, "ada"), Is.Empty);
        using RunStore again = saves.Open();
        Assert.That((again.Tail.Count, again.Loose.Count, again.Notices.Count), Is.EqualTo((Broken + 1, 0, 0)));
        Assert.That(again.Tail[Broken - 1].Event, Is.EqualTo(Recovered));
    }

    [Test]
    public void What_is_recorded_before_they_are_taken_up_belongs_to_the_chain()
    {
        using SavesFolder saves = Damaged();
        File.AppendAllText(saves.Journal, "{\"sequence\":58,\"id\":\"");
        using (RunStore store = saves.Open())
        {
            store.Append(new CommandEntered("the twentieth anew"));
        }

        using (RunStore again = saves.Open())
        {
            Assert.That(again.Tail[^1].Event, Is.EqualTo(new CommandEntered("the twentieth anew")));
            Assert.That(again.Loose.Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(Broken + 1, Events - Broken)));
            again.Append(Recovered);
        }

        Assert.That(saves.Lines(), Has.Length.EqualTo(Broken + 1));
        Assert.That(RunCheck.Of(saves.Path, "ada"), Is.Empty);
    }

    [Test]
    public void What_only_the_database_has_behind_the_damaged_place_is_loose_too()
    {
        using SavesFolder saves = Damaged();
        string[] lines = saves.Lines();
        using (var database = new EventDatabase(StoreFiles.For(saves.Path, "ada")))
        {
            database.Insert([.. lines.Index().Skip(24).Select(line => ((long)line.Index + 1, line.Item))]);
        }

        Write(saves, lines[..30]);
        using RunStore store = saves.Open();
        Assert.That(store.Loose.Select(entry => entry.Sequence), Is.EqualTo(Enumerable.Range(Broken + 1, Events - Broken)));
        Assert.That(store.Notices, Has.One.Contains("event 20 is lost to this run"));
    }

    [Test]
    public async Task What_was_played_from_a_snapshot_behind_the_damaged_place_is_loose_at_the_next_whole_reading()
    {
        using SavesFolder saves = new SavesFolder().With(5).WithSnapshot();
        File.Delete(saves.Database);
        Change(saves, "command 2");
        using (RunStore store = saves.Open())
        {
            store.Append(new CommandEntered("sixth"));
            await store.StartDatabase();
            store.Append(new CommandEntered("seventh"));
        }

        using RunStore again = saves.Open();
        Assert.That(again.ReadAll().Select(entry => entry.Sequence), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(again.Loose.Select(entry => entry.Sequence), Is.EqualTo(new[] { 4, 5, 6, 7 }));
        Assert.That(again.Append(Recovered).Sequence, Is.EqualTo(3));
        Assert.That(saves.Lines(), Has.Length.EqualTo(3));
    }

    private static SavesFolder Damaged()
    {
        SavesFolder saves = new SavesFolder().With(Events);
        File.Delete(saves.Database);
        Change(saves, "command 19");
        return saves;
    }

    private static void Change(SavesFolder saves, string command)
        => File.WriteAllText(saves.Journal, File.ReadAllText(saves.Journal).Replace(command, "Command" + command[7..], StringComparison.Ordinal));

    private static void Write(SavesFolder saves, IEnumerable<string> lines)
        => File.WriteAllText(saves.Journal, string.Concat(lines.Select(line => line + "\n")));
}
