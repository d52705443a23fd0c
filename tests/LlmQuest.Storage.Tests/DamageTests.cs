using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class DamageTests
{
    private const int Events = 12;
    private const int Tries = 40;

    [Test]
    public void A_byte_of_the_journal_that_changed_is_named_and_comes_back_from_the_database([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(Events);
        string[] lines = saves.Lines();
        for (int i = 0; i < Tries / 4; i++)
        {
            ChangeByte(saves.Journal, random);
            Assert.That(RunCheck.Of(saves.Path, "ada").Where(finding => finding.IsWrong), Is.Not.Empty);
            saves.Open().Dispose();
            Assert.That(saves.Lines(), Is.EqualTo(lines));
        }
    }

    [Test]
    public void A_journal_cut_anywhere_comes_back_from_the_database([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(Events);
        string[] lines = saves.Lines();
        for (int i = 0; i < Tries / 4; i++)
        {
            Cut(saves.Journal, random);
            saves.Open().Dispose();
            Assert.That(saves.Lines(), Is.EqualTo(lines));
        }
    }

    [Test]
    public void A_database_that_was_cut_overwritten_or_changed_loses_nothing([Range(1, 3)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(Events);
        string[] lines = saves.Lines();
        foreach (Action<string, Random> damage in new[] { Cut, Overwrite, ChangeByte, ChangeByte })
        {
            damage(saves.Database, random);
            saves.Open().Dispose();
            Assert.That(saves.Lines(), Is.EqualTo(lines));
            Assert.That(RunCheck.Of(saves.Path, "ada").Where(finding => finding.IsWrong), Is.Empty);
        }
    }

    [Test]
    public void Without_a_database_every_event_that_is_lost_is_named([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Tries / 4; i++)
        {
            using SavesFolder saves = new SavesFolder().With(Events);
            File.Delete(saves.Database);
            ChangeByte(saves.Journal, random);
            using RunStore store = saves.Open();
            string lost = new ChainProblem(ChainProblemKind.Missing, store.Tail.Count + 1, Events).Events;
            Assert.That(store.Tail.Count == Events || store.Notices.Any(notice => notice.Contains(lost, StringComparison.Ordinal)), string.Join('\n', store.Notices));
        }
    }

    [Test]
    public void A_last_event_that_is_lost_without_a_database_is_not_called_whole()
    {
        using SavesFolder saves = new SavesFolder().With(4);
        File.Delete(saves.Database);
        File.WriteAllText(saves.Journal, File.ReadAllText(saves.Journal).Replace("command 3", "command 7", StringComparison.Ordinal));
        using RunStore store = saves.Open();
        Assert.That(store.Notices, Has.One.Contains("event 4 is lost to this run"));
    }

    [Test]
    public void Events_cut_off_at_the_end_of_a_line_are_named_from_the_database()
    {
        using SavesFolder saves = new SavesFolder().With(4);
        File.WriteAllLines(saves.Journal, saves.Lines()[..2]);
        Assert.That(RunCheck.Of(saves.Path, "ada").Single().Sentence, Does.StartWith("Events 3 to 4 are in the database"));
    }

    [Test]
    public async Task A_run_that_is_being_played_is_looked_through_without_a_word_of_damage()
    {
        using SavesFolder saves = new SavesFolder().With(3);
        using RunStore store = saves.Open();
        await store.StartDatabase();
        store.Append(new CommandEntered("more"));
        Assert.That(RunCheck.Of(saves.Path, "ada").Where(finding => finding.IsWrong), Is.Empty);
        Assert.That(new RunShelf(saves.Path).Read("ada").Own!.Chain, Has.Length.EqualTo(4));
    }

    private static void ChangeByte(string path, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        File.WriteAllBytes(path, bytes);
    }

    private static void Overwrite(string path, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 8192), 8192));
        File.WriteAllBytes(path, bytes);
    }

    private static void Cut(string path, Random random)
    {
        byte[] bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..random.Next(bytes.Length)]);
    }
}
