using System.Collections.Immutable;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Plans;

/// <summary>Finds and reads the plans of a course: <c>STAGE.plan</c> and <c>STAGE.NAME.plan</c> beside a stage's file, <c>course.plan</c> beside <c>course.yaml</c>.</summary>
public static class CoursePlans
{
    /// <summary>How the name of a plan ends.</summary>
    public const string Ending = ".plan";

    private const string OfCourse = "course";

    /// <summary>The plans that can be read, those of the stages in the order of the course, that of the course last.</summary>
    /// <param name="reading">The course.</param>
    /// <param name="report">Takes what is wrong with the others.</param>
    public static ImmutableArray<Plan> Read(CourseReading reading, Report report)
    {
        var plans = ImmutableArray.CreateBuilder<Plan>();
        foreach (PlanFile file in Find(reading, report))
        {
            if (LessonFile.Read(reading.Folder, file.Name, new SourcePosition(Path.Combine(reading.Folder, file.Name), 1, 1), report) is { IsExact: true } source
                && PlanReader.Read(source, file, report) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans.ToImmutable();
    }

    private static IEnumerable<PlanFile> Find(CourseReading reading, Report report)
    {
        StageReading[] stages = [.. reading.Stages.Where(stage => stage.Stage is not null)];
        List<(int Order, PlanFile File)> found = [];
        foreach (string name in Names(reading))
        {
            // The longest name is meant: "hall.east.plan" belongs to hall.east.md, where there is one.
            StageReading? stage = stages.Where(stage => IsBeside(name, StemOf(reading, stage))).MaxBy(stage => StemOf(reading, stage).Length);
            if (stage is not null)
            {
                bool isModel = name == StemOf(reading, stage) + Ending;
                found.Add((Array.IndexOf(stages, stage) * 2 + (isModel ? 0 : 1), new PlanFile(name, stage.Stage!.Id, isModel)));
            }
            else if (name.StartsWith(OfCourse + ".", StringComparison.Ordinal))
            {
                found.Add((int.MaxValue, new PlanFile(name, null, name == OfCourse + Ending)));
            }
            else if (reading.IsWhole)
            {
                report.Add(Rules.PlanOfNothing, new SourcePosition(Path.Combine(reading.Folder, name), 1, 1), name);
            }
        }

        return found.OrderBy(pair => pair.Order).ThenBy(pair => pair.File.Name, StringComparer.Ordinal).Select(pair => pair.File);
    }

    private static IEnumerable<string> Names(CourseReading reading)
    {
        string[] folders = [.. reading.Stages.Select(stage => Path.GetDirectoryName(Path.GetRelativePath(reading.Folder, stage.Source.File)) ?? "").Prepend("").Distinct(StringComparer.Ordinal)];
        return folders
            .Where(folder => Directory.Exists(Path.Combine(reading.Folder, folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(reading.Folder, folder), "*" + Ending))
            .Select(file => Path.GetRelativePath(reading.Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static string StemOf(CourseReading reading, StageReading stage) => Path.ChangeExtension(Path.GetRelativePath(reading.Folder, stage.Source.File), null).Replace('\\', '/');

    private static bool IsBeside(string name, string stem) => name.StartsWith(stem + ".", StringComparison.Ordinal);
}
