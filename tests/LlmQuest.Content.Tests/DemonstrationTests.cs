using LlmQuest.Content.Courses;
using LlmQuest.Content.Directives;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing;

namespace LlmQuest.Content.Tests;

/// <summary>The demonstration is documentation: it leaves no construct out.</summary>
public sealed class DemonstrationTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "lessons", "demo");
    private static readonly string Text = string.Concat(Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static IEnumerable<string> Divs => DirectiveTable.All.Select(directive => directive.Name);

    private static IEnumerable<Type> Types => typeof(Challenge).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Challenge)));

    private static IEnumerable<string> Attributes => DirectiveTable.All.SelectMany(directive => directive.Attributes).Where(attribute => attribute.Name != "id").Select(attribute => attribute.Name).Distinct();

    [TestCaseSource(nameof(Divs))]
    public void It_uses_every_div(string name) => Assert.That(Text, Does.Match($"(?m)^:+ {name}( |$)"));

    [TestCaseSource(nameof(Types))]
    public void It_uses_every_type_of_challenge(Type type)
        => Assert.That(CourseReader.Read(Folder, DeclaredLabs.Registry).Course!.Stages.SelectMany(stage => stage.Challenges), Has.Some.InstanceOf(type));

    [Test]
    public void Every_type_of_challenge_stands_in_the_pages_for_authors()
    {
        string pages = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authoring.md"));
        Assert.That(ChallengeTypes.All.Where(type => !pages.Contains($"| `{type}` |", StringComparison.Ordinal)), Is.Empty);
        Assert.That(ChallengeTypes.All, Has.Length.EqualTo(Types.Count()));
    }

    [TestCaseSource(nameof(Attributes))]
    public void It_uses_every_attribute(string name) => Assert.That(Text, Does.Match($"[ {{]{name}="));

    [TestCase("(?m)^```source$")]
    [TestCase("(?m)^```output$")]
    [TestCase("(?m)^```error$")]
    [TestCase("(?m)^  all: ")]
    [TestCase("(?m)^  any: ")]
    [TestCase("(?m)^  score: ")]
    [TestCase("(?m)^status: ")]
    [TestCase("to=#")]
    [TestCase("to=[a-z]+#")]
    [TestCase("to=[a-z]+ ")]
    public void It_uses_what_is_no_div_too(string pattern) => Assert.That(Text, Does.Match(pattern));

    [Test]
    public void It_has_three_stages_with_challenges()
    {
        Course course = CourseReader.Read(Folder, DeclaredLabs.Registry).Course!;
        Assert.That(course.Stages.Select(stage => stage.Challenges.Any()), Is.EqualTo(new[] { true, true, true }));
    }
}
