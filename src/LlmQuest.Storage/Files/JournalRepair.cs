using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;

namespace LlmQuest.Storage.Files;

/// <summary>Reads the plain journal, and mends it from the database where it is damaged. Nothing is thrown away: damaged files are copied aside first.</summary>
internal sealed class JournalRepair(StoreFiles files, Func<IEnumerable<string>> readDatabase, List<string> notices)
{
    /// <summary>The chain of events, after any mending.</summary>
    /// <exception cref="StoreException">A newer version wrote it.</exception>
    public IReadOnlyList<ChainLine> Load()
    {
        try
        {
            return Mend(JournalScan.Of(File.Exists(files.Journal) ? File.ReadAllBytes(files.Journal) : []));
        }
        catch (UnknownEventException e)
        {
            throw StoreException.NewerVersion(files.Journal, e.Message, e);
        }
    }

    private IReadOnlyList<ChainLine> Mend(JournalScan scan)
    {
        bool isWhole = !scan.IsDamaged && scan.TornLength == 0 && !scan.LacksNewline;
        if (isWhole && (scan.Good.Count > 0 || !File.Exists(files.Database)))
        {
            return scan.Good;
        }

        List<ChainLine> found = ChainExtension.Find(scan.Good, [.. scan.Loose, .. FromDatabase()]);
        if (isWhole && found.Count == 0)
        {
            return scan.Good;
        }

        if (scan.IsDamaged)
        {
            TellDamage(scan, found);
        }
        else if (found.Count > 0)
        {
            notices.Add($"The journal {files.Journal} was missing its last events: {found.Count} came back from the database.");
        }

        List<ChainLine> whole = [.. scan.Good, .. found];
        JournalFile.Replace(files.Journal, whole.Select(line => line.Text));
        return whole;
    }

    private void TellDamage(JournalScan scan, List<ChainLine> found)
    {
        string aside = Aside.Copy(files.Journal);
        int kept = scan.Good.Count + found.Count;
        long lost = scan.Loose.Select(line => line.Entry.Sequence).DefaultIfEmpty(kept).Max() - kept;
        notices.Add(lost <= 0
            ? $"The journal {files.Journal} was damaged after event {scan.Good.Count} and is whole again from the database; the damaged file is kept as {aside}."
            : $"The journal {files.Journal} was damaged after event {scan.Good.Count}: events {kept + 1} to {kept + lost} cannot be used; they are kept in {aside}.");
    }

    private IEnumerable<ChainLine> FromDatabase()
        => readDatabase().Select(ChainLine.TryRead).OfType<ChainLine>();
}
