using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The courses on this machine, with what is wrong where one cannot be played.</summary>
internal sealed class CoursesPage() : BackgroundPage<IReadOnlyList<CourseLine>>("Courses", "The courses are being read …")
{
    private const int NameColumns = 22;

    protected override IEnumerable<Row> Rows(IReadOnlyList<CourseLine> found, int width) =>
    [
        .. Row.Wrap(found.Count == 0
            ? "There is no course here yet: llmquest course new FOLDER begins one."
            : "Play one with courses NAME, or begin it anew with courses NAME anew: the old run is kept beside the new one.", width, Tone.Faint),
        .. found.SelectMany(course => Course(course, width)),
    ];

    private static IEnumerable<Row> Course(CourseLine course, int width)
    {
        yield return Row.Empty;
        bool isPlayable = course.Problem.Length == 0;
        string about = isPlayable ? course.About.Length > 0 ? $"{course.Title}. For: {course.About}" : course.Title : $"cannot be played: {course.Problem}";
        foreach (Row row in Fields.Named(course.Name, about, NameColumns, width, isPlayable ? $"courses {course.Name}" : "", isPlayable ? Tone.Normal : Tone.Warning))
        {
            yield return row;
        }
    }
}
