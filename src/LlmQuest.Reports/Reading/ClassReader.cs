using System.Collections.Concurrent;
using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Reading;

/// <summary>Reads the runs of a class from files: exported runs, or a saves folder.</summary>
public static class ClassReader
{
    private const int DeepestFolder = 5;
    // Mail and chat programs put .txt behind what they do not know.
    private static readonly string[] Endings = [".jsonl", ".chain", ".jsonl.txt"];
    private static readonly string[] NoRuns = [".steps.jsonl"];

    /// <summary>The files below a folder that may hold runs. Links are not followed.</summary>
    /// <param name="path">A folder, or one file.</param>
    public static IReadOnlyList<string> Files(string path)
        => File.Exists(path)
            ? [path]
            : [.. Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestFolder, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
                .Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !NoRuns.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)];

    /// <summary>Reads files on all cores. Only tallies stay in memory, so it does not matter how many events there are.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="stop">Ends it with an exception.</param>
    public static ClassReading Read(IReadOnlyCollection<string> files, CancellationToken stop)
    {
        ConcurrentBag<FileTally> read = [];
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = stop }, file => read.Add(RunFileTally.Read(file, stop)));
        FileTally[] tallies = [.. WithoutFalseNames([.. read.OrderBy(one => one.Path, StringComparer.Ordinal)])];
        var problems = ImmutableArray.CreateBuilder<string>();
        problems.AddRange(tallies.Where(one => one.Problems.Count > 0).Select(Sentence));
        (LearnerTally Tally, ImmutableArray<ChainConflict> Conflicts)[] learners = [.. tallies
            .SelectMany(file => file.Chains.Select(chain => (file.Path, Chain: chain)))
            .GroupBy(one => one.Chain.Header.Run)
            .OrderBy(run => run.Key)
            .Select(run => Learner([.. run]))];
        int doubled = tallies.Sum(file => file.Chains.Count) - Distinct(tallies.SelectMany(file => file.Chains)).Count();
        problems.AddRange(learners.SelectMany(learner => learner.Conflicts.Select(conflict => DisplayText.Strip($"In the run of {learner.Tally.Called.ReplaceLineEndings(" ")} {conflict.Describe()}. Both were counted: ask which one is right."))));
        return new ClassReading([.. learners.Select(learner => learner.Tally).Where(learner => learner.Events > 0)], files.Count, doubled, problems.ToImmutable());
    }

    /// <summary>The chains of one run, from whichever files it is in; what cannot be read is passed over.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="run">Id of the run.</param>
    public static RunSet Chains(IEnumerable<string> files, Guid run)
    {
        (string Path, RunFileReading Reading)[] all = [.. files.Where(file => RunFileTally.MayHold(file, run)).SelectMany(file => RunFileTally.Chains(file, out _).Select(reading => (file, reading))).Where(one => one.reading.File.Header.Run == run)];
        (string Path, RunFileReading Reading)[] whole = [.. all.Where(one => !RunFileTally.IsNamedAnew(one.Path, one.Reading))];
        return RunSet.Of((whole.Length > 0 ? whole : all).Select(one => one.Reading.File));
    }

    // An edited first line may name the run of somebody else: what others handed in whole is theirs alone.
    private static IEnumerable<FileTally> WithoutFalseNames(FileTally[] files)
    {
        HashSet<Guid> whole = [.. files.SelectMany(file => file.Chains).Where(chain => !chain.IsNamedAnew).Select(chain => chain.Header.Run)];
        return files.Select(file => file.Chains.Any(chain => chain.IsNamedAnew && whole.Contains(chain.Header.Run))
            ? FileTally.Refused(file.Path, "its first line, with name and course, was edited or has no seal, and names a run that another file has whole")
            : file);
    }

    private static IEnumerable<ChainTally> Distinct(IEnumerable<ChainTally> chains)
        => chains.DistinctBy(chain => (chain.Header.Run, chain.Header.Writer, chain.Tally.Events, chain.LastHash));

    private static string Sentence(FileTally file)
    {
        string what = string.Join("; ", file.Problems.Take(3)) + (file.Problems.Count > 3 ? $"; and {file.Problems.Count - 3} more" : "");
        return DisplayText.Strip(file.Chains.Count == 0
            ? $"{file.Path} was left out, because {what}: ask for the file again."
            : $"In {file.Path} {what}: what is whole was counted; ask for the file again.");
    }

    private static (LearnerTally Tally, ImmutableArray<ChainConflict> Conflicts) Learner((string Path, ChainTally Chain)[] chains)
    {
        ChainTally[] distinct = [.. Distinct(chains.Select(one => one.Chain))];
        return distinct.Length == 1 ? (Named(distinct[0].Tally, chains), []) : Joined(chains);
    }

    // Two copies of one chain may differ in the name alone, which is not hashed: the same one has to be chosen in whatever order they come.
    private static LearnerTally Named(LearnerTally tally, (string Path, ChainTally Chain)[] chains)
        => tally with { Name = chains.Select(one => one.Chain.Header.Learner ?? "").Where(name => name.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault("") };

    // The run went on on another machine, or was handed in twice: its events are read again, and each counted once.
    private static (LearnerTally Tally, ImmutableArray<ChainConflict> Conflicts) Joined((string Path, ChainTally Chain)[] chains)
    {
        Guid run = chains[0].Chain.Header.Run;
        RunSet all = RunSet.Of(chains.Select(one => one.Path).Distinct().SelectMany(path => RunFileTally.Chains(path, out _)).Select(reading => reading.File).Where(file => file.Header.Run == run));
        IEnumerable<JournalEntry> events = all.Chains
            .SelectMany(chain => chain.Chain.Select(line => (chain.Header.Writer, line.Entry)))
            .DistinctBy(one => one.Entry.Id)
            .OrderBy(one => one.Entry.Time)
            .ThenBy(one => one.Writer)
            .ThenBy(one => one.Entry.Sequence)
            .Select(one => one.Entry);
        return (Named(RunFileTally.Of(all.Chains[0].Header, events), chains), all.Conflicts);
    }
}
