using System.Xml.Linq;

namespace LlmQuest.Architecture.Tests;

/// <summary>Arrows of the runtime that the solution does not build, read from its files: its package need not be there.</summary>
public sealed class SecondRuntimeTests
{
    public const string Project = "LlmQuest.Inference.LLamaSharp";
    private const string TestProject = Project + ".Tests";
    private const string Switch = "'$(Runtime)' == 'LLamaSharp'";
    private static readonly string Folder = Path.Combine(Repository.Root, "src", Project);

    private static IEnumerable<XElement> Items(string projectFile, string kind) => XDocument.Load(projectFile).Descendants(kind);

    private static string[] NamesOf(IEnumerable<XElement> items) => [.. items.Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value.Replace('\\', '/')))];

    private static string[] ProjectFiles() => [.. new[] { "src", "tests" }
        .SelectMany(folder => Directory.GetDirectories(Path.Combine(Repository.Root, folder)))
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))];

    [Test]
    public void It_refers_to_the_seam_and_to_its_own_packages_alone()
    {
        string file = Path.Combine(Folder, Project + ".csproj");
        Assert.That(NamesOf(Items(file, "ProjectReference")), Is.EqualTo(new[] { "LlmQuest.Inference" }));
        Assert.That(Items(file, "PackageReference").Select(item => item.Attribute("Include")!.Value), Is.EquivalentTo(new[] { "LLamaSharp", "$(LLamaSharpBackendPackage)" }));
    }

    [Test]
    public void Its_packages_are_named_by_no_other_project()
    {
        string[] naming = [.. ProjectFiles().Where(file => Items(file, "PackageReference").Any(item => item.Attribute("Include")!.Value.Contains("LLamaSharp", StringComparison.OrdinalIgnoreCase)))];
        Assert.That(naming.Select(Path.GetFileNameWithoutExtension), Is.EqualTo(new[] { Project }));
    }

    [Test]
    public void No_other_source_file_uses_the_package()
    {
        string[] users = [.. Repository.SourceFiles().Where(file => File.ReadLines(file).Any(line => line.StartsWith("using LLama.", StringComparison.Ordinal) || line.StartsWith("using LLama;", StringComparison.Ordinal)))];
        Assert.That(users, Is.Not.Empty.And.All.StartsWith(Folder));
    }

    [Test]
    public void Its_foreign_functions_are_taken_in_one_folder_only()
    {
        string[] taking = [.. Repository.SourceFiles().Where(file => File.ReadAllText(file).Contains("NativeLibrary.GetExport(", StringComparison.Ordinal))];
        Assert.That(taking, Is.Not.Empty.And.All.StartsWith(Path.Combine(Folder, "Native")));
    }

    [Test]
    public void The_program_and_its_own_tests_alone_refer_to_it()
    {
        string[] referring = [.. ProjectFiles().Where(file => NamesOf(Items(file, "ProjectReference")).Contains(Project))];
        Assert.That(referring.Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(new[] { "LlmQuest", TestProject }));
    }

    [Test]
    public void The_program_has_one_runtime_at_a_time()
    {
        XElement[] runtimes = [.. Items(Path.Combine(Repository.Root, "src", "LlmQuest", "LlmQuest.csproj"), "ProjectReference")
            .Where(item => item.Attribute("Include")!.Value.Contains("LlmQuest.Inference.L", StringComparison.Ordinal))];
        Assert.That(runtimes.Select(item => item.Attribute("Condition")?.Value), Is.EquivalentTo(new[] { Switch, Switch.Replace("==", "!=", StringComparison.Ordinal) }));
    }

    [Test]
    public void The_solution_builds_neither_it_nor_its_tests() =>
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "LlmQuest.sln")), Does.Contain("LlmQuest.Inference.LlamaCpp").And.Not.Contain(Project));

    [TestCase("Backend")]
    [TestCase("LLamaSharpVersion")]
    [TestCase("RestoreAdditionalProjectSources")]
    [TestCase("RestoreSources")]
    public void Whether_its_packages_can_be_had_is_tried_with_every_property_that_chooses_them(string property)
    {
        XElement attempt = Items(Path.Combine(Folder, "LLamaSharp.targets"), "Exec").Single();
        Assert.That(attempt.Attribute("EnvironmentVariables")!.Value.Split(';').Select(pair => pair.Split('=')[0]), Does.Contain(property));
    }
}
