using System.Text;

namespace LlmQuest.Content.Import;

/// <summary>Plans the import of a single episode.</summary>
internal static class EpisodePlanner
{
    public static ImportPlan Plan(string source)
    {
        string from = Path.GetFileName(source);
        if (!CourseParts.IsText(from))
        {
            return ImportPlan.Nothing(source, $"\"{from}\" is no episode. Name a file that ends in .md, .Rmd or .txt, or the folder of a lesson.");
        }

        var folder = new SourceFolder(Path.GetDirectoryName(Path.GetFullPath(source))!);
        var parts = new CourseParts(folder);
        string name = Path.GetExtension(from).Equals(".txt", StringComparison.OrdinalIgnoreCase) ? Path.ChangeExtension(from, ".md") : from;
        if (!parts.AddStage(from, name, ""))
        {
            return ImportPlan.Nothing(source, "The episode could not be read.") with { LostFiles = [.. folder.Lost] };
        }

        parts.AddLinked([]);
        string course = new CourseYaml(new LessonConfig { Title = StageTitle.Of(parts.Files[0]) }, [name], from).Write(parts);
        parts.Add(new PlannedFile(Courses.CourseReader.FileName, "", ImportedKind.Course, Encoding.UTF8.GetBytes(course)));
        return new ImportPlan(source, [.. parts.Files], [.. parts.Notes], [.. folder.Lost], null);
    }
}
