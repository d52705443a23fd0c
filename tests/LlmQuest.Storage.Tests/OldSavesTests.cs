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
        Assert.That(store.Entries, Has.Count.EqualTo(EventsOfOldSave));
        Assert.That(store.Notices, Is.Empty);
        Assert.That(saves.Lines(), Is.EqualTo(before));
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
