using LlmQuest.Core.Commands;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Settings;

namespace LlmQuest.Tui.Classes;

/// <summary>A program that shows the board of a class and nothing else.</summary>
/// <param name="board">The board.</param>
/// <param name="preferences">Keys and colours.</param>
public sealed class ClassDesk(IClassBoard board, IPreferencesFile preferences) : IProgramDesk
{
    private readonly ClassVerbs _verbs = new(board);
    private readonly PreferenceDesk _preferences = new(preferences);

    /// <inheritdoc/>
    public Preferences Preferences => _preferences.Now;

    /// <inheritdoc/>
    public IReadOnlyList<string> Problems => _preferences.Problems;

    /// <inheritdoc/>
    public Func<string, CopyOutcome>? Clipboard { get; set; }

    /// <inheritdoc/>
    public bool EndsWithTitle => true;

    /// <inheritdoc/>
    public IPane TitlePage() => _verbs.Top();

    /// <inheritdoc/>
    public void Play(IStageSession session)
    {
        // No run is played here.
    }

    /// <inheritdoc/>
    public IPane ClearCard(IStageSession session) => RunPages.Card(session);

    /// <inheritdoc/>
    public IPane? PageOf(Verb verb, IStageSession session) => null;

    /// <inheritdoc/>
    public ProgramReply Do(Command command, IStageSession? session)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Verb switch
        {
            Verb.Instructor => _verbs.Take(command.Rest.StartsWith("board", StringComparison.OrdinalIgnoreCase) ? command.Rest["board".Length..] : command.Rest),
            Verb.Unknown => _verbs.Take(command.Rest),

            // These sheets have names that are verbs of the game.
            Verb.Task when command.Rest.Length == 0 => _verbs.Take("challenges"),
            Verb.Journal when command.Rest.Length == 0 => _verbs.Take("answers"),
            Verb.Map when command.Rest.Length == 0 => _verbs.Take("stages"),
            Verb.Help => ProgramReply.Of($"Arrows choose, Enter opens, Esc goes back and at last ends. {ClassVerbs.Usage}"),
            _ => ProgramReply.Of($"This is the board, and no run is played here. {ClassVerbs.Usage}"),
        };
    }
}
