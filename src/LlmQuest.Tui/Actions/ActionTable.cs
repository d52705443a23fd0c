using System.Collections.Immutable;

namespace LlmQuest.Tui.Actions;

/// <summary>Every action that has a key: the one source for the keys, their hints, the help and the settings. What else can be typed stands in Core's table of verbs.</summary>
public static class ActionTable
{
    /// <summary>Stops the answer, leaves what is open, or empties the line.</summary>
    public const string Escape = "escape";

    /// <summary>Goes to the next part of the screen.</summary>
    public const string NextPart = "next-part";

    /// <summary>Begins a new line in what is typed.</summary>
    public const string NewLine = "new-line";

    /// <summary>Leaves the program.</summary>
    public const string Leave = "leave";

    /// <summary>Moves up by a screen.</summary>
    public const string PageUp = "page-up";

    /// <summary>Moves down by a screen.</summary>
    public const string PageDown = "page-down";

    /// <summary>Moves to the beginning.</summary>
    public const string Top = "top";

    /// <summary>Moves to the end.</summary>
    public const string End = "end";

    /// <summary>Stops the program until the shell wakes it.</summary>
    public const string Suspend = "suspend";

    /// <summary>The actions, in the order in which help lists them.</summary>
    public static ImmutableArray<GameAction> All { get; } =
    [
        new("help", "help", "help", ["F1", "Alt+H"], "what can be done here, and by which keys"),
        new("map", "map", "map", ["F2", "Alt+M"], "all stages: passed, open, or locked and why"),
        new("journal", "journal", "journal", ["F3", "Alt+J"], "what you did and answered here"),
        new("experiments", "experiments", "experiments", ["F4", "Alt+E"], "every experiment of the run"),
        new("hint", "hint", "hint", ["F6", "Alt+T"], "the next hint"),
        new("generate", "run the lab", "generate", ["F7", "Alt+G"], "run the lab that is open"),
        new("more", "all controls", "more", ["F8", "Alt+O"], "show all controls of the lab, or only those of the lesson"),
        new("inventory", "treasures", "inventory", ["F9", "Alt+I"], "what you carry and have won"),
        new("menu", "title screen", "menu", ["F10", "Alt+N"], "the title screen"),
        new(NextPart, "next part", "", ["Tab"], "go to the next part of the screen; while something is typed: complete it"),
        new(Escape, "stop, back", "", ["Esc"], "stop the answer, leave what is open, or empty the line"),
        new(NewLine, "new line", "", ["Ctrl+J", "Alt+Enter"], "begin a new line in what is typed"),
        new(PageUp, "scroll up", "", ["PageUp"], "scroll up"),
        new(PageDown, "scroll down", "", ["PageDown"], "scroll down"),
        new(Top, "to the top", "", ["Ctrl+Home"], "scroll to the beginning"),
        new(End, "to the end", "", ["Ctrl+End"], "scroll to the end"),
        new(Suspend, "suspend", "", ["Ctrl+Z"], "stop the program until fg wakes it"),
        new(Leave, "quit", "quit", ["Ctrl+Q", "Ctrl+C"], "leave; your run is kept"),
    ];

    /// <summary>Those that only the preview of a course has.</summary>
    public static ImmutableArray<GameAction> OfPreview { get; } =
    [
        new("problems", "to mend", "problems", ["F5", "Alt+P"], "what is to be mended in the course, with file, line and remedy"),
        new("notes", "notes", "notes", ["F11", "Alt+R"], "what is meant for instructors in this stage"),
        new("answers", "answers", "answers", ["F12", "Alt+A"], "answers, hints and solutions of this stage"),
        new("jump", "jump", "jump", ["Alt+U"], "all scenes; jump SCENE, STAGE or STAGE/SCENE goes there, whatever is locked"),
        new("force", "force", "force", ["Alt+L"], "count the challenge in view as done, or open the next locked stage; force WAY, CHALLENGE or STAGE means that one"),
    ];

    /// <summary>The action of a name, or null.</summary>
    public static GameAction? Find(string name) => All.Concat(OfPreview).FirstOrDefault(action => action.Name == name);
}
