using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Reading;

/// <summary>Counts a file line by line while it is whole; what is not is read once more, slowly, so that every event that is wrong gets its name.</summary>
internal static class RunFileTally
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const long LargestFile = 256L << 20;

    private const string JournalEnding = ".jsonl";
    private const string HeaderEnding = ".run";
    private const string KeptEnding = ".chain";

    /// <summary>Reads a file; never throws for what stands in it.</summary>
    /// <param name="path">An exported run, or a journal with its header beside it.</param>
    /// <param name="stop">Ends it with an exception.</param>
    public static FileTally Read(string path, CancellationToken stop)
    {
        try
        {
            // A pipe or a device has no length, and would keep whoever opens it.
            return new FileInfo(path).Length switch
            {
                0 => FileTally.Refused(path, "it is empty"),
                > LargestFile => FileTally.Refused(path, $"it has more than {LargestFile >> 20} MiB"),
                _ => QuickIfKnown(path, stop) ?? Slow(path),
            };
        }
        catch (UnknownEventException e)
        {
            return FileTally.Refused(path, $"a newer version wrote it ({e.Message.TrimEnd('.')})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return FileTally.Refused(path, e is InvalidDataException ? e.Message : $"it cannot be read ({e.Message.TrimEnd('.')})");
        }
    }

    /// <summary>All chains of a file as they are, for runs that several files tell of.</summary>
    /// <param name="path">The file.</param>
    /// <param name="refusal">Why there are none, as the end of a sentence; null when there are some.</param>
    public static IReadOnlyList<RunFileReading> Chains(string path, out string? refusal)
    {
        ReadOnlyMemory<byte> bytes = RunFileBytes.Read(path, out refusal, Beside(path));
        return refusal is null ? RunFileReading.ReadAll(bytes, out refusal) : [];
    }

    /// <summary>Whether a file has the header of a run, itself or beside it: a quick look, so that not every file is read event by event.</summary>
    /// <param name="path">The file.</param>
    /// <param name="run">Id of the run.</param>
    public static bool MayHold(string path, Guid run)
    {
        try
        {
            return new FileInfo(path).Length is > 0 and <= LargestFile && (Beside(path)?.Run == run || HasHeaderOf(path, run));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Counts a chain.</summary>
    /// <param name="header">Whose chain it is.</param>
    /// <param name="events">Its events, in the order of time.</param>
    public static LearnerTally Of(RunHeader header, IEnumerable<JournalEntry> events)
    {
        var fold = new TallyFold(header);
        foreach (JournalEntry entry in events)
        {
            fold.Add(entry.Time, entry.Event);
        }

        return fold.Finish();
    }

    // An event of no known kind may be one that was edited: whether its hash fits, the slow reading finds out.
    private static FileTally? QuickIfKnown(string path, CancellationToken stop)
    {
        try
        {
            return Quick(path, stop);
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }

    private static FileTally? Quick(string path, CancellationToken stop)
    {
        List<ChainTally> chains = [];
        using LineSource lines = LineSource.Of(path);
        ChainWalk? walk = null;
        while (lines.TryNext(out ReadOnlySpan<byte> line, out bool isTorn))
        {
            stop.ThrowIfCancellationRequested();
            if (RunHeader.Begins(line))
            {
                if (!Finish(walk, chains))
                {
                    return null;
                }

                HeaderReading reading = RunHeader.Read(Encoding.UTF8.GetString(line));
                if (reading.Header is null)
                {
                    return reading.Newer is null ? null : FileTally.Refused(path, reading.Newer);
                }

                if (reading.IsEdited || (!reading.IsSealed && IsHandedIn(path)))
                {
                    return null;
                }

                walk = new ChainWalk(reading.Header, reading.Events);
                continue;
            }

            walk ??= Beside(path) is { } header ? new ChainWalk(header) : null;
            if (isTorn || walk is null || !walk.TryStep(line))
            {
                return null;
            }
        }

        return Finish(walk, chains) && chains.Count > 0 ? new FileTally(path, chains, []) : null;
    }

    private static bool HasHeaderOf(string path, Guid run)
    {
        using LineSource lines = LineSource.Of(path);
        while (lines.TryNext(out ReadOnlySpan<byte> line, out _))
        {
            if (RunHeader.Begins(line) && RunHeader.Read(Encoding.UTF8.GetString(line)).Header?.Run == run)
            {
                return true;
            }
        }

        return false;
    }

    // False where the chain was cut.
    private static bool Finish(ChainWalk? walk, List<ChainTally> chains)
    {
        if (walk is not null)
        {
            chains.Add(walk.Finish());
        }

        return walk?.IsCut != true;
    }

    private static FileTally Slow(string path)
    {
        IReadOnlyList<RunFileReading> readings = Chains(path, out string? refusal);
        return refusal is not null
            ? FileTally.Refused(path, refusal)
            : new FileTally(
                path,
                [.. readings.Select(one => new ChainTally(one.File.Header, one.File.LastHash, Of(one.File.Header, one.File.Chain.Select(line => line.Entry))) { IsNamedAnew = IsNamedAnew(path, one) })],
                [.. readings.SelectMany(one => one.Reading.Problems).Select(problem => problem.Describe()), .. readings.Any(one => !one.IsSealed) && IsHandedIn(path) ? [new ChainProblem(ChainProblemKind.HeaderUnsealed, 0, 0).Describe()] : Array.Empty<string>()]);
    }

    /// <summary>Whether the first line of a chain, which says whose it is, was edited or may have been.</summary>
    public static bool IsNamedAnew(string path, RunFileReading reading)
        => reading.Reading.Problems.Any(problem => problem.Kind == ChainProblemKind.HeaderEdited) || (!reading.IsSealed && IsHandedIn(path));

    // What is kept in saves is written on, and has no seal.
    private static bool IsHandedIn(string path) => !path.EndsWith(KeptEnding, StringComparison.Ordinal) && Beside(path) is null;

    // A journal as it is written while somebody plays has its header in a file of its own.
    private static RunHeader? Beside(string path)
    {
        string header = path[..^(path.EndsWith(JournalEnding, StringComparison.Ordinal) ? JournalEnding.Length : 0)] + HeaderEnding;
        return header.Length < path.Length && File.Exists(header) ? RunHeader.Read(File.ReadAllText(header).TrimEnd()).Header : null;
    }
}
