using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>Goes on with a run that was begun on another machine: the profile's own chain gets the run's id and a writer of its own.</summary>
public static class RunAdoption
{
    /// <summary>Makes a profile go on with an imported run.</summary>
    /// <param name="folder">The saves folder.</param>
    /// <param name="stem">The profile it was imported to, as <see cref="ChainImport.Profile"/> names it.</param>
    /// <param name="run">Header of the imported chain.</param>
    /// <returns>Why it cannot, as a sentence without its full stop; null when it does.</returns>
    /// <exception cref="StoreException">The profile is being played, or its files cannot be used.</exception>
    public static string? Adopt(string folder, string stem, RunHeader run)
    {
        StoreFiles files = StoreFiles.For(folder, stem);
        using WriterLock taken = WriterLock.Take(files);
        RunHeader own = RunIdentity.LoadOrMint(files, _ => { });
        if (own.Run == run.Run)
        {
            return null;
        }

        bool hasBegun = File.Exists(files.Journal) && new FileInfo(files.Journal).Length > 0;
        if (hasBegun)
        {
            return $"the profile {stem} has begun a run of its own; name one that has not with --profile";
        }

        RunIdentity.Replace(files, own with { Run = run.Run, Course = run.Course });
        return null;
    }
}
