using LlmQuest.Content.Reference;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing;

namespace LlmQuest.Content.Tests;

/// <summary>Pages and schemas that are made from the program's own tables, held to them.</summary>
public sealed class ReferenceTests
{
    private static IEnumerable<TestCaseData> Pages() =>
    [
        Page("docs/reference/lessons.md", ReferencePages.Lessons),
        Page("docs/reference/labs.md", () => ReferencePages.Labs(DeclaredLabs.Registry)),
        Page("docs/reference/goals.md", ReferencePages.Goals),
        Page("docs/schema/course.schema.json", JsonSchemas.Course),
        Page("docs/schema/stage.schema.json", JsonSchemas.Stage),
    ];

    [TestCaseSource(nameof(Pages))]
    public void The_reference_is_as_the_program_has_it(string path, Func<string> write)
    {
        string file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("LLMQUEST_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, write());
        }

        Assert.That(File.Exists(file) ? File.ReadAllText(file) : "(missing)", Is.EqualTo(write()), "Run the tests once with LLMQUEST_UPDATE_GOLDEN=1.");
    }

    private static TestCaseData Page(string path, Func<string> write) => new TestCaseData(path, write).SetArgDisplayNames(path);
}
