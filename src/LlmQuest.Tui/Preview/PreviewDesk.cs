using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Text;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Preview;

/// <summary>What the program does beside a run that is a preview: it tells of edits, and shows and opens what learners cannot.</summary>
/// <param name="inner">What it does beside any run.</param>
/// <param name="run">The run.</param>
/// <param name="feed">The course that is being written.</param>
public sealed class PreviewDesk(IProgramDesk inner, PreviewRun run, ICourseFeed feed) : IProgramDesk
{
    /// <summary>What is told at the end.</summary>
    public const string Farewell = "Nothing of the preview is kept, but what you saved in the course's folder.";

    private const int KeyColumns = 22;
    private long _version;

    /// <inheritdoc/>
    public Preferences Preferences => inner.Preferences;

    /// <inheritdoc/>
    public IReadOnlyList<string> Problems => [.. inner.Problems, .. new[] { run.Problem, feed.Newest.IsNewest && feed.Newest.Found.IsEmpty ? "" : feed.Newest.Told }.Where(text => text.Length > 0)];

    /// <inheritdoc/>
    public Func<string, CopyOutcome>? Clipboard
    {
        get => inner.Clipboard;
        set => inner.Clipboard = value;
    }

    /// <inheritdoc/>
    public string Margin => $"preview: {feed.Newest.Margin}";

    /// <inheritdoc/>
    public ImmutableArray<GameAction> Actions => ActionTable.OfPreview;

    /// <inheritdoc/>
    public IPane TitlePage() => Scenes();

    /// <inheritdoc/>
    public void Play(IStageSession session) => inner.Play(session);

    /// <inheritdoc/>
    public IPane ClearCard(IStageSession session) => inner.ClearCard(session);

    /// <inheritdoc/>
    public IPane? PageOf(Verb verb, IStageSession session)
        => inner.PageOf(verb, session) is { } page ? verb == Verb.Help ? new LivePane(() => page.Title, () => page.Version, width => Help(width).Concat(page.Rows(width))) : page : null;

    /// <inheritdoc/>
    public ProgramReply Do(Command command, IStageSession? session) => command.Verb switch
    {
        Verb.Menu or Verb.Profiles or Verb.Courses or Verb.Today or Verb.Certificate => ProgramReply.Of($"{VerbTable.Of(command.Verb).Name} is not for a preview, of which nothing is kept: quit, and start llmquest."),
        Verb.Instructor => ProgramReply.Of(Notes()),
        _ => inner.Do(command, session),
    };

    /// <inheritdoc/>
    public ProgramReply? Beside(string line)
    {
        run.Note();
        string[] words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = words.Length > 1 ? words[1] : "";
        return (words.FirstOrDefault("").ToLowerInvariant(), rest.Length == 0) switch
        {
            ("problems", true) => ProgramReply.Of(new LivePane(() => "To mend", Version, width => PreviewRows.Problems(feed.Newest, width))),
            ("notes", true) => ProgramReply.Of(Notes()),
            ("answers", true) => ProgramReply.Of(new LivePane(() => $"Answers: {DisplayText.Strip(run.Session.Title)}", Version, width => PreviewRows.Answers(run.Session, width))),
            ("jump", true) => ProgramReply.Of(Scenes()),
            ("jump", false) => ProgramReply.Of(Jump(rest)),
            ("force", _) => ProgramReply.Of(Forcing.Do(run, rest)),
            _ => CommandParser.Parse(line).Verb == Verb.Quit ? ProgramReply.Of(Farewell) with { IsLeaving = true } : null,
        };
    }

    /// <inheritdoc/>
    public DeskNews? News()
    {
        if (feed.Take() is not { } news)
        {
            return null;
        }

        bool isEdited = news.World is { } world && run.Meet(world);
        _version++;
        return new DeskNews(run.Problem.Length > 0 && isEdited ? $"{news.Told} {run.Problem}" : news.Told, run.Session, isEdited);
    }

    private long Version() => _version;

    private LivePane Notes() => new(() => $"For instructors: {DisplayText.Strip(run.Session.Title)}", Version, width => new InstructorPage(run.Session, isLearner: false).Rows(width));

    private LivePane Scenes() => new(() => $"Scenes of {DisplayText.Strip(run.Session.World.Course.Title)}", Version, width => PreviewRows.Scenes(run.Session, width));

    private string Jump(string typed)
    {
        if (run.Session.IsCopy)
        {
            return "This is a copy, in which nothing counts: type back first, then jump.";
        }

        if (Places.Find(run.Session.World, run.Here.Stage, typed, out string problem) is not { } place)
        {
            return problem;
        }

        run.Go(place);
        return "";
    }

    private static IEnumerable<Row> Help(int width) =>
    [
        .. Row.Wrap("This is a preview: nothing of it is kept, and what you save in the course's folder is shown at once.", width, Tone.Strong),
        .. ActionTable.OfPreview.SelectMany(action => Fields.Named(action.Line, $"{action.Meaning} ({string.Join(" or ", action.Keys)})", KeyColumns, width, action.Line)),
        Row.Empty,
    ];
}
