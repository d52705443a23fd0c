using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>What the program does outside the run, on the screen and line by line.</summary>
public interface IProgramDesk
{
    /// <summary>Keys, colours and manners as they are now.</summary>
    Preferences Preferences { get; }

    /// <summary>What was wrong with the file of the preferences, in sentences; the title screen tells it as well.</summary>
    IReadOnlyList<string> Problems { get; }

    /// <summary>Puts a text on the clipboard; null where there is none. Set by who has one.</summary>
    Func<string, CopyOutcome>? Clipboard { get; set; }

    /// <summary>What is always told beside the title; empty for nothing.</summary>
    string Margin => "";

    /// <summary>Actions with keys that there are beside the usual ones.</summary>
    ImmutableArray<GameAction> Actions => [];

    /// <summary>Whether the program ends when its title screen is closed.</summary>
    bool EndsWithTitle => false;

    /// <summary>The title screen.</summary>
    IPane TitlePage();

    /// <summary>Is told of the run that is played.</summary>
    void Play(IStageSession session);

    /// <summary>What is shown when a stage was passed a moment ago.</summary>
    IPane ClearCard(IStageSession session);

    /// <summary>The page of a verb that the run has answered in words, or null.</summary>
    IPane? PageOf(Verb verb, IStageSession session);

    /// <summary>Does what was asked.</summary>
    /// <param name="command">What was asked; also one that only a run could answer, where there is none.</param>
    /// <param name="session">The run that is played, or null.</param>
    ProgramReply Do(Command command, IStageSession? session);

    /// <summary>Does what a line asks of the program before the run is asked; null when it is a line as any other.</summary>
    /// <param name="line">What was typed.</param>
    ProgramReply? Beside(string line) => null;

    /// <summary>What came from outside since the last time; null when nothing did. Not to be asked while an answer is being written.</summary>
    DeskNews? News() => null;
}
