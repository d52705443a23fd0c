using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;

namespace LlmQuest.Storage.Files;

/// <summary>Reads the plain journal, and mends it from the database where it is damaged. Nothing is thrown away: damaged files are copied aside first.</summary>
internal sealed class JournalRepair(StoreFiles files, Func<IEnumerable<string>> readDatabase, List<string> notices)
{
    /// <summary>The chain of events, after any mending.</summary>
    /// <exception cref="StoreException">A newer version wrote it.</exception>
    public ImmutableArray<ChainLine> Load()
    {
        try
        {
            byte[] bytes = File.Exists(files.Journal) ? File.ReadAllBytes(files.Journal) : [];
            return Mend(ParallelReading.Of(bytes), hasEnd: bytes is [] or [.., (byte)'\n']);
        }
        catch (UnknownEventException e)
        {
            throw StoreException.NewerVersion(files.Journal, e.Message, e);
        }
    }

    private ImmutableArray<ChainLine> Mend(ChainReading reading, bool hasEnd)
    {
        bool isWhole = reading.Problems.IsEmpty && hasEnd;
        if (isWhole && (reading.Chain.Length > 0 || !File.Exists(files.Database)))
        {
            return reading.Chain;
        }

        ChainLine[] stored = [.. readDatabase().Select(ChainLine.TryRead).OfType<ChainLine>()];
        List<ChainLine> found = ChainExtension.Find(reading.Chain, [.. stored, .. reading.Loose]);
        if (isWhole && found.Count == 0)
        {
            return reading.Chain;
        }

        Tell(reading, found, stored);
        ImmutableArray<ChainLine> whole = [.. reading.Chain, .. found];
        JournalFile.Replace(files.Journal, whole.Select(line => line.Text));
        return whole;
    }

    // A torn last line was never acknowledged, so there is nothing to tell about it alone.
    private void Tell(ChainReading reading, List<ChainLine> found, ChainLine[] stored)
    {
        if (reading.Problems.Any(problem => problem.Kind != ChainProblemKind.Torn))
        {
            TellDamage(reading, found, stored);
        }
        else if (found.Count > 0)
        {
            notices.Add($"The journal {files.Journal} was missing its last events: {found.Count} came back from the database.");
        }
    }

    private void TellDamage(ChainReading reading, List<ChainLine> found, ChainLine[] stored)
    {
        string aside = Aside.Copy(files.Journal);
        string what = string.Join(", ", reading.Problems.Select(problem => problem.Describe()));
        int kept = reading.Chain.Length + found.Count;
        long last = stored.Select(line => line.Entry.Sequence).Append(reading.Last).Max();
        notices.Add(last <= kept
            ? $"The journal {files.Journal} was damaged ({what}) and is whole again; the damaged file is kept as {aside}."
            : $"The journal {files.Journal} was damaged ({what}): {new ChainProblem(ChainProblemKind.Missing, kept + 1, last).Events} lost to this run; what is left of them is kept in {aside}.");
    }
}
