namespace LlmQuest.Testing;

/// <summary>The folder of the sources, and files that tests can write anew.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether files are written anew instead of being held against.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("LLMQUEST_UPDATE_GOLDEN") == "1";

    /// <summary>Holds a file against what it should be; writes it when that is asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What it should hold.</param>
    public static void Golden(string path, string expected)
    {
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        string found = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.That(found, Is.EqualTo(expected), $"{path} is not current: run the tests with LLMQUEST_UPDATE_GOLDEN=1");
    }

    private static string FindRoot()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "LlmQuest.sln")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
