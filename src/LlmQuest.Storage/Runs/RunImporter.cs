using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>Takes exported runs in. No journal is touched: chains are kept as files beside it.</summary>
/// <remarks>What is in the folder is read once: for many files one importer is quicker than many, as long as nothing else is changed there.</remarks>
/// <param name="folder">The saves folder; made where it is missing.</param>
/// <param name="profile">Where runs are kept that no profile has yet.</param>
public sealed class RunImporter(string folder, string profile)
{
    private readonly RunShelf _shelf = new(folder);
    private List<ProfileRuns>? _kept;

    /// <summary>Imports the chains of a file. A second time changes nothing.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="refusal">Why nothing was taken, as the end of a sentence; null when something was.</param>
    /// <exception cref="StoreException">A save cannot be read.</exception>
    public IReadOnlyList<ChainImport> Import(ReadOnlyMemory<byte> bytes, out string? refusal)
        => [.. RunFileReading.ReadAll(bytes, out refusal).Select(Import)];

    private ChainImport Import(RunFileReading found)
    {
        RunFile file = found.File;
        ProfileRuns home = HomeOf(file.Header.Run);
        HashSet<string> known = [.. Of(home.All, file.Header).SelectMany(chain => chain.Chain).Select(line => line.Entry.Hash)];
        int knownHere = file.Chain.Count(line => known.Contains(line.Entry.Hash));
        bool isNewRun = !home.All.Chains.Any(chain => chain.Header.Run == file.Header.Run);
        ImmutableArray<ChainConflict> before = home.All.Conflicts;
        RunSet foreign = home.Foreign.Merge(RunSet.Of(file));
        ForeignChains.Keep(StoreFiles.For(folder, home.Stem), file.Header, Of(foreign, file.Header).Where(chain => !IsOwn(home, chain)));
        home = home with { Foreign = foreign };
        Remember(home);
        RunSet after = home.All;
        return new ChainImport(
            file.Header,
            home.Stem,
            file.Chain.Length - knownHere,
            knownHere,
            found.Reading.Loose.Length,
            found.IsSealed ? found.Reading.Problems : found.Reading.Problems.Insert(0, new ChainProblem(ChainProblemKind.HeaderUnsealed, 0, 0)),
            [.. after.Conflicts.Except(before)])
        {
            IsNewRun = isNewRun,
        };
    }

    private static bool IsOwn(ProfileRuns home, RunFile chain)
        => home.Own is { } own && own.Header.Run == chain.Header.Run && own.Header.Writer == chain.Header.Writer && chain.IsBeginningOf(own);

    private static IEnumerable<RunFile> Of(RunSet set, RunHeader header)
        => set.Chains.Where(chain => chain.Header.Run == header.Run && chain.Header.Writer == header.Writer);

    private ProfileRuns HomeOf(Guid run)
    {
        List<ProfileRuns> all = _kept ??= [.. _shelf.Read()];
        return all.FirstOrDefault(profile => profile.Own?.Header.Run == run)
            ?? all.FirstOrDefault(profile => profile.Foreign.Chains.Any(chain => chain.Header.Run == run))
            ?? all.FirstOrDefault(kept => kept.Stem == profile)
            ?? _shelf.Read(profile);
    }

    private void Remember(ProfileRuns home)
    {
        _kept!.RemoveAll(kept => kept.Stem == home.Stem);
        _kept.Add(home);
        _kept.Sort((a, b) => string.CompareOrdinal(a.Stem, b.Stem));
    }
}
