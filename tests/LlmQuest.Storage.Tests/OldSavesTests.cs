using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class OldSavesTests
{
    private const int EventsOfOldSave = 5;

    private static IEnumerable<int> Formats => Schema.Log.Select(line => line.Format);

    [TestCaseSource(nameof(Formats))]
    public void A_save_of_every_format_there_was_still_loads(int format)
    {
        using SavesFolder saves = Old(format);
        string[] before = saves.Lines();
        using RunStore store = saves.Open();
        Assert.That(store.ReadAll(), Has.Count.EqualTo(EventsOfOldSave));
        Assert.That(store.Notices, Is.Empty);
        Assert.That(saves.Lines(), Is.EqualTo(before));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void An_old_save_has_the_newest_format_after_its_next_event_and_the_course_in_its_header(int format)
    {
        using SavesFolder saves = Old(format);
        saves.Open().Dispose();
        string before = File.ReadAllText(saves.Header);
        saves.With(commands: 1);
        RunHeader header = RunHeader.Read(File.ReadAllText(saves.Header).TrimEnd()).Header!;
        Assert.That(header with { Format = 0 }, Is.EqualTo(RunHeader.Read(before.TrimEnd()).Header! with { Format = 0, Course = "demo" }));
        Assert.That(header.Format, Is.EqualTo(RunHeader.NewestFormat));
        Assert.That(File.ReadAllText(saves.Header), Does.Contain("\"needs\":\""));
    }

    [Test]
    public void A_save_is_not_touched_by_opening_it()
    {
        using SavesFolder saves = Old(1);
        string before = File.ReadAllText(saves.Header);
        saves.Open().Dispose();
        Assert.That(File.ReadAllText(saves.Header), Is.EqualTo(before));
    }

    [Test]
    public void The_snapshot_and_the_second_course_of_a_save_of_format_2_are_still_read()
    {
        using SavesFolder saves = Old(2);
        using RunStore first = RunStore.Open(saves.Path, "ada", TimeProvider.System, "demo");
        using RunStore second = RunStore.Open(saves.Path, "ada", TimeProvider.System, "first-steps");
        Assert.That(first.Snapshot, Is.EqualTo(new RunSnapshot("demo 1", 4, first.ReadAll()[3].Hash, "{\"place\":\"gate\"}")));
        Assert.That(second.Tail.Select(entry => entry.Event).First(), Is.EqualTo(new RunStarted("first-steps", "door")));
    }

    [Test]
    public void The_newest_format_has_a_line_in_the_log() => Assert.That(Schema.Log[^1].Format, Is.EqualTo(RunHeader.NewestFormat));

    [Test]
    public void The_imported_chain_of_an_old_save_is_still_there()
    {
        using SavesFolder saves = Old(1);
        Assert.That(new RunShelf(saves.Path).Read("ada").Foreign.Chains.Single().Chain, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_save_without_ids_gets_them_once()
    {
        using SavesFolder saves = Old(0);
        RunHeader first = new RunShelf(saves.Path).Read("ada").Own!.Header;
        saves.Open().Dispose();
        Assert.That(new RunShelf(saves.Path).Read("ada").Own!.Header, Is.EqualTo(first));
        Assert.That(first.Course, Is.EqualTo("demo"));
    }

    [Test]
    public void A_newer_save_is_refused_unread_with_the_version_it_needs()
    {
        using SavesFolder saves = Old(1);
        File.WriteAllText(saves.Header, "{\"format\":7,\"needs\":\"0.9.0\"}\n");
        File.WriteAllText(saves.Journal, "nobody reads this");
        Assert.That(saves.Open, Throws.TypeOf<StoreException>().With.Message.Contains("LlmQuest 0.9.0"));
        Assert.That(File.ReadAllText(saves.Journal), Is.EqualTo("nobody reads this"));
    }

    [Test]
    public void Damaged_ids_are_put_aside_and_drawn_anew_with_a_word()
    {
        using SavesFolder saves = Old(1);
        File.WriteAllText(saves.Header, "{\"format\":1,\"run");
        using RunStore store = saves.Open();
        Assert.That(store.Notices, Has.One.Contains("ids of the run"));
        Assert.That(saves.DamagedCopies(), Has.Length.EqualTo(1));
    }

    private static SavesFolder Old(int format)
    {
        var saves = new SavesFolder();
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "old", FormattableString.Invariant($"format-{format}"))))
        {
            File.Copy(file, Path.Combine(saves.Path, Path.GetFileName(file)));
        }

        return saves;
    }
}
