using LlmQuest.Content.Courses;
using LlmQuest.Content.Stages;

namespace LlmQuest.Content.Import;

/// <summary>Turns a lesson of the Carpentries Workbench, or a single episode, into a course folder.</summary>
public static class WorkbenchImport
{
    /// <summary>A folder for the course where none is named: here, and after the source; never one that holds something else.</summary>
    /// <param name="source">The repository or episode.</param>
    public static string TargetFor(string source)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source));
        string name = IdBook.Slug(Path.GetFileNameWithoutExtension(full), "course");
        bool isOther = Path.Exists(name) && !File.Exists(Path.Combine(name, CourseReader.FileName));
        return Path.GetFullPath(name) == full || isOther ? $"{name}-course" : name;
    }

    /// <summary>Imports a repository or an episode.</summary>
    /// <param name="source">A folder with <c>config.yaml</c> and <c>episodes</c>, or one .md, .Rmd or .txt file.</param>
    /// <param name="target">The course folder; made when it is not there.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="stop">Ends it early, with an exception and nothing written.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static ImportReport Run(string source, string target, ImportOptions options, CancellationToken stop = default)
    {
        if (Overlap(source, target))
        {
            return new ImportReport(source, target, [], [], [], "The course folder lies within the folder that is imported. Name a folder outside of it.");
        }

        ImportPlan plan = Plan(source, stop);
        if (plan.Error is not null)
        {
            return new ImportReport(source, target, [], plan.Notes, plan.LostFiles, plan.Error);
        }

        ImportReport report = ImportWriter.Write(plan, target, options, stop);
        return report.Error is null ? report with { Notes = [.. report.Notes, .. BrokenLinks.In(report, plan)] } : report;
    }

    /// <summary>Finds out what an import would write.</summary>
    /// <param name="source">As for <see cref="Run"/>.</param>
    /// <param name="stop">Ends it early, with an exception.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static ImportPlan Plan(string source, CancellationToken stop = default)
    {
        if (Directory.Exists(source))
        {
            return RepositoryPlanner.Plan(source, stop);
        }

        return File.Exists(source) ? EpisodePlanner.Plan(source) : ImportPlan.Nothing(source, $"There is no file or folder \"{source}\". Look whether its name is right.");
    }

    private static bool Overlap(string source, string target)
    {
        string from = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source));
        string to = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        return to == from || to.StartsWith(from + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
