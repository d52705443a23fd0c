using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Import;

/// <summary>Finds links of an imported course that lead nowhere.</summary>
internal static class BrokenLinks
{
    // What is said about pictures that are missing is said while they are looked for.
    private static readonly string[] Codes = [Rules.LinkedFileMissing.Code, Rules.AnchorMissing.Code, Rules.SchemeRefused.Code, Rules.OutsideCourse.Code];

    /// <summary>Warnings about the stages that hold what the import planned.</summary>
    public static IEnumerable<ImportNote> In(ImportReport report, ImportPlan plan)
    {
        HashSet<string> written = [.. report.Files.Where(file => file.Kind == ImportedKind.Stage && file.State != ImportedState.Left).Select(file => file.Name)];
        PlannedFile[] stages = [.. plan.Files.Where(file => written.Contains(file.Name))];
        CourseReading reading = CourseReader.ReadStages(report.Target, [.. stages.Select(stage => stage.Name)], new LabRegistry());
        var links = new Report();
        new LinkCheck().Look(reading with { Report = links });
        Dictionary<string, PlannedFile> byPath = new(StringComparer.Ordinal);
        foreach (PlannedFile stage in stages)
        {
            byPath.TryAdd(Path.GetFullPath(Path.Combine(report.Target, stage.Name)), stage);
        }

        return [.. links.Sorted().Where(found => Codes.Contains(found.Code)).Select(found => Note(found, byPath[Path.GetFullPath(found.File)]))];
    }

    private static ImportNote Note(Diagnostic found, PlannedFile stage)
    {
        int line = found.Line <= stage.Origins.Length ? stage.Origins[found.Line - 1] : 0;
        return new ImportNote(ImportNoteKind.Warning, stage.From, line, $"{found.Code}: {found.Message} {found.Fix}");
    }
}
