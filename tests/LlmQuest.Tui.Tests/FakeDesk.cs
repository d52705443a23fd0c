using LlmQuest.Core.Commands;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests;

/// <summary>A program around the game that only says what it was asked.</summary>
internal sealed class FakeDesk : IProgramDesk
{
    public Preferences Preferences { get; set; } = Preferences.Usual with { Beats = false };

    public IReadOnlyList<string> Problems { get; init; } = [];

    public Func<string, CopyOutcome>? Clipboard { get; set; }

    public IPane TitlePage() => new TextPage("Title", "A title.");

    public void Play(IStageSession session)
    {
    }

    public IPane ClearCard(IStageSession session) => new TextPage("Stage passed", "A stage was passed.");

    public IPane? PageOf(Verb verb, IStageSession session) => null;

    /// <summary>What a command opens, or null.</summary>
    public Task<IStageSession>? Opening { get; set; }

    public ProgramReply Do(Command command, IStageSession? session) => Opening is { } run ? ProgramReply.Of("It is being opened.", run) : ProgramReply.Of($"{command.Verb} was asked.");
}
