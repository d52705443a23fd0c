using System.Text;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.HandOut;

/// <summary><c>llmquest course sheet</c>: the exercises of a course on paper.</summary>
internal sealed class SheetVerb(Streams streams)
{
    /// <param name="folder">The course's folder.</param>
    /// <param name="file">The sheet: .md or .html.</param>
    /// <param name="only">Id of the one stage that is wanted; null for all.</param>
    /// <param name="hasSolutions">Whether hints and solutions stand on it.</param>
    /// <param name="stop">Ends it early.</param>
    public int Run(string folder, string file, string? only, bool hasSolutions, CancellationToken stop)
    {
        bool isPage = Ends(file, ".html") || Ends(file, ".htm");
        if (!isPage && !Ends(file, ".md"))
        {
            throw new UserException($"'{DisplayText.Strip(file)}' is no name for a sheet: let it end in .md or .html.");
        }

        CourseReading reading = SoundCourse.Read(streams, folder, stop);
        Course course = reading.Course!;
        Stage[] stages = [.. course.Stages.Where(stage => only is null || stage.Id == only)];
        if (stages.Length == 0)
        {
            throw new UserException($"{DisplayText.Strip(course.Title)} has no stage '{DisplayText.Strip(only ?? "")}': its stages are {string.Join(", ", course.Stages.Select(stage => stage.Id))}.");
        }

        string sheet = ExerciseSheet.Markdown(course, stages, hasSolutions);
        string text = isPage ? SheetPage.Of(DisplayText.Strip(course.Title), course.Language, sheet) : sheet;
        byte[] beginning = Encoding.UTF8.GetBytes(isPage ? "<!DOCTYPE html>" : "# ");
        WrittenWhole.To(file, there => WrittenWhole.BeginsWith(there, beginning), stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        streams.Output.WriteLine(DisplayText.Strip($"written: {file}, {Quantity.Of(stages.Sum(stage => stage.Challenges.Count()), "exercise")}{(hasSolutions ? " with hints and solutions" : "")}"));
        return ExitCodes.Success;
    }

    private static bool Ends(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
