using LlmQuest.Core.Journal;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Tests;

public sealed class RunStoreTests
{
    [Test]
    public void A_reopened_run_has_every_event()
    {
        using SavesFolder saves = new SavesFolder().With(commands: 3);
        using RunStore store = saves.Open();
        Assert.That(store.Tail.Select(entry => ((CommandEntered)entry.Event).Text), Is.EqualTo(new[] { "command 0 é🐉", "command 1 é🐉", "command 2 é🐉" }));
        Assert.That(store.Notices, Is.Empty);
    }

    [Test]
    public void The_database_holds_the_lines_of_the_journal()
    {
        using SavesFolder saves = new SavesFolder().With(commands: 3);
        using var database = new EventDatabase(StoreFiles.For(saves.Path, "ada"));
        Assert.That(database.ReadAll().Select(document => document.Line), Is.EqualTo(saves.Lines()));
    }

    [Test]
    public void A_run_may_be_closed_twice()
    {
        using var saves = new SavesFolder();
        RunStore store = saves.Open();
        store.Append(new CommandEntered("look"));
        store.Dispose();
        Assert.That(store.Dispose, Throws.Nothing);
        using RunStore again = saves.Open();
        Assert.That(again.Tail, Has.Count.EqualTo(1));
    }

    [Test]
    public void Events_after_the_database_was_opened_reach_it_too()
    {
        using var saves = new SavesFolder();
        using (RunStore store = saves.Open())
        {
            store.Append(new CommandEntered("before"));
            store.StartDatabase();
            store.Append(new CommandEntered("after"));
        }

        using var database = new EventDatabase(StoreFiles.For(saves.Path, "ada"));
        Assert.That(database.ReadAll(), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_torn_last_line_is_cut_and_the_run_goes_on()
    {
        using SavesFolder saves = new SavesFolder().With(commands: 2);
        File.AppendAllText(saves.Journal, "{\"sequence\":3,\"id\":\"");
        using (RunStore store = saves.Open())
        {
            store.Append(new CommandEntered("third"));
        }

        using RunStore again = saves.Open();
        Assert.That(again.Tail, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_changed_line_comes_back_from_the_database_and_the_damaged_file_is_kept()
    {
        using SavesFolder saves = new SavesFolder().With(commands: 3);
        string[] lines = saves.Lines();
        File.WriteAllText(saves.Journal, string.Join('\n', lines).Replace("command 1", "command 7", StringComparison.Ordinal) + "\n");
        using RunStore store = saves.Open();
        Assert.That(saves.Lines(), Is.EqualTo(lines));
        Assert.That(store.Notices, Has.One.Contains("whole again"));
        Assert.That(saves.DamagedCopies(), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_missing_journal_comes_back_from_the_database()
    {
        using SavesFolder saves = new SavesFolder().With(commands: 3);
        string[] lines = saves.Lines();
        File.Delete(saves.Journal);
        using RunStore store = saves.Open();
        Assert.That(saves.Lines(), Is.EqualTo(lines));
        Assert.That(store.Notices, Has.One.Contains("came back"));
    }

    [Test]
    public void What_cannot_be_mended_is_named_by_its_numbers()
    {
        using SavesFolder saves = new SavesFolder().With(commands: 4);
        File.Delete(saves.Database);
        File.WriteAllText(saves.Journal, File.ReadAllText(saves.Journal).Replace("command 1", "command 7", StringComparison.Ordinal));
        using RunStore store = saves.Open();
        Assert.That(store.Tail, Has.Count.EqualTo(1));
        Assert.That(store.Notices, Has.One.Contains("event 2 is lost to this run"));
    }

    [TestCase(0)]
    [TestCase(100)]
    [TestCase(9000)]
    public void A_cut_off_database_is_made_anew_from_the_journal(int length)
    {
        using SavesFolder saves = new SavesFolder().With(commands: 50);
        using (FileStream file = File.OpenWrite(saves.Database))
        {
            file.SetLength(length);
        }

        saves.Open().Dispose();
        using var database = new EventDatabase(StoreFiles.For(saves.Path, "ada"));
        Assert.That(database.ReadAll().Select(document => document.Line), Is.EqualTo(saves.Lines()));
    }

    [Test]
    public void A_second_writer_is_told_who_holds_the_run()
    {
        using var saves = new SavesFolder();
        using RunStore first = saves.Open();
        Assert.That(saves.Open, Throws.TypeOf<StoreException>().With.Message.Contains($"process {Environment.ProcessId}"));
    }

    [Test]
    public void A_lock_file_left_by_a_dead_process_does_not_block()
    {
        using var saves = new SavesFolder();
        File.WriteAllText(Path.Combine(saves.Path, "ada.lock"), "");
        File.WriteAllText(Path.Combine(saves.Path, "ada.holder"), "process 1 on elsewhere");
        Assert.That(() => saves.Open().Dispose(), Throws.Nothing);
    }

    [Test]
    public void A_saves_folder_that_cannot_be_one_is_named_with_the_fix()
    {
        using var saves = new SavesFolder();
        string file = Path.Combine(saves.Path, "file");
        File.WriteAllText(file, "");
        Assert.That(() => RunStore.Open(file, "ada", TimeProvider.System), Throws.TypeOf<StoreException>().With.Message.Contains(file).And.Message.Contains("--saves FOLDER"));
    }

    [TestCase("../ada")]
    [TestCase("")]
    [TestCase("a b")]
    public void A_profile_name_that_is_no_file_name_is_refused(string profile)
    {
        using var saves = new SavesFolder();
        Assert.That(() => RunStore.Open(saves.Path, profile, TimeProvider.System), Throws.TypeOf<StoreException>());
    }

    [Test]
    public void A_draft_survives_and_a_torn_last_piece_does_not_hurt()
    {
        using var saves = new SavesFolder();
        using (RunStore store = saves.Open())
        {
            store.Draft.Append(1, "two");
            store.Draft.Append(0, "one ");
            store.Draft.Append(0, "more");
        }

        File.AppendAllText(Path.Combine(saves.Path, "ada.draft"), "[0,\"to");
        using RunStore again = saves.Open();
        Assert.That(again.Draft.Read(), Is.EqualTo(new[] { "one more", "two" }));
    }
}
