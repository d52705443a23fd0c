using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using LlmQuest.Preview;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Game;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Preview;

namespace LlmQuest.Tests.Preview;

/// <summary>A preview as the screen has it, without the screen; the folder is looked at once for each tick of its timer.</summary>
internal sealed class LiveScreen : IDisposable
{
    private const int Columns = 80;
    private readonly CourseFeed _feed;

    public LiveScreen(LiveCourse course, string at = "")
    {
        _feed = new CourseFeed(course.Folder);
        _feed.Take();
        Run = new PreviewRun(_feed.Newest.World, at, journal => new SessionPorts(journal, journal, new QueuedLabs()));
        Desk = new PreviewDesk(new QuietDesk(), Run, _feed);
        Presenter = new GamePresenter(Desk, Run.Session);
    }

    public PreviewRun Run { get; }

    public PreviewDesk Desk { get; }

    public GamePresenter Presenter { get; }

    public string Here => $"{Run.Session.State.Stage}/{Run.Session.State.Scene}";

    /// <summary>What is told of the place, from its title on.</summary>
    public string Told
    {
        get
        {
            TranscriptEntry[] shown = [.. Presenter.Transcript];
            int title = Array.FindLastIndex(shown, entry => entry.Kind == TranscriptKind.Title);
            return string.Join('\n', shown.Skip(Math.Max(0, title)).Select(entry => entry.Text));
        }
    }

    /// <summary>The page that is open.</summary>
    public string Page => Presenter.Page is { } page ? PlainPane.Of(page) : "";

    /// <summary>Types a line, as a person would who waits for the screen.</summary>
    public LiveScreen Type(string line)
    {
        Presenter.Guard(() => Presenter.Submit(line));
        return Tick();
    }

    /// <summary>Lets the timer fire, and draws everything.</summary>
    public LiveScreen Tick()
    {
        Presenter.Guard(() =>
        {
            Presenter.Tick();
            _ = Presenter.Page?.Rows(Columns);
            _ = Presenter.Side.Rows(Columns);
            _ = (Presenter.Title, Presenter.GoalLine, Presenter.Margin, Presenter.Progress(isShort: false), Presenter.Moves.Row(Columns, isActive: true));
        });
        Assert.That(Presenter.Failure, Is.Null, Presenter.Failure?.ToString());
        return this;
    }

    public void Dispose() => Presenter.Dispose();

    /// <summary>Nothing beside the run.</summary>
    private sealed class QuietDesk : IProgramDesk
    {
        public Preferences Preferences => Preferences.Usual with { Beats = false };

        public IReadOnlyList<string> Problems => [];

        public Func<string, CopyOutcome>? Clipboard { get; set; }

        public IPane TitlePage() => throw new InvalidOperationException("A preview has no title screen.");

        public void Play(IStageSession session)
        {
        }

        public IPane ClearCard(IStageSession session) => new LivePane(() => "Passed", () => 0, _ => []);

        public IPane? PageOf(Core.Commands.Verb verb, IStageSession session) => null;

        public ProgramReply Do(Core.Commands.Command command, IStageSession? session) => ProgramReply.Of($"{command.Verb} was asked.");
    }
}
