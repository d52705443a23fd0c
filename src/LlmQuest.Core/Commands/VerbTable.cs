using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LlmQuest.Core.Commands;

/// <summary>Every verb: the one source for the parser, the help and the completion.</summary>
public static class VerbTable
{
    /// <summary>The directions that can be typed alone, with their usual name.</summary>
    public static FrozenDictionary<string, string> Directions { get; } = new Dictionary<string, string>
    {
        ["n"] = "north",
        ["north"] = "north",
        ["s"] = "south",
        ["south"] = "south",
        ["e"] = "east",
        ["east"] = "east",
        ["w"] = "west",
        ["west"] = "west",
        ["ne"] = "northeast",
        ["northeast"] = "northeast",
        ["nw"] = "northwest",
        ["northwest"] = "northwest",
        ["se"] = "southeast",
        ["southeast"] = "southeast",
        ["sw"] = "southwest",
        ["southwest"] = "southwest",
        ["u"] = "up",
        ["up"] = "up",
        ["upstairs"] = "up",
        ["d"] = "down",
        ["down"] = "down",
        ["downstairs"] = "down",
        ["in"] = "in",
        ["inside"] = "in",
        ["out"] = "out",
        ["outside"] = "out",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The verbs, in the order in which help lists them.</summary>
    public static ImmutableArray<VerbEntry> All { get; } =
    [
        new(Verb.Look, ["look", "l", "read", "describe", "look around"], "look", "read the place again"),
        new(Verb.Examine, ["examine", "x", "look at", "inspect", "ex", "study", "check", "look in", "look inside", "look through", "open"], "examine THING", "look at something closely"),
        new(Verb.Go, ["go", "go to", "go through", "go by", "walk", "walk to", "walk through", "enter", "travel", "travel to", "move", "move to", "climb", "leave by", "visit", "head"], "go WAY", "go by an exit (also north, n, up …), or to another stage"),
        new(Verb.Next, ["next", "continue", "forward", "proceed", "go on", "onward", "onwards"], "next", "go on to the next scene or stage"),
        new(Verb.Take, ["take", "get", "grab", "pick up", "carry"], "take THING", "take something along"),
        new(Verb.Inventory, ["inventory", "i", "inv", "treasures", "bag", "things"], "inventory", "what you carry and have won"),
        new(Verb.Talk, ["talk", "talk to", "talk with", "speak to", "speak with", "ask", "greet", "chat with", "chat"], "talk [WHO]", "talk to somebody"),
        new(Verb.Say, ["say", "tell", "reply"], "say NUMBER", "choose what to say in a talk"),
        new(Verb.Use, ["use", "apply", "hold", "try"], "use TREASURE on \"TEXT\"", "use what you have won"),
        new(Verb.Set, ["set", "turn", "change", "put", "dial"], "set NAME VALUE", "change a parameter of the lab; none takes out one that has no usual value"),
        new(Verb.Settings, ["settings", "show settings", "show", "parameters", "params", "options", "config"], "settings", "the parameters of the lab, and what they mean"),
        new(Verb.Run, ["generate", "run", "gen", "g", "speak", "start", "sample", "execute", "compare", "measure"], "generate [LAB]", "run the lab"),
        new(Verb.Again, ["again", "repeat", "rerun", "once more"], "again", "run it once more"),
        new(Verb.Pick, ["pick"], "pick RANK", "take a token by hand, in a next-token lab"),
        new(Verb.Step, ["step", "draw"], "step", "draw the next token by chance"),
        new(Verb.Undo, ["undo", "take back"], "undo", "take the last token back"),
        new(Verb.Redo, ["redo"], "redo", "put it back; elsewhere: run once more"),
        new(Verb.Branch, ["tree", "branch", "branches", "branch to"], "tree [NUMBER]", "the ways that were tried, or go to one"),
        new(Verb.Lab, ["lab", "labs", "instrument", "instruments"], "lab [NAME]", "list the labs here, or choose one"),
        new(Verb.Task, ["task", "tasks", "goal", "goals", "challenge", "challenges", "question", "questions", "quest", "todo"], "task [NUMBER]", "list the challenges here, or show one"),
        new(Verb.Answer, ["answer", "a", "respond", "choose", "submit"], "answer …", "answer the challenge that is shown"),
        new(Verb.Predict, ["predict", "guess", "p"], "predict GUESS [70%]", "guess before you look; a percentage says how sure you are"),
        new(Verb.Bet, ["bet", "bets", "hands"], "bet A 12 B 7", "what a room of people bets by a show of hands, shown beside the outcome; bet 0.4 is your own guess, as predict"),
        new(Verb.Steer, ["steer", "write", "edit"], "steer TEXT", "try a text on a probability lock"),
        new(Verb.Hint, ["hint", "clue", "tip"], "hint", "the next hint, at a small cost"),
        new(Verb.Hints, ["hints", "clues", "tips"], "hints", "the hints you have"),
        new(Verb.Reveal, ["reveal", "solution", "solve", "give up", "show solution", "show answer"], "reveal", "see the solution, without points"),
        new(Verb.Play, ["play", "sandbox", "replay", "practise", "practice"], "play", "a copy of this stage to try things in; nothing there counts"),
        new(Verb.Back, ["back", "return", "leave", "stop", "end"], "back", "leave the copy, or a talk"),
        new(Verb.Journal, ["journal", "j", "log", "attempts", "answers", "history", "notes", "keypoints", "key points"], "journal", "what you did and answered here, and what to remember"),
        new(Verb.Map, ["map", "m", "stages", "places", "where"], "map", "all stages: passed, open, or locked and why"),
        new(Verb.Score, ["score", "xp", "points", "progress", "stats", "status", "badges", "stars", "rank", "calibration", "predictions"], "score", "points, stars, badges, and how good your predictions are"),
        new(Verb.Define, ["define", "what is", "what's", "what are", "whats", "term", "meaning", "explain"], "define WORD", "what a word means"),
        new(Verb.Glossary, ["glossary", "words", "terms", "vocabulary"], "glossary", "the words you have met, and what they mean"),
        new(Verb.Recap, ["recap", "remind me", "remind", "reminder", "where was"], "recap", "be reminded: where you are, what you learnt last, what is open"),
        new(Verb.Surprise, ["surprise", "surprised", "surprising"], "surprise [NUMBER] TEXT", "write down what surprised you in an experiment"),
        new(Verb.Remark, ["!", "remark", "report", "complain", "note"], "! REMARK", "tell the instructor that something is wrong or unclear"),
        new(Verb.Help, ["help", "h", "?", "commands", "info", "how"], "help [VERB]", "this list, or one verb"),
        Program(Verb.Experiments, ["experiments", "experiment", "exp"], "experiments [NUMBER [again]]", "the experiments of this run, one of them closely, or one once more with its own parameters"),
        Program(Verb.Diff, ["diff", "difference"], "diff NUMBER NUMBER", "what differs between two experiments"),
        Program(Verb.Chart, ["chart", "save chart", "plot"], "chart [NUMBER] FILE", "save the picture of an experiment, as .svg or .png"),
        Program(Verb.Certificate, ["certificate", "certify"], "certificate FILE", "write down what you really did, as .svg or .txt"),
        Program(Verb.Script, ["script", "save script", "code"], "script [NUMBER] FILE", "write an experiment as a script that runs elsewhere: .py (transformers) or .cs"),
        Program(Verb.Copy, ["copy", "yank"], "copy", "copy the last answer"),
        Program(Verb.Export, ["export", "save transcript"], "export FILE", "write all that was said to a file"),
        Program(Verb.Find, ["find", "search"], "find TEXT", "find a text in what was said"),
        Program(Verb.More, ["more", "all controls"], "more", "show all controls of the lab, or only those of the lesson"),
        Program(Verb.Today, ["today", "daily"], "today [NUMBER]", "the sentence of the day: six bets on the next token"),
        Program(Verb.Preferences, ["preferences", "prefs", "setup"], "preferences [NAME VALUE]", "keys, colours and manners"),
        Program(Verb.Instructor, ["instructor", "teacher"], "instructor", "show or hide what is meant for instructors"),
        Program(Verb.Models, ["models", "model"], "models [use|pull|verify ID]", "the models on this machine"),
        Program(Verb.Doctor, ["doctor", "checkup"], "doctor", "look at all that the adventure needs"),
        Program(Verb.Profiles, ["profiles", "profile", "learners"], "profiles [NAME]", "the learners on this machine, or go on as one of them"),
        Program(Verb.Courses, ["courses", "course"], "courses [NAME]", "the courses on this machine, or play one"),
        Program(Verb.Menu, ["menu", "title", "main menu"], "menu", "the title screen"),
        new(Verb.Quit, ["quit", "q", "exit", "bye", "goodbye", "close"], "quit", "leave; your run is kept"),
    ];

    /// <summary>The entry of a verb.</summary>
    /// <param name="verb">Any verb but <see cref="Verb.Unknown"/>.</param>
    public static VerbEntry Of(Verb verb) => All.First(entry => entry.Verb == verb);

    /// <summary>Whether the program does it, outside the run.</summary>
    /// <param name="verb">Any verb.</param>
    public static bool IsOfProgram(Verb verb) => verb != Verb.Unknown && Of(verb).IsOfProgram;

    private static VerbEntry Program(Verb verb, ImmutableArray<string> words, string usage, string meaning) => new(verb, words, usage, meaning) { IsOfProgram = true };
}
