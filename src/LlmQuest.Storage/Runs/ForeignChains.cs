using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>Chains of other writers, beside a profile's journal: one file each, named by its content, so that none is ever written over by another.</summary>
internal static class ForeignChains
{
    public const string Ending = ".chain";
    private const int HashLength = 16;

    public static RunSet Read(StoreFiles files, List<string> notices)
    {
        List<RunFile> chains = [];
        foreach (string path in Paths(files))
        {
            ImmutableArray<RunFileReading> found = RunFileReading.ReadAll(SharedFile.ReadBytes(path), out string? refusal);
            if (refusal is not null)
            {
                notices.Add($"The imported chain {path} cannot be used, because {refusal}: import it again.");
            }
            else if (found.Any(reading => !reading.Reading.Problems.IsEmpty))
            {
                notices.Add($"The imported chain {path} is damaged ({string.Join(", ", found.SelectMany(reading => reading.Reading.Problems).Select(problem => problem.Describe()))}): import it again.");
            }

            chains.AddRange(found.Select(reading => reading.File));
        }

        return RunSet.Of(chains);
    }

    /// <summary>Keeps another chain of the same writer beside those that are kept already.</summary>
    /// <param name="files">The run's files.</param>
    /// <param name="header">Whose chain it is.</param>
    /// <param name="lines">The chain.</param>
    public static void Add(StoreFiles files, RunHeader header, ImmutableArray<ChainLine> lines)
    {
        RunSet all = Read(files, []).Merge(RunSet.Of(new RunFile(header, lines)));
        Keep(files, header, all.Chains.Where(one => one.Header.Run == header.Run && one.Header.Writer == header.Writer));
    }

    /// <summary>The chains of one run that others wrote.</summary>
    /// <param name="files">The run's files.</param>
    /// <param name="run">Id of the run.</param>
    /// <param name="tell">Is told what is wrong with a file.</param>
    public static IReadOnlyList<RunFile> OfRun(StoreFiles files, Guid run, Action<string> tell)
    {
        List<string> notices = [];
        RunSet foreign = Read(files, notices);
        notices.ForEach(tell);
        return [.. foreign.Chains.Where(chain => chain.Header.Run == run && !chain.Chain.IsEmpty)];
    }

    /// <summary>Makes the files of one writer's chains what they should be. What is new is written before anything is removed.</summary>
    /// <param name="files">The run's files.</param>
    /// <param name="header">Whose chains they are.</param>
    /// <param name="chains">All of them.</param>
    public static void Keep(StoreFiles files, RunHeader header, IEnumerable<RunFile> chains)
    {
        string beginning = FormattableString.Invariant($"{files.Stem}.{header.Run:N}.{header.Writer:N}.");
        string[] old = [.. Paths(files).Where(path => Path.GetFileName(path).StartsWith(beginning, StringComparison.Ordinal))];
        List<string> kept = [];
        Directory.CreateDirectory(files.Folder);
        foreach (RunFile chain in chains)
        {
            string path = Path.Combine(files.Folder, beginning + (chain.LastHash.Length == 0 ? "empty" : chain.LastHash[..HashLength]) + Ending);
            string text = chain.Write();
            if (!File.Exists(path) || SharedFile.ReadText(path) != text)
            {
                WholeFile.Replace(path, text);
            }

            kept.Add(path);
        }

        foreach (string path in old.Except(kept))
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> Paths(StoreFiles files)
        => Directory.Exists(files.Folder) ? Directory.EnumerateFiles(files.Folder, files.Stem + ".*" + Ending).Order(StringComparer.Ordinal) : [];
}
