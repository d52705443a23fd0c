using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>All runs of a saves folder, to look at: takes no lock and changes no journal.</summary>
/// <param name="folder">The saves folder; need not exist.</param>
public sealed class RunShelf(string folder)
{
    /// <summary>Names of the profiles that have a journal, in order.</summary>
    /// <remarks>A run that was exported into the folder is no journal.</remarks>
    public IReadOnlyList<string> Profiles => [.. Stems.Select(StoreFiles.ProfileOf).Distinct()];

    /// <summary>Beginnings of the names of the journals, in order: <c>PROFILE</c>, and <c>PROFILE+COURSE</c> for every further course.</summary>
    public IReadOnlyList<string> Stems => [.. NamesOf("*" + StoreFiles.JournalEnding).Where(name => !OwnChain.IsExport(StoreFiles.For(folder, name)))];

    /// <summary>What is kept under each of these names.</summary>
    /// <exception cref="StoreException">A newer version wrote one of the saves.</exception>
    public IReadOnlyList<ProfileRuns> Read() => [.. Stems.Union(NamesOf("*" + ForeignChains.Ending)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>What is kept under a name.</summary>
    /// <param name="stem">Name of the profile; <c>PROFILE+COURSE</c> for a further course.</param>
    /// <exception cref="StoreException">A newer version wrote the save.</exception>
    public ProfileRuns Read(string stem)
    {
        List<string> notices = [];
        StoreFiles files = StoreFiles.For(folder, stem);
        RunFile? own = OwnChain.Read(files, notices)?.File;
        return new ProfileRuns(stem, own, ForeignChains.Read(files, notices), notices);
    }

    /// <summary>All runs, the newest first.</summary>
    /// <param name="profiles">What <see cref="Read()"/> gave.</param>
    public static IReadOnlyList<KeptRun> RunsOf(IEnumerable<ProfileRuns> profiles)
        => [.. profiles.SelectMany(RunsOf).OrderByDescending(run => run.Last ?? DateTimeOffset.MinValue).ThenBy(run => run.Stem, StringComparer.Ordinal)];

    private static IEnumerable<KeptRun> RunsOf(ProfileRuns profile)
    {
        RunSet all = profile.All;
        return all.Chains.GroupBy(chain => chain.Header.Run)
            .Select(chains => new KeptRun(profile.Stem, chains.Key, [.. chains], [.. all.Conflicts.Where(conflict => conflict.Run == chains.Key)]));
    }

    private string[] NamesOf(string pattern)
        => !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, pattern)
                .Select(path => Path.GetFileName(path).Split('.') is [var name, ..] parts && (parts.Length == 2 || pattern.EndsWith(ForeignChains.Ending, StringComparison.Ordinal)) ? name : "")
                .Where(StoreFiles.IsStem)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
