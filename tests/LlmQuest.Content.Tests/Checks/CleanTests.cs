using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Scaffolds;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>What is given to authors as a beginning keeps every rule.</summary>
public sealed class CleanTests
{
    [Test]
    public void A_new_course_with_a_new_stage_checks_clean()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-");
        Scaffold.NewCourse(folder.FullName);
        Scaffold.NewStage(folder.FullName, "next-room");
        CourseReading reading = CourseReader.Read(folder.FullName, DeclaredLabs.Registry);
        CourseChecker.Check(reading);
        folder.Delete(recursive: true);
        Assert.That(reading.Stages, Has.Length.EqualTo(2));
        Assert.That(reading.Diagnostics, Is.Empty);
    }
}
