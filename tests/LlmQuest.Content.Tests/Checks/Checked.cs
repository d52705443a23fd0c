using System.Text;
using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>Courses of one stage, read and checked.</summary>
internal static class Checked
{
    /// <summary>Places of what a rule finds in a stage file.</summary>
    public static string[] Places(Rule rule, string stage, string language = "en")
        => [.. Reading(stage, language).Diagnostics.Where(found => found.Code == rule.Code).Select(found => FormattableString.Invariant($"{found.Line}:{found.Column}"))];

    /// <summary>Codes of all that is found in a stage file.</summary>
    public static string[] Codes(string stage) => [.. Reading(stage, "en").Diagnostics.Select(found => found.Code)];

    /// <summary>The only thing that a rule finds in a stage file.</summary>
    public static string Message(Rule rule, string stage) => Reading(stage, "en").Diagnostics.Single(found => found.Code == rule.Code).Message;

    /// <summary>A challenge of a stage, below a front matter of four lines and the heading of a scene: its first line is line 6.</summary>
    public static string Around(string challenge) => $"{A.Front}## Scene\n{challenge}\n";

    private static CourseReading Reading(string text, string language)
    {
        var report = new Report();
        StageReading stage = StageReader.Read(LessonFile.Decode("hall.md", Encoding.UTF8.GetBytes(text), report), DeclaredLabs.Registry, report);
        var course = new Course { Id = "c", Title = "C", Language = language, Stages = [stage.Stage!], At = stage.Stage!.At };
        var reading = new CourseReading(".", course, [stage], report);
        CourseChecker.Check(reading);
        return reading;
    }
}
