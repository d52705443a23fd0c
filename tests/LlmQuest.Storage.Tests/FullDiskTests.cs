using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class FullDiskTests
{
    private const int Tries = 20;
    private const int StreamTries = 200;
    private const int Room = 200_000;
    private const int SpareRoom = 1 << 20;

    [Test]
    public void A_write_that_fails_anywhere_leaves_what_was_acknowledged()
    {
        for (int seed = 1; seed <= StreamTries; seed++)
        {
            var random = new Random(seed);
            var stream = new FailingStream { Room = random.Next(1, 4000) };
            using var journal = new JournalFile(stream, "run.jsonl");
            var acknowledged = new StringBuilder();
            Assert.That(() => AppendForever(journal, random, acknowledged), Throws.TypeOf<IOException>().With.Message.Contains("Nothing was recorded, because 'run.jsonl'").And.Message.Contains("free some space"));
            stream.Room = SpareRoom;
            Append(journal, random, acknowledged);
            Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(acknowledged.ToString()));
        }
    }

    [Test]
    public void A_full_file_system_is_a_sentence_and_nothing_acknowledged_is_lost()
    {
        using var disk = new SmallDisk();
        for (int seed = 1; seed <= Tries; seed++)
        {
            var random = new Random(seed);
            disk.Free();
            long before = new RunShelf(disk.Saves).Read("ada").Own?.Chain.Length ?? 0;
            disk.LeaveFree(random.Next(Room));
            long acknowledged = Math.Max(before, AppendUntilFull(disk, random));
            disk.Free();
            Holds(disk, acknowledged);
            if (seed % 2 == 0)
            {
                Directory.Delete(disk.Saves, recursive: true);
            }
        }
    }

    // Opening is refused in a sentence too where not even the lock finds room; 0 then.
    private static long AppendUntilFull(SmallDisk disk, Random random)
    {
        try
        {
            using RunStore store = RunStore.Open(disk.Saves, "ada", TimeProvider.System);
            _ = random.Next(2) == 0 ? store.StartDatabase() : Task.CompletedTask;
            Assert.That(() => AppendForever(store, random), Throws.TypeOf<IOException>().With.Message.StartsWith("Nothing was recorded"));
            if (store.Tail.Count > 0)
            {
                Assert.That(() => store.Keep(new RunSnapshot("key", store.LastSequence, store.Tail[^1].Hash, new string('x', Room))), Throws.Nothing);
                Assert.That(store.Notices, Has.Some.Contains("could not be written"));
            }

            return store.LastSequence;
        }
        catch (StoreException e)
        {
            Assert.That(e.Message, Does.Contain("cannot be made or written"));
            return 0;
        }
    }

    private static void Holds(SmallDisk disk, long events)
    {
        using RunStore store = RunStore.Open(disk.Saves, "ada", TimeProvider.System);
        Assert.That(store.LastSequence, Is.EqualTo(events));
        Assert.That(store.ReadAll(), Has.Count.EqualTo(events));
    }

    private static void AppendForever(RunStore store, Random random)
    {
        while (true)
        {
            store.Append(new CommandEntered(new string('x', random.Next(2000))));
        }
    }

    private static void AppendForever(JournalFile journal, Random random, StringBuilder acknowledged)
    {
        while (true)
        {
            Append(journal, random, acknowledged);
        }
    }

    private static void Append(JournalFile journal, Random random, StringBuilder acknowledged)
    {
        string line = new string('x', random.Next(200)) + "\n";
        journal.Append(line);
        acknowledged.Append(line);
    }
}
