using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>What the program does outside the run.</summary>
/// <param name="ports">What it asks of the program around it.</param>
public sealed class ProgramDesk(GamePorts ports) : IProgramDesk
{
    /// <inheritdoc/>
    public Preferences Preferences { get; private set; } = ports.Preferences.Read(_ => { });

    /// <inheritdoc/>
    public IPane TitlePage() => new TitlePage(ports.Runs);

    /// <inheritdoc/>
    public void Play(IStageSession session)
    {
    }

    /// <inheritdoc/>
    public IPane ClearCard(IStageSession session) => new TextPage("Stage passed", session.Transcript.LastOrDefault(entry => entry.Kind == TranscriptKind.Success)?.Text ?? "");

    /// <inheritdoc/>
    public IPane? PageOf(Verb verb, IStageSession session) => null;

    /// <inheritdoc/>
    public ProgramReply Do(Command command, IStageSession? session) => command.Verb switch
    {
        Verb.Profiles or Verb.Courses when session is null => ProgramReply.Of("Opening the run …", ports.Runs.OpenAsync(ports.Runs.Profile, null, isAnew: false)),
        _ => ProgramReply.Of("There is nothing of that yet."),
    };
}
