using LlmQuest.Core.Commands;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Certificates;
using LlmQuest.Tui.Classes;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Settings;
using LlmQuest.Tui.Today;

namespace LlmQuest.Tui.Pages;

/// <summary>What the program does outside the run.</summary>
/// <param name="ports">What it asks of the program around it.</param>
public sealed class ProgramDesk(GamePorts ports) : IProgramDesk
{
    private const string NoRun = "Open a run first: continue goes on where you were.";
    private readonly PreferenceDesk _preferences = new(ports.Preferences);
    private readonly RunVerbs _runs = new(ports.Runs, ports.Time);
    private readonly ExperimentVerbs _experiments = new(ports);
    private readonly TranscriptVerbs _transcript = new(ports.Files, ports.Experiments);
    private readonly TodayDesk _today = new(ports.Daily, ports.Labs, ports.Time);
    private readonly MachineVerbs _machine = new(ports.Models, ports.Doctor);
    private readonly ClassVerbs _board = new(ports.Board);
    private IStageSession? _session;

    /// <inheritdoc/>
    public Preferences Preferences => _preferences.Now;

    /// <inheritdoc/>
    public IReadOnlyList<string> Problems => _preferences.Problems;

    /// <inheritdoc/>
    public Func<string, CopyOutcome>? Clipboard
    {
        get => _transcript.Clipboard;
        set => _transcript.Clipboard = value;
    }

    /// <inheritdoc/>
    public IPane TitlePage() => new TitlePage(ports, _today.Standing(), _preferences.Problems, _session is not null);

    /// <inheritdoc/>
    public void Play(IStageSession session)
    {
        _session = session;
        ports.Runs.Entered(session);
    }

    /// <inheritdoc/>
    public IPane ClearCard(IStageSession session) => RunPages.Card(session);

    /// <inheritdoc/>
    public IPane? PageOf(Verb verb, IStageSession session) => RunPages.Of(verb, session, () => Preferences);

    /// <inheritdoc/>
    public ProgramReply Do(Command command, IStageSession? session)
    {
        try
        {
            return Anywhere(command, session) ?? (session is null ? WithoutRun(command) : InRun(command, session));
        }
        catch (PortException e)
        {
            return ProgramReply.Of(e.Message);
        }
    }

    // What can be done with and without a run.
    private ProgramReply? Anywhere(Command command, IStageSession? session) => command.Verb switch
    {
        Verb.Menu => ProgramReply.Of(new TitlePage(ports, _today.Standing(), _preferences.Problems, session is not null)),
        Verb.Profiles => _runs.Profiles(command.Rest),
        Verb.Courses => _runs.Courses(command.Rest),
        Verb.Today => _today.Take(command.Rest),
        Verb.Copy when command.Rest == "today" => _transcript.Copied("The result of today", _today.Result),
        Verb.Preferences => command.Rest.Length == 0 ? ProgramReply.Of(new SettingsPage(_preferences)) : ProgramReply.Of(_preferences.Set(command.Rest)),
        Verb.Models => _machine.Models(command.Rest),
        Verb.Doctor => _machine.Doctor(),
        Verb.Instructor when command.Rest.Split(' ', 2) is [var first, .. var rest] && first.Equals("board", StringComparison.OrdinalIgnoreCase) => _board.Take(string.Concat(rest)),
        _ => null,
    };

    private ProgramReply WithoutRun(Command command) => command.Verb switch
    {
        Verb.Next or Verb.Look or Verb.Play => _runs.Continue(),
        Verb.Help => ProgramReply.Of(RunPages.Help(null, Preferences)),
        Verb.Instructor => Instructor(null),
        _ => ProgramReply.Of(NoRun),
    };

    private ProgramReply InRun(Command command, IStageSession session) => command.Verb switch
    {
        Verb.Experiments => _experiments.Experiments(command.Rest, session),
        Verb.Diff => _experiments.Diff(command.Rest, session),
        Verb.Chart => _experiments.Chart(command.Rest, session),
        Verb.Certificate => new CertificateVerb(ports).Write(command.Rest, session),
        Verb.Script => _experiments.Script(command.Rest, session),
        Verb.Copy => _transcript.Copy(command.Rest, session),
        Verb.Export => _transcript.Export(command.Rest, session),
        Verb.Find => TranscriptVerbs.Find(command.Rest, session),
        Verb.More => RunPages.Parameters(session) is { } page ? ProgramReply.Of(page) : ProgramReply.Of("No lab is here."),
        Verb.Instructor => Instructor(session),
        _ => ProgramReply.Of($"{VerbTable.Of(command.Verb).Name} is for the run: type it while the stage is shown."),
    };

    private ProgramReply Instructor(IStageSession? session)
    {
        bool shows = !Preferences.InstructorNotes;
        _preferences.Set($"instructor-notes {(shows ? "on" : "off")}");
        return !shows ? ProgramReply.Of("What is meant for instructors is hidden again.")
            : session is null ? ProgramReply.Of("What is meant for instructors is shown from now on: instructor tells it in a stage.")
            : ProgramReply.Of(RunPages.Instructor(session));
    }
}
