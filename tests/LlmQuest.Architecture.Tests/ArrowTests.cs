using System.Reflection;
using System.Text.RegularExpressions;

namespace LlmQuest.Architecture.Tests;

public sealed partial class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = ReadDiagram();

    private static readonly Dictionary<string, string[]> Owners = new()
    {
        ["Terminal.Gui"] = ["LlmQuest.Tui"],
        ["LiteDB"] = ["LlmQuest.Storage"],
        ["Markdig"] = ["LlmQuest.Content"],
        ["Jint"] = ["LlmQuest.Inference"],
        ["Microsoft.Extensions.AI.Abstractions"] = ["LlmQuest.Inference"],
        ["YamlDotNet"] = ["LlmQuest.Content", "LlmQuest.Models"],
        ["Polly.Core"] = ["LlmQuest.Models"],
        ["CsvHelper"] = ["LlmQuest.Labs", "llmquest"],
        ["System.Numerics.Tensors"] = ["LlmQuest.Inference", "LlmQuest.Inference.LlamaCpp", "LlmQuest.Labs", "llmquest"],
        ["Superpower"] = ["LlmQuest.Content"],
        ["System.CommandLine"] = ["llmquest"],
        ["ScottPlot"] = ["llmquest"],
    };

    private static IEnumerable<string> Projects => Allowed.Keys;

    private static string[] References(string assembly) => [.. Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!)];

    [TestCaseSource(nameof(Projects))]
    public void A_project_refers_only_to_those_the_design_allows(string project)
    {
        string[] ours = [.. References(project).Where(name => name.StartsWith("LlmQuest", StringComparison.Ordinal))];
        Assert.That(ours, Is.SubsetOf(Allowed[project]));
    }

    [TestCaseSource(nameof(Projects))]
    [TestCase("llmquest")]
    public void An_outside_package_is_used_by_its_owner_alone(string project)
    {
        string[] foreign = [.. References(project).Where(name => Owners.TryGetValue(name, out string[]? owners) && !owners.Contains(project))];
        Assert.That(foreign, Is.Empty);
    }

    [Test]
    public void The_core_refers_to_nothing_but_the_framework()
        => Assert.That(References("LlmQuest.Core"), Has.All.StartsWith("System"));

    [Test]
    public void Every_project_of_the_source_folder_is_in_the_table()
    {
        string[] folders = [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!)];
        Assert.That(folders, Is.EquivalentTo((string[])[.. Allowed.Keys, "LlmQuest", SecondRuntimeTests.Project]));
    }

    [Test]
    public void Foreign_functions_are_imported_in_one_folder_only()
    {
        string native = Path.Combine("LlmQuest.Inference.LlamaCpp", "Native");
        string[] importing = [.. Repository.SourceFiles().Where(file => File.ReadAllText(file).Contains("LibraryImport(", StringComparison.Ordinal))];
        Assert.That(importing, Is.Not.Empty.And.All.Contain(native));
    }

    [Test]
    public void No_source_file_is_longer_than_four_hundred_lines()
        => Assert.That(Repository.SourceFiles().Where(file => File.ReadLines(file).Count() > 400), Is.Empty);

    // In src/ARCHITECTURE.md a line such as "Labs --> Core"; a project that only others point to has no line of its own.
    private static Dictionary<string, string[]> ReadDiagram()
    {
        (string From, string To)[] arrows = [.. Arrow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "ARCHITECTURE.md"))).Select(match => (Full(match.Groups[1].Value), Full(match.Groups[2].Value)))];
        return arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct()
            .ToDictionary(project => project, project => arrows.Where(arrow => arrow.From == project).Select(arrow => arrow.To).ToArray());
    }

    private static string Full(string project) => $"LlmQuest.{project}";

    [GeneratedRegex(@"^\s+(\S+) --> (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
