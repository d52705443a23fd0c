using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Settings;

namespace LlmQuest.Tui.Pages;

/// <summary>What can be done: here and now, by keys, and by all that can be typed.</summary>
/// <param name="session">The run that is played, or null.</param>
/// <param name="preferences">The keys as they are now.</param>
internal sealed class HelpPage(IStageSession? session, Preferences preferences) : Page(session is null ? "Help" : $"Help: {DisplayText.Strip(session.Title)}")
{
    private const int NameColumns = 30;
    private const int KeyColumns = 22;

    private static readonly ImmutableArray<(string Name, ImmutableArray<Verb> Verbs)> Groups =
    [
        ("Places and people", [Verb.Look, Verb.Examine, Verb.Go, Verb.Next, Verb.Take, Verb.Talk, Verb.Say]),
        ("Labs", [Verb.Lab, Verb.Set, Verb.Settings, Verb.More, Verb.Run, Verb.Again, Verb.Pick, Verb.Step, Verb.Undo, Verb.Redo, Verb.Branch, Verb.Use]),
        ("Challenges", [Verb.Task, Verb.Answer, Verb.Predict, Verb.Steer, Verb.Hint, Verb.Hints, Verb.Reveal, Verb.Play, Verb.Back]),
        ("What you did", [Verb.Journal, Verb.Map, Verb.Score, Verb.Inventory, Verb.Experiments, Verb.Diff, Verb.Surprise, Verb.Chart, Verb.Script, Verb.Certificate, Verb.Recap, Verb.Glossary, Verb.Find, Verb.Copy, Verb.Export]),
    ];

    private static readonly ImmutableHashSet<Verb> Grouped = [.. Groups.SelectMany(group => group.Verbs)];

    public override IReadOnlyList<Row> Rows(int width)
    {
        KeyMap keys = PreferenceDesk.Map(preferences, _ => { });
        return
        [
            .. session is null ? [] : Now(session, width),
            .. Keys(keys, width).Skip(session is null ? 1 : 0).Select(row => row.OnlyDrawn()),
            .. Groups.SelectMany(group => Group(group.Name, group.Verbs.Select(VerbTable.Of), width)),
            .. Group("The program", VerbTable.All.Where(entry => !Grouped.Contains(entry.Verb)), width),
            Row.Empty,
            .. Row.Wrap("Short forms work: l, i, n, x dial, gen. help VERB tells more of one. A token is a piece of a word: the model reads and writes in tokens.", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Keys(KeyMap keys, int width) =>
    [
        .. Fields.Heading("Keys"),
        .. Row.Wrap("Arrows choose, Enter does what is chosen or typed. A click does the same.", width, Tone.Faint),
        .. ActionTable.All.SelectMany(action => Fields.Named(keys.AllShown(action.Name), action.Line.Length > 0 ? $"{action.Meaning} (typed: {action.Line})" : action.Meaning, KeyColumns, width)),
    ];

    private static IEnumerable<Row> Now(IStageSession session, int width)
    {
        string goal = Current.Challenge(session.World, session.State) is { } challenge ? $"Now: {challenge.Title}" : "Nothing is asked here now.";
        return
        [
            .. Row.Wrap(goal, width, Tone.Strong),
            .. Fields.Heading("Here you can"),
            .. Moves.Of(session.World, session.State).SelectMany(move => Fields.Named(move.Line.Trim(), move.Label == move.Line ? VerbTable.Of(CommandParser.Parse(move.Line).Verb).Meaning : move.Label, NameColumns, width, move.Line == Moves.AnswerLine ? Deeds.Fill + move.Line : move.Line)),
        ];
    }

    private static IEnumerable<Row> Group(string name, IEnumerable<VerbEntry> verbs, int width)
        => Fields.Heading(name).Concat(verbs.SelectMany(entry => Fields.Named(entry.Usage, entry.Meaning, NameColumns, width)));
}
