using System.Globalization;
using LlmQuest.Tui.Classes;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The title screen. Reads small files only: it is there before the course and the model are.</summary>
/// <param name="ports">What is asked of the program.</param>
/// <param name="today">What is to be said of the sentence of the day.</param>
/// <param name="problems">What was wrong with the preferences, in sentences.</param>
/// <param name="isPlaying">Whether a run is open.</param>
internal sealed class TitlePage(GamePorts ports, string today, IReadOnlyList<string> problems, bool isPlaying) : Page("LlmQuest")
{
    private const int NameColumns = 16;

    public override IReadOnlyList<Row> Rows(int width)
    {
        ProfileLine last = ports.Runs.Glance();
        (string Name, string Deed, string Text)[] lines =
        [
            isPlaying ? ("look", "look", Where(last)) : ("continue", "continue", last.HasRun ? Where(last) : $"begin, as {last.Name}"),
            .. last.HasRun ? [("courses anew", "courses anew", "begin a new run; the old one is kept beside it")] : Array.Empty<(string, string, string)>(),
            ("profiles", "profiles", "go on as somebody else, or as somebody new"),
            ("courses", "courses", "the courses on this machine"),
            ("today", "today", today),
            ("instructor board", ClassPage.Line, "the class in one view, from the runs kept here"),
            ("models", "models", "the models on this machine"),
            ("preferences", "preferences", "keys, colours and manners"),
            ("doctor", "doctor", "look at all that the adventure needs"),
            ("help", "help", "what can be done, and by which keys"),
            ("quit", "quit", "leave; your run is kept"),
        ];
        return
        [
            .. TitleArt.Rows(width),
            .. problems.SelectMany(problem => Row.Wrap(problem, width, Tone.Warning)),
            Row.Empty,
            .. lines.SelectMany(line => Fields.Named(line.Name, line.Text, NameColumns, width, line.Deed)),
        ];
    }

    private string Where(ProfileLine last)
    {
        string place = last.Stage.Length > 0 ? $"{last.Course}: {last.Stage}" : last.Course;
        string[] parts =
        [
            place.Length > 0 ? $"{last.Name} in {place}" : last.Name,
            .. last.Xp is { } xp ? [string.Create(CultureInfo.InvariantCulture, $"{xp} XP")] : Array.Empty<string>(),
            .. last.Last is { } then ? [Times.Ago(then, ports.Time.GetUtcNow())] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }
}
