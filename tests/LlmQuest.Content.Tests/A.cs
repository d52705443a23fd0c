using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests;

/// <summary>Makes what tests read.</summary>
internal static class A
{
    /// <summary>Front matter of a stage, 4 lines.</summary>
    public const string Front = "---\nid: hall\ntitle: The Hall\n---\n";

    /// <summary>Reads a stage file.</summary>
    public static (StageReading Reading, IReadOnlyList<Diagnostic> Found) Reading(string text)
    {
        var report = new Report();
        SourceText source = LessonFile.Decode("hall.md", Encoding.UTF8.GetBytes(text), report);
        StageReading reading = StageReader.Read(source, DeclaredLabs.Registry, report);
        return (reading, report.Sorted());
    }

    /// <summary>Reads the scenes of a stage that has nothing wrong with it but missing ids.</summary>
    public static Stage Stage(string scenes)
    {
        (StageReading reading, IReadOnlyList<Diagnostic> found) = Reading(Front + scenes);
        Assert.That(found.Where(diagnostic => diagnostic.Code != Rules.MissingId.Code), Is.Empty);
        return reading.Stage!;
    }

    /// <summary>Reads one challenge.</summary>
    public static T Challenge<T>(string text)
        where T : Challenge
        => Stage("## Scene\n" + text).Challenges.OfType<T>().Single();

    /// <summary>Codes and places of what is wrong with the scenes of a stage, lines counted from the first after the front matter.</summary>
    public static IEnumerable<string> Faults(string scenes)
        => Reading(Front + scenes).Found
            .Where(diagnostic => diagnostic.Code != Rules.MissingId.Code)
            .Select(diagnostic => FormattableString.Invariant($"{diagnostic.Code} {diagnostic.Line - 4}:{diagnostic.Column}"));
}
