namespace LlmQuest.Architecture.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceFiles() => FilesOf("src");

    public static IEnumerable<string> CodeFiles() => FilesOf("src").Concat(FilesOf("tests")).Concat(FilesOf("tools"));

    private static IEnumerable<string> FilesOf(string folder)
        => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

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
