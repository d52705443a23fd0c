using System.Xml.Linq;
using LlmQuest.House.Binding;
using LlmQuest.House.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LlmQuest.Architecture.Tests.House;

/// <summary>Source that stands in a test, as the measuring program reads a file.</summary>
internal static class Snippet
{
    public static SourceFile File(string text, string path = "src/A/Some.cs", string project = "A") => new(project, path, text);

    /// <summary>As many different lines as are asked for.</summary>
    public static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(line => $"Call{line}();"));

    public static Project Project(string name, string area, string text, string build = "<Project/>")
    {
        string path = Path.Combine(Path.GetTempPath(), "no such folder", name + ".csproj");
        return new Project(name, area, new ProjectFile(path, XDocument.Parse(build)), InSolution: true, [File(text, $"{area}/{name}/Some.cs", name)], []);
    }

    /// <summary>The build of a project that refers to another one.</summary>
    public static string ReferringTo(string name) => $"<Project><ItemGroup><ProjectReference Include=\"../{name}/{name}.csproj\"/></ItemGroup></Project>";

    public static IReadOnlyDictionary<string, CSharpCompilation> Bound(params Project[] projects)
        => Compiler.Bind(projects, [.. Packages.Framework().Select(path => MetadataReference.CreateFromFile(path))]);
}
