using System.Reflection;
using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;

namespace LlmQuest.House.Binding;

/// <summary>The assemblies that are not ours: the framework's, and the packages' from the folders of builds.</summary>
internal static class Packages
{
    private static readonly string[] Areas = ["src", "tests"];

    public static IReadOnlyList<MetadataReference> Of(string root, IReadOnlyList<Project> projects)
    {
        HashSet<string> seen = [.. projects.Select(project => project.Build.AssemblyName)];
        return [.. Framework().Concat(Built(root)).Where(path => seen.Add(Path.GetFileNameWithoutExtension(path)) && IsManaged(path)).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>Those that this program runs on.</summary>
    public static IEnumerable<string> Framework() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static IEnumerable<string> Built(string root)
        => from area in Areas
           from project in Directory.GetDirectories(Path.Combine(root, area))
           let bin = Path.Combine(project, "bin")
           where Directory.Exists(bin)
           from configuration in Directory.GetDirectories(bin)
           from framework in Directory.GetDirectories(configuration, "net*")
           from path in Directory.GetFiles(framework, "*.dll")
           select path;

    private static bool IsManaged(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Name is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
