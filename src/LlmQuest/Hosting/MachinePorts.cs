using LlmQuest.Experiments;
using LlmQuest.Labs;

namespace LlmQuest.Hosting;

/// <summary>What labs find on this machine.</summary>
internal static class MachinePorts
{
    /// <summary>The profile whose run is meant where none is named.</summary>
    public const string DefaultProfile = "default";

    private const string IndexFolder = "indexes";

    /// <summary>The ports of the labs.</summary>
    /// <param name="folders">Where models and saves are.</param>
    /// <param name="model">The model in use: an id, a path, or null for the one that is used when none is named.</param>
    /// <param name="profile">Whose run has the experiments that can be named.</param>
    /// <param name="course">Folder of the course that is played; null outside one.</param>
    public static LabPorts Of(ProjectFolders folders, string? model, string profile = DefaultProfile, string? course = null) => new()
    {
        Models = new ShelfModels(folders, model),
        Experiments = new SavedExperiments(folders.Saves, profile),
        Energy = new RaplMeter(RaplMeter.Usual),
        Shelf = new TextFiles(folders.Lessons, course),
        Indexes = Path.Combine(folders.Saves, IndexFolder),
    };
}
