using System.Collections.Immutable;
using System.Text;
using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Reads and checks lesson files made at random, and reports what should not have happened.</summary>
/// <param name="models">Well-formed lesson files, some of which are changed.</param>
/// <param name="folder">An empty folder, in which lessons may look for files.</param>
/// <param name="time">Measures how long each takes.</param>
public sealed class LessonFuzz(IReadOnlyList<string> models, string folder, TimeProvider time)
{
    private const int MostFaults = 20;

    /// <summary>Tries so many files, the same ones for the same seed.</summary>
    public LessonFuzzReport Run(int count, int seed)
    {
        var writer = new LessonWriter(seed);
        List<string> faults = [];
        List<byte[]> faulty = [];
        (int clean, TimeSpan longest, byte[] slowest) = (0, TimeSpan.Zero, []);
        for (int i = 0; i < count && faults.Count < MostFaults; i++)
        {
            byte[] bytes = writer.Next(models);
            long start = time.GetTimestamp();
            (bool isClean, string? fault) = Try(bytes);
            TimeSpan taken = time.GetElapsedTime(start);
            clean += isClean ? 1 : 0;
            (longest, slowest) = taken > longest ? (taken, bytes) : (longest, slowest);
            if (fault is not null)
            {
                faults.Add($"file {i} of seed {seed}: {fault}");
                faulty.Add(bytes);
            }
        }

        return new LessonFuzzReport(count, clean, longest, slowest, faults, faulty);
    }

    /// <summary>Tries one file: whether it has no error, and what went wrong, or null.</summary>
    public (bool IsClean, string? Fault) Try(byte[] bytes)
    {
        try
        {
            CourseReading reading = Read(bytes);
            CourseChecker.Check(reading);
            foreach (Stage stage in reading.Course!.Stages)
            {
                StageFigures.Of(stage);
            }

            CourseGraph.Mermaid(reading.Course);
            return (!reading.Report.HasErrors, Escaping(reading.Diagnostics) ?? Misplaced(reading) ?? Changing(reading));
        }
#pragma warning disable CA1031 // A fuzz is for exceptions of every kind.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (false, exception.ToString());
        }
    }

    private CourseReading Read(byte[] bytes)
    {
        var report = new Report();
        SourceText source = LessonFile.Decode(Path.Combine(folder, "stage.md"), bytes, report);
        StageReading stage = StageReader.Read(source, DeclaredLabs.Registry, report);
        ImmutableArray<Stage> stages = stage.Stage is { } read ? [read] : [];
        return new CourseReading(folder, new Course { Id = "fuzz", Title = "Fuzz", Stages = stages, At = source.At(0) }, [stage], report);
    }

    private static string? Escaping(IReadOnlyList<Diagnostic> found)
        => found.Select(diagnostic => diagnostic.ToString()).FirstOrDefault(line => line.Any(char.IsControl));

    private static string? Misplaced(CourseReading reading)
    {
        SourceText source = reading.Stages[0].Source;
        Diagnostic? wrong = reading.Diagnostics.FirstOrDefault(found => found.Line < 1 || found.Line > source.LineCount || found.Column < 1 || found.Column > source.Line(found.Line - 1).Length + 3);
        return wrong is null ? null : $"it points nowhere: {wrong}";
    }

    // Ids are written where nothing else is broken; a second time there is nothing to write.
    private string? Changing(CourseReading reading)
    {
        StageReading stage = reading.Stages[0];
        if (reading.Report.HasErrors || stage.Edits.Count == 0)
        {
            return null;
        }

        StageReading again = Read(Encoding.UTF8.GetBytes(IdWriter.Apply(stage.Source, stage.Edits))).Stages[0];
        return again.Edits.Count == 0 ? null : $"ids are missing after they were written: {string.Join(", ", again.Edits)}";
    }
}
