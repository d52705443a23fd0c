using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

/// <summary>The numbers of every step of experiments, beside the journal and in the database.</summary>
public sealed class StepsTests
{
    [Test]
    public void Numbers_come_back_by_the_id_of_the_event()
    {
        using var saves = new SavesFolder();
        Guid[] ids = Record(saves, 3);
        IReadOnlyDictionary<Guid, ExperimentSteps> found = KeptSteps.Read(saves.Path, "ada", new HashSet<Guid> { ids[0], ids[2], Guid.NewGuid() });
        Assert.That(found.Keys, Is.EquivalentTo(new[] { ids[0], ids[2] }));
        Assert.That(found[ids[2]].Samples[0], Is.EqualTo(new[] { new StepNumbers(2, 1.5, 3), new StepNumbers(2.1235, 0, 49152) }));
        Assert.That((found[ids[2]].IsCut, found[ids[0]].Samples.Length), Is.EqualTo((true, 2)));
    }

    [Test]
    public void The_database_has_the_lines_of_the_file()
    {
        using var saves = new SavesFolder();
        Record(saves, 2);
        Record(saves, 1);
        Assert.That(InDatabase(saves), Is.EquivalentTo(File.ReadAllLines(FileOf(saves))));
    }

    [Test]
    public async Task Numbers_kept_while_the_database_is_open_are_in_it_at_once()
    {
        using var saves = new SavesFolder();
        using (RunStore store = saves.Open())
        {
            await store.StartDatabase();
            Keep(store, 1);
        }

        Assert.That(InDatabase(saves), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_database_that_is_made_anew_gets_them_from_the_file()
    {
        using var saves = new SavesFolder();
        Record(saves, 3);
        File.WriteAllText(saves.Database, "no database");
        saves.Open().Dispose();
        Assert.That(InDatabase(saves), Is.EquivalentTo(File.ReadAllLines(FileOf(saves))).And.Count.EqualTo(3));
    }

    [Test]
    public void A_file_that_was_lost_comes_back_from_the_database()
    {
        using var saves = new SavesFolder();
        Guid[] ids = Record(saves, 3);
        File.Delete(FileOf(saves));
        using (RunStore store = saves.Open())
        {
            Keep(store, 1);
        }

        Assert.That(KeptSteps.Read(saves.Path, "ada", ids.ToHashSet()), Has.Count.EqualTo(3));
        Assert.That(InDatabase(saves), Has.Count.EqualTo(4));
    }

    [Test]
    public void A_torn_last_line_costs_only_itself([Values(1, 20, 60)] int left)
    {
        using var saves = new SavesFolder();
        Guid[] ids = Record(saves, 2);
        string[] lines = File.ReadAllLines(FileOf(saves));
        File.WriteAllText(FileOf(saves), lines[0] + "\n" + lines[1][..left]);
        Guid next = Record(saves, 1)[0];
        Assert.That(KeptSteps.Read(saves.Path, "ada", new HashSet<Guid> { ids[0], next }), Has.Count.EqualTo(2));
    }

    [Test]
    public void Numbers_that_cannot_be_written_are_a_notice_and_the_event_stays()
    {
        using var saves = new SavesFolder();
        Directory.CreateDirectory(FileOf(saves));
        using (RunStore store = saves.Open())
        {
            Keep(store, 1);
            Assert.That(store.Notices, Has.One.Contains(FileOf(saves)).And.One.Contains("the experiment itself is recorded"));
        }

        Assert.That(saves.Lines(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Opening_does_not_touch_the_file()
    {
        using var saves = new SavesFolder();
        Record(saves, 1);
        using FileStream held = File.Open(FileOf(saves), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using RunStore store = saves.Open();
        Assert.That((store.Tail.Count, store.Notices.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public void It_is_no_profile_of_its_own()
    {
        using var saves = new SavesFolder();
        Record(saves, 1);
        Assert.That(new RunShelf(saves.Path).Profiles, Is.EqualTo(new[] { "ada" }));
    }

    [Test]
    public void The_most_that_is_kept_of_an_experiment_is_about_200_kilobytes()
    {
        StepNumbers[] many = [.. Enumerable.Range(0, 10_000).Select(i => new StepNumbers(12.3456 + i, 10.1234, 12_345))];
        string line = StepsLine.Write(Guid.NewGuid(), ExperimentSteps.Of([many]));
        Assert.That(line, Has.Length.LessThan(260_000).And.Contains("\"cut\":true"));
    }

    internal static string FileOf(SavesFolder saves) => StoreFiles.For(saves.Path, "ada").Steps;

    private static Guid[] Record(SavesFolder saves, int count)
    {
        using RunStore store = saves.Open();
        return Keep(store, count);
    }

    private static Guid[] Keep(RunStore store, int count)
    {
        Guid[] ids = [.. Enumerable.Range(0, count).Select(_ => store.Append(new CommandEntered("generate")).Id)];
        Array.ForEach(ids, id => store.KeepSteps(id, Array.IndexOf(ids, id) == 2 ? Cut : Whole));
        return ids;
    }

    private static ExperimentSteps Whole => new([[new StepNumbers(1, 2, 3)], []], false);

    private static ExperimentSteps Cut => new([[new StepNumbers(2, 1.5, 3), new StepNumbers(2.12349, 0, 49152)]], true);

    private static List<string> InDatabase(SavesFolder saves)
    {
        using var database = new EventDatabase(StoreFiles.For(saves.Path, "ada"));
        return [.. database.Steps.ReadAll().Select(kept => kept.Line)];
    }
}
