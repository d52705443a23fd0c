using System.Text;
using LlmQuest.Content.Stages;

namespace LlmQuest.Content.Import;

/// <summary>Writes the <c>course.yaml</c> of an imported course.</summary>
/// <param name="config">What the source says about itself.</param>
/// <param name="stages">Its stage files in order.</param>
/// <param name="from">Name of the repository or of the episode.</param>
internal sealed class CourseYaml(LessonConfig config, IReadOnlyList<string> stages, string from)
{
    private const string Usual = "en";

    /// <summary>The text; what is guessed is noted.</summary>
    public string Write(CourseParts parts)
    {
        string title = config.Title.Length > 0 ? config.Title : from;
        NoteGuesses(parts);
        var text = new StringBuilder();
        Comment(text, $"Imported from \"{from}\", written for the Carpentries Workbench.");
        Comment(text, config.Origin.Length > 0 ? $"Its source: {config.Origin}" : "");
        Comment(text, config.Contact.Length > 0 ? $"Its contact: {config.Contact}" : "");
        Comment(text, "The stages are its episodes; its other pages are kept beside them, unchanged.");
        Line(text, $"id: {IdBook.Slug(title, "course")}");
        Line(text, $"title: {FrontMatterFilling.Quoted(title)}");
        Comment(text, "The lesson does not say for whom it is: write it here.");
        Line(text, "audience: 'Still to be written: the imported lesson does not say for whom it is'");
        List(text, "authors", config.Authors.Length > 0 ? config.Authors : ["The authors of the imported lesson"]);
        Line(text, config.Licence.Length > 0 ? $"licence: {FrontMatterFilling.Quoted(config.Licence)}" : "# licence: the lesson names none; ask its authors before you pass it on.");
        Line(text, $"language: {FrontMatterFilling.Quoted(config.Language.Length > 0 ? config.Language : Usual)}");
        List(text, "stages", stages);
        return text.ToString();
    }

    private void NoteGuesses(CourseParts parts)
    {
        const string File = Courses.CourseReader.FileName;
        parts.Note(ImportNoteKind.Warning, File, "The audience must still be written: the lesson does not say for whom it is.");
        if (config.Language.Length == 0)
        {
            parts.Note(ImportNoteKind.Guess, File, "The language is taken to be English.");
        }

        if (config.Licence.Length == 0)
        {
            parts.Note(ImportNoteKind.Warning, File, "The lesson names no licence.");
        }

        if (config.Authors.IsEmpty)
        {
            parts.Note(ImportNoteKind.Warning, File, "The lesson names no authors.");
        }
    }

    private static void Comment(StringBuilder text, string comment)
    {
        if (comment.Length > 0)
        {
            Line(text, $"# {Core.Text.DisplayText.Strip(comment).ReplaceLineEndings(" ")}");
        }
    }

    private static void List(StringBuilder text, string name, IReadOnlyList<string> items)
    {
        Line(text, $"{name}:");
        foreach (string item in items)
        {
            Line(text, $"  - {FrontMatterFilling.Quoted(item)}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
