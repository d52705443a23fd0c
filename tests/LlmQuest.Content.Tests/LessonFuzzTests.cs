using LlmQuest.Testing;
using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Content.Tests;

/// <summary>A hundredth of what <c>tools/fuzz</c> tries by hand.</summary>
public sealed class LessonFuzzTests
{
    [Test]
    public void No_lesson_file_makes_the_reader_fail()
    {
        string[] models = [.. Directory.GetFiles(Path.Combine(Repository.Root, "lessons", "demo"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        LessonFuzzReport report = new LessonFuzz(models, Path.GetTempPath(), TimeProvider.System).Run(2000, seed: 1);
        Assert.That(report.Faults, Is.Empty);
        Assert.That(report.Clean, Is.InRange(10, 1990));
    }
}
