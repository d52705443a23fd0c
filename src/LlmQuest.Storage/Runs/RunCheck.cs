using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>Looks a run through: every hash, every link, and whether the database says the same. Changes nothing.</summary>
public static class RunCheck
{
    /// <summary>Everything that is wrong or worth telling; empty when all is well.</summary>
    /// <param name="folder">The saves folder.</param>
    /// <param name="stem">Name of the profile; <c>PROFILE+COURSE</c> for a further course.</param>
    /// <exception cref="StoreException">A newer version wrote the save.</exception>
    public static IReadOnlyList<RunFinding> Of(string folder, string stem)
    {
        StoreFiles files = StoreFiles.For(folder, stem);
        List<string> notices = [];
        List<RunFinding> found = [];
        RunFileReading? own = OwnChain.Read(files, []);
        if (own is not null)
        {
            found.AddRange(own.Reading.Problems.Select(problem => OfJournal(files, problem)));
            found.AddRange(DatabaseCheck.Of(files, own.Reading));
        }

        RunSet foreign = ForeignChains.Read(files, notices);
        found.AddRange(notices.Select(notice => new RunFinding(true, notice)));
        RunSet all = own is null ? foreign : foreign.Merge(RunSet.Of(own.File));
        found.AddRange(all.Conflicts.Select(conflict => new RunFinding(conflict.IsEdit, $"In run {conflict.Run} {conflict.Describe()}.")));
        return found;
    }

    private static RunFinding OfJournal(StoreFiles files, ChainProblem problem) => problem.Kind == ChainProblemKind.Torn
        ? new RunFinding(false, $"In the journal {files.Journal} {problem.Describe()}: it was never acknowledged, and is cut at the next start.")
        : new RunFinding(true, $"In the journal {files.Journal} {problem.Describe()}.");
}
