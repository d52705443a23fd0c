using System.Globalization;
using System.Text.RegularExpressions;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed partial class DamageTests
{
    private const int Events = 12;
    private const int Tries = 40;
    private const int DatabaseTries = 300;
    private const int JournalTries = 300;
    private static readonly Action<string, Random>[] Kinds = [Damage.Cut, Damage.Overwrite, Damage.ChangeByte];

    [Test]
    public void A_byte_of_the_journal_that_changed_is_named_and_comes_back_from_the_database([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(Events);
        string[] lines = saves.Lines();
        for (int i = 0; i < Tries / 4; i++)
        {
            Damage.ChangeByte(saves.Journal, random);
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
            Damage.Cut(saves.Journal, random);
            saves.Open().Dispose();
            Assert.That(saves.Lines(), Is.EqualTo(lines));
        }
    }

    [Test]
    public async Task A_database_damaged_anywhere_is_told_and_loses_nothing([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(Events);
        string[] lines = saves.Lines();
        byte[] whole = await File.ReadAllBytesAsync(saves.Database);
        for (int i = 0; i < DatabaseTries / 6; i++)
        {
            await File.WriteAllBytesAsync(saves.Database, whole);
            Kinds[i % Kinds.Length](saves.Database, random);
            bool isWrong = RunCheck.Of(saves.Path, "ada").Any(finding => finding.IsWrong);
            using (RunStore store = saves.Open())
            {
                await store.StartDatabase();
                Assert.That(!isWrong || store.Notices.Any(notice => notice.Contains(saves.Database, StringComparison.Ordinal)), "nothing was said");
            }

            HoldWhole(saves, lines);
        }
    }

    [Test]
    public void With_the_database_damaged_as_well_every_event_that_is_lost_or_changed_is_named([Range(1, 6)] int seed)
    {
        var random = new Random(seed);
        using SavesFolder saves = new SavesFolder().With(Events);
        string[] lines = saves.Lines();
        byte[] whole = File.ReadAllBytes(saves.Database);
        for (int i = 0; i < JournalTries / 6; i++)
        {
            File.WriteAllBytes(saves.Database, whole);
            File.WriteAllText(saves.Journal, string.Concat(lines.Select(line => line + "\n")));
            Kinds[i % Kinds.Length](saves.Database, random);
            Damage.ChangeByte(saves.Journal, random);
            long[] changed = [.. lines.Index().Where(line => !File.ReadAllText(saves.Journal).Contains(line.Item + "\n", StringComparison.Ordinal)).Select(line => (long)line.Index + 1)];
            string findings = string.Join('\n', RunCheck.Of(saves.Path, "ada").Where(finding => finding.IsWrong).Select(finding => finding.Sentence));
            using RunStore store = saves.Open();
            long[] kept = [.. store.ReadAll().Concat(store.Loose).Select(entry => entry.Sequence)];
            Assert.That(kept.Concat(Named(store.Notices)), Is.SupersetOf(Enumerable.Range(1, Events).Select(number => (long)number)), string.Join('\n', store.Notices));
            Assert.That(changed.All(number => findings.Contains($"vent {number} ", StringComparison.Ordinal) || findings.Contains($"to event {number} ", StringComparison.Ordinal)), $"{string.Join(',', changed)}: {findings}");
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
            Damage.ChangeByte(saves.Journal, random);
            using RunStore store = saves.Open();
            long[] kept = [.. store.Tail.Concat(store.Loose).Select(entry => entry.Sequence)];
            Assert.That(kept.Concat(Named(store.Notices)), Is.EquivalentTo(Enumerable.Range(1, Events).Select(number => (long)number)), string.Join('\n', store.Notices));
            Assert.That(kept, Has.Length.GreaterThanOrEqualTo(Events - 2));
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

    private static void HoldWhole(SavesFolder saves, string[] lines)
    {
        using (RunStore store = saves.Open())
        {
            Assert.That(store.ReadAll(), Has.Count.EqualTo(lines.Length));
        }

        using var database = new EventDatabase(StoreFiles.For(saves.Path, "ada"));
        Assert.That(saves.Lines(), Is.EqualTo(lines));
        Assert.That(database.ReadAll().Select(document => document.Line), Is.EqualTo(lines));
    }

    // Every number that a sentence calls lost.
    private static IEnumerable<long> Named(IEnumerable<string> notices)
        => notices.SelectMany(notice => LostEvents().Matches(notice)).SelectMany(match =>
        {
            int first = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            int last = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : first;
            return Enumerable.Range(first, last - first + 1).Select(number => (long)number);
        });

    [GeneratedRegex(@"events? (\d+)(?: to (\d+))? (?:is|are) lost")]
    private static partial Regex LostEvents();
}
