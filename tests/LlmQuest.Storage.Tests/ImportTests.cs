using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class ImportTests
{
    [Test]
    public void An_imported_run_is_kept_beside_the_profile_and_no_journal_is_touched()
    {
        using SavesFolder theirs = new SavesFolder().With(3);
        using SavesFolder ours = new SavesFolder().With(1);
        string[] before = ours.Lines();
        ChainImport import = Import(ours, Export(theirs));
        Assert.That((import.New, import.Known, import.Profile), Is.EqualTo((3, 0, "ada")));
        Assert.That(RunShelf.RunsOf(new RunShelf(ours.Path).Read()).Select(run => run.Chains.Single().Chain.Length), Is.EquivalentTo(new[] { 1, 3 }));
        Assert.That(ours.Lines(), Is.EqualTo(before));
    }

    [Test]
    public void A_run_that_is_gone_on_with_keeps_its_id_and_has_the_other_chain_beside_it()
    {
        using SavesFolder theirs = new SavesFolder().With(3);
        using var ours = new SavesFolder();
        ChainImport import = Import(ours, Export(theirs));
        Assert.That(RunAdoption.Adopt(ours.Path, import.Profile, import.Header), Is.Null);
        using RunStore store = ours.Open();
        Assert.That(store.Header.Run, Is.EqualTo(import.Header.Run));
        Assert.That(store.Others.Single().Chain, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_profile_that_has_begun_goes_on_with_no_other_run()
    {
        using SavesFolder theirs = new SavesFolder().With(3);
        using SavesFolder ours = new SavesFolder().With(1);
        ChainImport import = Import(ours, Export(theirs));
        Assert.That(RunAdoption.Adopt(ours.Path, import.Profile, import.Header), Does.Contain("has begun a run of its own"));
        using RunStore store = ours.Open();
        Assert.That(store.Others, Is.Empty);
    }

    [Test]
    public void Importing_twice_changes_not_a_byte()
    {
        using SavesFolder theirs = new SavesFolder().With(3);
        using SavesFolder ours = new SavesFolder().With(1);
        Import(ours, Export(theirs));
        string once = Snapshot(ours);
        Assert.That(Import(ours, Export(theirs)).New, Is.Zero);
        Assert.That(Snapshot(ours), Is.EqualTo(once));
    }

    [Test]
    public void The_order_of_imports_does_not_matter()
    {
        using SavesFolder theirs = new SavesFolder().With(2);
        byte[] early = Export(theirs);
        theirs.With(2);
        byte[] late = Export(theirs);
        using var one = new SavesFolder();
        using var other = new SavesFolder();
        Import(one, early);
        Assert.That((Import(one, late).New, Import(other, late).New, Import(other, early).New), Is.EqualTo((2, 4, 0)));
        Assert.That(Snapshot(one), Is.EqualTo(Snapshot(other)));
    }

    [Test]
    public void A_backup_of_ones_own_run_is_known_already()
    {
        using SavesFolder saves = new SavesFolder().With(3);
        ChainImport import = Import(saves, Export(saves));
        Assert.That((import.New, import.Known), Is.EqualTo((0, 3)));
        Assert.That(Directory.GetFiles(saves.Path, "*.chain"), Is.Empty);
    }

    [Test]
    public void A_copied_save_that_was_played_on_is_kept_beside_the_other_and_named()
    {
        using SavesFolder saves = new SavesFolder().With(2);
        byte[] before = File.ReadAllBytes(saves.Journal);
        saves.With(1);
        byte[] theirs = Export(saves);
        File.WriteAllBytes(saves.Journal, before);
        File.Delete(saves.Database);
        saves.With(1);
        ChainImport import = Import(saves, theirs);
        Assert.That(import.Conflicts.Single(), Has.Property("Sequence").EqualTo(3).And.Property("IsEdit").False);
        Assert.That(new RunShelf(saves.Path).Read("ada").All.Chains, Has.Length.EqualTo(2));
    }

    [Test]
    public void An_event_edited_in_a_file_is_named_and_the_chain_is_taken_up_to_it()
    {
        using SavesFolder theirs = new SavesFolder().With(4);
        using var ours = new SavesFolder();
        string edited = Encoding.UTF8.GetString(Export(theirs)).Replace("command 2", "command 9", StringComparison.Ordinal);
        ChainImport import = Import(ours, Encoding.UTF8.GetBytes(edited));
        Assert.That((import.New, import.Unusable), Is.EqualTo((2, 1)));
        Assert.That(import.Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Edited, 3, 3) }));
    }

    [Test]
    public void What_is_no_run_is_refused_and_leaves_nothing_behind()
    {
        using var ours = new SavesFolder();
        Assert.That(new RunImporter(ours.Path, "ada").Import("{}\n"u8.ToArray(), out string? refusal), Is.Empty);
        Assert.That(refusal, Does.Contain("header"));
        Assert.That(Directory.GetFileSystemEntries(ours.Path), Is.Empty);
    }

    [Test]
    public void Profiles_are_the_journals_of_the_folder_and_nothing_else()
    {
        using SavesFolder saves = new SavesFolder().With(1);
        using SavesFolder theirs = new SavesFolder().With(1);
        File.WriteAllText(Path.Combine(saves.Path, "not a name.jsonl"), "");
        File.WriteAllText(Path.Combine(saves.Path, "zoe.jsonl"), "");
        File.WriteAllBytes(Path.Combine(saves.Path, "exported.jsonl"), Export(theirs));
        Import(saves, Export(theirs));
        Assert.That(new RunShelf(saves.Path).Profiles, Is.EqualTo(new[] { "ada", "zoe" }));
    }

    [Test]
    public void Fifty_files_in_any_order_and_any_of_them_twice_leave_the_same_behind()
    {
        byte[][] files = [.. Enumerable.Range(1, 25).SelectMany(Handed)];
        string[] kept = [.. Enumerable.Range(1, 4).Select(seed =>
        {
            using var saves = new SavesFolder();
            var random = new Random(seed);
            byte[][] order = [.. files, .. files.Where(_ => random.Next(3) == 0)];
            random.Shuffle(order);
            var importer = new RunImporter(saves.Path, "ada");
            int fresh = order.Sum(file => importer.Import(file, out _).Sum(import => import.New));
            Assert.That(fresh, Is.EqualTo(Enumerable.Range(1, 25).Sum(number => number + 3)));
            return Snapshot(saves) + string.Join(' ', RunShelf.RunsOf(new RunShelf(saves.Path).Read()).Select(run => run.Id));
        })];
        Assert.That(kept, Has.All.EqualTo(kept[0]));
    }

    [Test]
    public void A_run_is_new_once()
    {
        using var saves = new SavesFolder();
        byte[][] handed = [.. Handed(1)];
        var importer = new RunImporter(saves.Path, "ada");
        Assert.That(handed.Select(file => importer.Import(file, out _).Single().IsNewRun), Is.EqualTo(new[] { true, false }));
    }

    // The same run, handed in early and late.
    private static IEnumerable<byte[]> Handed(int number)
    {
        var journal = new MemoryJournal(() => DateTimeOffset.UnixEpoch.AddMinutes(number), Guid.NewGuid);
        Enumerable.Range(1, number + 3).ToList().ForEach(i => journal.Append(new CommandEntered($"command {i}")));
        var file = new RunFile(new RunHeader(RunHeader.NewestFormat, Guid.NewGuid(), Guid.NewGuid(), "demo"), journal.Chain);
        return [Encoding.UTF8.GetBytes((file with { Chain = file.Chain[..number] }).Write()), Encoding.UTF8.GetBytes(file.Write())];
    }

    private static byte[] Export(SavesFolder saves) => Encoding.UTF8.GetBytes(new RunShelf(saves.Path).Read("ada").Own!.Write());

    private static ChainImport Import(SavesFolder saves, byte[] bytes) => new RunImporter(saves.Path, "ada").Import(bytes, out _).Single();

    private static string Snapshot(SavesFolder saves)
        => string.Join('\n', Directory.GetFiles(saves.Path, "*.chain").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path) + File.ReadAllText(path)));
}
