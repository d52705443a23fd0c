using LlmQuest.Inference;
using LlmQuest.Models;

namespace LlmQuest.Hosting;

/// <summary>Where lessons, models and saves are.</summary>
/// <param name="Lessons">Folder of the courses.</param>
/// <param name="Models">Folder of the models, with its catalogue.</param>
/// <param name="Saves">Folder of the runs; need not exist yet.</param>
internal sealed record ProjectFolders(string Lessons, string Models, string Saves)
{
    /// <summary>Folder of the courses that were added to the program; need not exist. Empty where none are looked for.</summary>
    public string Courses { get; init; } = "";

    /// <summary>The folder of added courses, wherever lessons and models are: the one that is named in the environment, or one in the platform's data folder.</summary>
    public static string Added => FromEnvironment("LLMQUEST_COURSES") ?? Path.Combine(DataFolder, "courses");

    /// <summary>Finds each by option, environment variable, the nearest project upwards, beside the program, the platform's data folder; in this order.</summary>
    /// <param name="saves">What <c>--saves</c> says, or null.</param>
    /// <exception cref="ModelException">No folder holds lessons and models.</exception>
    public static ProjectFolders Find(string? saves)
    {
        string? root = Root();
        string? lessons = FromEnvironment("LLMQUEST_LESSONS") ?? Below(root, "lessons");
        string? models = FromEnvironment("LLMQUEST_MODELS") ?? Below(root, "models");
        if (lessons is null || models is null)
        {
            throw new UserException($"No folder with lessons/ and models/{ModelCatalog.FileName} was found from {Directory.GetCurrentDirectory()} upwards or beside the program: run from the project's folder, or set LLMQUEST_LESSONS and LLMQUEST_MODELS.");
        }

        return new ProjectFolders(lessons, models, SavesIn(root, saves)) { Courses = Added };
    }

    /// <summary>The same; where nothing is found, the folders that would be looked into from here, for somebody who is to be told what they lack.</summary>
    /// <param name="saves">What <c>--saves</c> says, or null.</param>
    public static ProjectFolders Guess(string? saves)
    {
        string? root = Root();
        string here = root ?? Directory.GetCurrentDirectory();
        return new ProjectFolders(FromEnvironment("LLMQUEST_LESSONS") ?? Path.Combine(here, "lessons"), FromEnvironment("LLMQUEST_MODELS") ?? Path.Combine(here, "models"), SavesIn(root, saves)) { Courses = Added };
    }

    // Named also where it is not there yet, as in a new home.
    private static string DataFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "llmquest");

    private static string? Root() => Upwards(Directory.GetCurrentDirectory()) ?? Upwards(AppContext.BaseDirectory) ?? (IsRoot(DataFolder) ? DataFolder : null);

    private static string SavesIn(string? root, string? saves)
        => Path.GetFullPath(saves ?? FromEnvironment("LLMQUEST_SAVES") ?? Below(root, "saves") ?? Path.Combine(DataFolder, "saves"));

    private static string? Upwards(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (IsRoot(at.FullName))
            {
                return at.FullName;
            }
        }

        return null;
    }

    private static bool IsRoot(string folder)
        => Directory.Exists(Path.Combine(folder, "lessons")) && File.Exists(Path.Combine(folder, "models", ModelCatalog.FileName));

    private static string? FromEnvironment(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? Path.GetFullPath(value) : null;

    private static string? Below(string? root, string name) => root is null ? null : Path.Combine(root, name);
}
