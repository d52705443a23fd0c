using LlmQuest.Core.Labs;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>The numbers of every step of the experiments of a run, to look at: takes no lock and changes nothing.</summary>
public static class KeptSteps
{
    /// <summary>The numbers of some experiments; those without numbers are left out.</summary>
    /// <param name="folder">The saves folder.</param>
    /// <param name="stem">Name of the profile; <c>PROFILE+COURSE</c> for a further course.</param>
    /// <param name="experiments">Ids of the events that recorded them.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyDictionary<Guid, ExperimentSteps> Read(string folder, string stem, IReadOnlySet<Guid> experiments)
        => StepsFile.Read(StoreFiles.For(folder, stem).Steps, experiments);
}
