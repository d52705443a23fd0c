using System.CommandLine;
using LlmQuest.Bench;
using LlmQuest.Courses;
using LlmQuest.Doctor;
using LlmQuest.Experiments;
using LlmQuest.LabDesk;
using LlmQuest.Models;
using LlmQuest.Play;
using LlmQuest.Probe;
using LlmQuest.Terminal;

namespace LlmQuest.CommandLine;

/// <summary>The command line: what can be typed after <c>llmquest</c>.</summary>
internal sealed class Commands(Streams streams)
{
    private const string SavesName = "--saves";
    private readonly Option<string?> _model = new("--model") { Description = "an id of llmquest models list, or a file in GGUF format", HelpName = "ID|PATH" };
    private readonly Option<string?> _saves = new(SavesName) { Description = "folder where runs are kept", HelpName = "FOLDER" };
    private readonly PlaySwitches _switches = new();
    private readonly ComputeSwitches _compute = new();
    private readonly Option<bool> _json = new("--json") { Description = "print JSON" };

    /// <summary>Reads what was typed. Where a game is meant, the rest of the command line is not even built: the first screen waits for it.</summary>
    public static ParseResult Parse(Streams streams, string[] typed)
    {
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        ParseResult game = new Commands(streams).Game().Parse(typed, configuration);
        return IsPlay(game) ? game : new Commands(streams).Root(typed).Parse(typed, configuration);
    }

    /// <summary>Whether the adventure is to be played.</summary>
    public static bool IsPlay(ParseResult parsed) => parsed.Errors.Count == 0 && parsed.Action is PlayAction;

    /// <summary>The folder that <c>--saves</c> names, or null.</summary>
    public static string? SavesOf(ParseResult parsed)
        => parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).OfType<Option<string?>>().FirstOrDefault(option => option.Name == SavesName) is { } saves ? parsed.GetValue(saves) : null;

    // The adventure alone.
    private RootCommand Game()
    {
        var root = new RootCommand("LlmQuest: learn how language models work by operating a real one. Without a command: play.");
        root.Options.Add(_model);
        root.Options.Add(_saves);
        _switches.AddTo(root);
        _compute.AddTo(root);
        root.Action = new PlayAction(PlayAsync);
        root.Subcommands.Add(Play());
        return root;
    }

    // The whole of it; labs that are not named in what was typed get no options.
    private RootCommand Root(string[] typed)
    {
        RootCommand root = Game();
        var prompts = new PromptCommands(streams, _saves, _json, _model, _compute);
        root.Subcommands.Add(prompts.Ask());
        root.Subcommands.Add(prompts.Compare());
        var labs = new LabVerbs(streams, _saves, _json, _model, _compute);
        root.Subcommands.Add(labs.Command());
        foreach (Command command in labs.Short(typed))
        {
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(Bench());
        root.Subcommands.Add(new ModelVerbs(streams, _saves, _json).Command());
        root.Subcommands.Add(new CourseVerbs(streams, _json, _model, _compute).Command());
        foreach (Command command in ClassCommands.Of(streams, _saves, _json))
        {
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(new ExperimentVerbs(streams, _saves, _json, _model, _compute).Command());
        root.Subcommands.Add(Doctor());
        root.Subcommands.Add(Probe());
        return root;
    }

    private Command Play()
    {
        var play = new Command("play", "Play the adventure, full screen (default) or line by line.");
        _switches.AddTo(play);
        play.Add(_model);
        play.Add(_saves);
        _compute.AddTo(play);
        play.Action = new PlayAction(PlayAsync);
        return play;
    }

    private Task<int> PlayAsync(ParseResult parsed, CancellationToken stop)
    {
        PlayRequest request = _switches.Read(parsed, parsed.GetValue(_model), parsed.GetValue(_saves), _compute.Read(parsed));
        return _switches.IsPlain(parsed) ? new PlainPlay(streams).RunAsync(request, stop) : PlayCommand.RunAsync(streams, request, stop);
    }

    private Command Bench()
    {
        var name = new Argument<string?>("NAME") { Description = $"what to measure: {string.Join(", ", BenchCommand.Names)}; without it: all", HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne };
        name.AcceptOnlyFromAmong(BenchCommand.Names);
        var markdown = new Option<bool>("--markdown") { Description = "print a Markdown table" };
        var command = new Command("bench", "Measure this program against its bars, on this machine.") { name, _model, _json, markdown };
        _compute.AddTo(command);
        command.SetAction((parsed, stop) => new BenchCommand(streams, one => BenchAgain(parsed, markdown, one)).RunAsync(parsed.GetValue(name), parsed.GetValue(_model), _compute.Read(parsed), parsed.GetValue(_json) ? BenchFormat.Json : parsed.GetValue(markdown) ? BenchFormat.Markdown : BenchFormat.Text, stop));
        return command;
    }

    private ChildProgram BenchAgain(ParseResult parsed, Option<bool> markdown, string name)
        => ChildProgram.ThisOne([.. parsed.Tokens.Select(token => token.Value).Where(typed => typed != _json.Name && typed != markdown.Name), name, _json.Name]);

    private Command Doctor()
    {
        var command = new Command("doctor", "Look at everything the adventure needs, and say what to do where it is not fine.") { _model, _saves, _json };
        _compute.AddTo(command);
        command.SetAction((parsed, stop) => new DoctorCommand(streams).RunAsync(parsed.GetValue(_model), parsed.GetValue(_saves), _compute.Read(parsed), parsed.GetValue(_json), stop));
        return command;
    }

    // Started by the program itself, in a process that a damaged file may end.
    private Command Probe()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        var command = new Command(ProbeCommand.Verb, "Load model files and decode one token of each.") { paths };
        command.Hidden = true;
        command.SetAction(parsed => new ProbeCommand(streams).Run(parsed.GetRequiredValue(paths)));
        return command;
    }
}
