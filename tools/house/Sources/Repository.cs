using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.House.Sources;

/// <summary>The projects of the repository, read from disk.</summary>
internal static class Repository
{
    /// <summary>The nearest folder upwards that has the solution.</summary>
    public static string RootAbove(string folder)
    {
        DirectoryInfo? at = new(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "LlmQuest.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new DirectoryNotFoundException($"No LlmQuest.sln in {folder} or above it: run this inside the repository.");
    }

    /// <param name="root">Root of the repository.</param>
    /// <param name="areas">Folders of the root whose projects are wanted.</param>
    public static IReadOnlyList<Project> Read(string root, params string[] areas)
    {
        string solution = File.ReadAllText(Path.Combine(root, "LlmQuest.sln"));
        return [.. areas
            .SelectMany(area => Directory.GetDirectories(Path.Combine(root, area)).Order(StringComparer.Ordinal))
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
            .Select(file => ReadProject(root, file, solution))];
    }

    private static Project ReadProject(string root, string file, string solution)
    {
        var build = new ProjectFile(file, XDocument.Load(file));
        string folder = Path.GetDirectoryName(file)!;
        string name = Path.GetFileName(folder);
        CSharpParseOptions options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithPreprocessorSymbols(build.Constants);
        SourceFile Parse(string path) => new(name, Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path), options);
        string area = Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar)[0];
        bool inSolution = solution.Contains(Path.GetFileName(file), StringComparison.Ordinal);
        return new Project(name, area, build, inSolution, [.. SourcePaths(folder).Select(Parse)], [.. build.Linked.Select(Parse)]);
    }

    private static IEnumerable<string> SourcePaths(string folder)
        => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
