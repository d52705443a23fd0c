namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>The folder of the sources, and files that tests can write anew.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static bool IsUpdating => Environment.GetEnvironmentVariable("LLMQUEST_UPDATE_GOLDEN") == "1";

    /// <summary>Holds a file against what it should be; writes it when that is asked for.</summary>
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
