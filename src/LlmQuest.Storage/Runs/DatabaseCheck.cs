using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>Holds a copy of the database against the journal, so that nothing is opened that somebody may be writing.</summary>
internal static class DatabaseCheck
{
    public static IReadOnlyList<RunFinding> Of(StoreFiles files, ChainReading journal)
    {
        if (!File.Exists(files.Database))
        {
            return [new RunFinding(false, $"There is no database {files.Database} yet: it is made from the journal at the next start.")];
        }

        IReadOnlyList<RunFinding> found = ReadCopy(files) is { } stored
            ? Compare(files, journal, stored)
            : [new RunFinding(true, $"The database {files.Database} is damaged: it is made anew from the journal at the next start.")];
        return found.Any(finding => finding.IsWrong) && WriterLock.IsHeld(files)
            ? [new RunFinding(false, $"The database {files.Database} was not compared, because the run is being played: verify again once it is closed.")]
            : found;
    }

    private static List<(long Sequence, string Line)>? ReadCopy(StoreFiles files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-verify-");
        try
        {
            StoreFiles copy = StoreFiles.For(folder.FullName, files.Stem);
            SharedFile.Copy(files.Database, copy.Database);
            if (File.Exists(files.DatabaseLog))
            {
                SharedFile.Copy(files.DatabaseLog, copy.DatabaseLog);
            }

            using var database = new EventDatabase(copy);
            return database.ReadAll();
        }
        catch (Exception e) when (DatabaseMirror.IsDamage(e))
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<RunFinding> Compare(StoreFiles files, ChainReading journal, List<(long Sequence, string Line)> stored)
    {
        Dictionary<long, string> lines = [];
        foreach (ChainLine line in journal.Chain.Concat(journal.Loose))
        {
            lines.TryAdd(line.Entry.Sequence, line.Text);
        }

        HashSet<long> inDatabase = [.. stored.Select(document => document.Sequence)];
        long last = inDatabase.DefaultIfEmpty(0).Max();
        List<RunFinding> found = [];
        Add(found, true, stored.Where(document => !lines.ContainsKey(document.Sequence)).Select(document => document.Sequence), $"in the database {files.Database} and not whole in the journal");
        Add(found, true, stored.Where(document => lines.TryGetValue(document.Sequence, out string? line) && line != document.Line).Select(document => document.Sequence), $"not the same in the database {files.Database} and in the journal");
        Add(found, true, lines.Keys.Where(number => number <= last && !inDatabase.Contains(number)), $"missing in the database {files.Database}");
        Add(found, false, lines.Keys.Where(number => number > last), $"not in the database {files.Database} yet, and added at the next start");
        return found;
    }

    private static void Add(List<RunFinding> found, bool isWrong, IEnumerable<long> numbers, string what)
    {
        foreach ((long first, long last) in NumberRanges.Of(numbers))
        {
            string events = new ChainProblem(ChainProblemKind.Missing, first, last).Events;
            found.Add(new RunFinding(isWrong, $"{char.ToUpperInvariant(events[0])}{events[1..]} {what}."));
        }
    }
}
