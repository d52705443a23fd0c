using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;

namespace LlmQuest.Storage.Files;

/// <summary>Reads the plain journal, and mends it from the database where it is damaged. Nothing is thrown away: damaged files are copied aside first.</summary>
internal sealed class JournalRepair(StoreFiles files, Func<IEnumerable<string>> readDatabase, Action<string> tell)
{
    /// <summary>The chain of events, after any mending, and what is left behind a break that cannot be mended.</summary>
    /// <param name="expected">Number of an event that is known to have been written; 0 for none.</param>
    /// <exception cref="StoreException">A newer version wrote it.</exception>
    public MendedChain Load(long expected)
    {
        try
        {
            byte[] bytes = File.Exists(files.Journal) ? File.ReadAllBytes(files.Journal) : [];
            return Mend(ParallelReading.Of(bytes), hasEnd: bytes is [] or [.., (byte)'\n'], expected);
        }
        catch (UnknownEventException e)
        {
            throw StoreException.NewerVersion(files.Journal, e.Message, e);
        }
    }

    /// <summary>Reads and mends a journal that is being played. What cannot be mended stays as it is: play goes on behind it.</summary>
    /// <param name="last">Hash of the last event, which must stay the last one.</param>
    /// <returns>Every whole line, by number; a number that is not there is lost.</returns>
    public ImmutableArray<ChainLine> LoadLive(string last)
    {
        ChainReading reading = ParallelReading.Of(SharedFile.ReadBytes(files.Journal));
        if (reading.Problems.IsEmpty && Ends(reading.Chain, last))
        {
            return reading.Chain;
        }

        ChainLine[] stored = ReadStored();
        List<ChainLine> found = ChainExtension.Find(reading.Chain, [.. stored, .. reading.Loose]);
        ImmutableArray<ChainLine> whole = [.. reading.Chain, .. found];
        if (!Ends(whole, last))
        {
            return TellLasting(reading, stored);
        }

        TellDamage(reading, new MendedChain(whole, []), stored);
        JournalFile.Replace(files.Journal, whole.Select(line => line.Text));
        return whole;
    }

    private static bool Ends(ImmutableArray<ChainLine> chain, string last) => !chain.IsEmpty && chain[^1].Entry.Hash == last;

    private MendedChain Mend(ChainReading reading, bool hasEnd, long expected)
    {
        bool isWhole = reading.Problems.IsEmpty && hasEnd;
        if (isWhole && reading.Chain.Length >= expected && (reading.Chain.Length > 0 || !File.Exists(files.Database)))
        {
            return new MendedChain(reading.Chain, []);
        }

        ChainLine[] stored = ReadStored();
        List<ChainLine> found = ChainExtension.Find(reading.Chain, [.. stored, .. reading.Loose]);
        var mended = new MendedChain([.. reading.Chain, .. found], Behind(reading.Chain.Length + found.Count, [.. reading.Loose, .. stored]));
        Tell(reading, mended, stored, expected);
        if (mended.Loose.IsEmpty && (!isWhole || found.Count > 0))
        {
            JournalFile.Replace(files.Journal, mended.Chain.Select(line => line.Text));
        }

        return mended;
    }

    private static ImmutableArray<ChainLine> Behind(int kept, IEnumerable<ChainLine> lines)
        => [.. lines.Where(line => line.Entry.Sequence > kept).DistinctBy(line => line.Entry.Sequence).OrderBy(line => line.Entry.Sequence)];

    private ChainLine[] ReadStored() => [.. readDatabase().Select(TryRead).OfType<ChainLine>()];

    // A journal that can be read is not given up for a line of the database that cannot.
    private static ChainLine? TryRead(string line)
    {
        try
        {
            return ChainLine.TryRead(line);
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }

    // A torn last line was never acknowledged, so there is nothing to tell about it alone.
    private void Tell(ChainReading reading, MendedChain mended, ChainLine[] stored, long expected)
    {
        if (reading.Problems.Any(problem => problem.Kind != ChainProblemKind.Torn))
        {
            TellDamage(reading, mended, stored);
            return;
        }

        int found = mended.Chain.Length - reading.Chain.Length;
        if (found > 0)
        {
            tell($"The journal {files.Journal} was missing its last events: {found} came back from the database.");
        }

        if (mended.Chain.Length < expected)
        {
            tell($"The journal {files.Journal} and its database are older than the last snapshot of the run: {Lost([.. mended.Chain, .. mended.Loose], expected)}.");
        }
    }

    private void TellDamage(ChainReading reading, MendedChain mended, ChainLine[] stored)
    {
        string aside = Aside.Copy(files.Journal);
        long last = stored.Select(line => line.Entry.Sequence).Append(reading.Last).Max();
        tell(last <= mended.Chain.Length
            ? $"The journal {files.Journal} was damaged ({Describe(reading)}) and is whole again; the damaged file is kept as {aside}."
            : $"The journal {files.Journal} was damaged ({Describe(reading)}): {Lost([.. mended.Chain, .. mended.Loose], last)} to this run{(mended.Loose.IsEmpty ? "" : ", and what comes behind is taken up again")}; the damaged file is kept as {aside}.");
    }

    private ImmutableArray<ChainLine> TellLasting(ChainReading reading, ChainLine[] stored)
    {
        ImmutableArray<ChainLine> known = [.. reading.Chain.Concat(reading.Loose).Concat(stored).DistinctBy(line => line.Entry.Sequence).OrderBy(line => line.Entry.Sequence)];
        tell($"The journal {files.Journal} is damaged ({Describe(reading)}) and its database cannot mend it ({Lost(known, reading.Last)}): you play on from the last snapshot, and no file was changed.");
        return known;
    }

    private static string Lost(ImmutableArray<ChainLine> known, long last)
        => string.Join(", ", NumberRanges.Of(AllNumbers(last).Except(known.Select(line => line.Entry.Sequence)))
            .Select(range => new ChainProblem(ChainProblemKind.Missing, range.First, range.Last).Events + " lost")
            .DefaultIfEmpty("every event can still be read"));

    private static IEnumerable<long> AllNumbers(long last)
    {
        for (long number = 1; number <= last; number++)
        {
            yield return number;
        }
    }

    private static string Describe(ChainReading reading) => string.Join(", ", reading.Problems.Select(problem => problem.Describe()));
}
