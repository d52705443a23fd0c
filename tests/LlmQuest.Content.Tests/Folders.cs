namespace LlmQuest.Content.Tests;

/// <summary>Folders of the project.</summary>
internal static class Folders
{
    public static string Root { get; } = FindRoot();

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
