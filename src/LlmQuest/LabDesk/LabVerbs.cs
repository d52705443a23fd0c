using System.Collections.Immutable;
using System.CommandLine;
using LlmQuest.CommandLine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs;
using LlmQuest.Terminal;

namespace LlmQuest.LabDesk;

/// <summary>The command line of the labs: <c>llmquest lab list | show | run</c>, and the labs by their own names.</summary>
internal sealed class LabVerbs(Streams streams, Option<string?> saves, Option<bool> json, Option<string?> model, ComputeSwitches compute)
{
    private const int LongestInput = 1 << 20;

    /// <summary>The verb <c>lab</c>.</summary>
    public Command Command() => new("lab", "The labs of the adventure, without the adventure.") { List(), Show(), Run() };

    /// <summary>The labs by their own names. The hundreds of options are made for a lab that is named in the command line, and for no other: the first screen waits for this.</summary>
    /// <param name="typed">The command line.</param>
    public IEnumerable<Command> Short(IReadOnlyCollection<string> typed)
        => ShortCommand.All.Select(one => typed.Any(word => word.Contains(one.Name, StringComparison.Ordinal)) ? Whole(one) : Named(one, DeclaredLabs.Registry.Find(one.Lab)!).Command);

    private Command List()
    {
        var command = new Command("list", "All labs.") { json };
        command.SetAction(parsed => new ShownLabs(streams).List(parsed.GetValue(json)));
        return command;
    }

    private Command Show()
    {
        var name = new Argument<string>("NAME") { Description = "the lab" };
        var command = new Command("show", "What a lab takes, and what it says.") { name, json };
        command.SetAction(parsed =>
        {
            string lab = parsed.GetRequiredValue(name);
            if (DeclaredLabs.Registry.Find(lab) is not { } found)
            {
                streams.Error.WriteLine(DeclaredLabs.Registry.NoLab(lab));
                return ExitCodes.WrongUsage;
            }

            new ShownLabs(streams).Show(found, parsed.GetValue(json));
            return ExitCodes.Success;
        });
        return command;
    }

    private Command Run()
    {
        var name = new Argument<string?>("NAME") { Description = "the lab", Arity = ArgumentArity.ZeroOrOne };
        var set = new Option<string[]>("--set") { Description = "a parameter, its value as YAML; may be given more than once", HelpName = "NAME=VALUE" };
        var lines = new Option<string?>("--jsonl") { Description = "answer requests, one a line; - reads them from standard input", HelpName = "FILE|-" };
        var command = new Command("run", "Run a lab once, or answer requests line by line.") { name, set, lines, json, model, saves };
        compute.AddTo(command);
        command.Validators.Add(result =>
        {
            bool hasLines = result.GetResult(lines) is not null;
            if (hasLines == (result.GetResult(name) is { Tokens.Count: > 0 }))
            {
                result.AddError("lab run takes either the name of a lab, or --jsonl FILE with requests");
            }
            else if (hasLines && result.GetResult(set) is not null)
            {
                result.AddError("--set is for one lab; with --jsonl every request has its own parameters");
            }
        });
        command.SetAction((parsed, stop) => parsed.GetValue(lines) is { } file
            ? LinesAsync(file, Settings(parsed), stop)
            : RunAsync(parsed.GetRequiredValue(name)!, parsed.GetValue(set) ?? [], Settings(parsed), parsed.GetValue(json), stop));
        return command;
    }

    private async Task<int> LinesAsync(string file, LabMachine settings, CancellationToken stop)
    {
        using TextReader? opened = file == "-" ? null : RequestFile(file);
        await using var labs = OpenLabs.Open(settings);
        int wrong = await new LabLines(labs.Bench, streams.Output).AnswerAsync(opened ?? streams.Input, stop);
        return wrong == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static StreamReader RequestFile(string file)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The requests {file} cannot be read ({e.Message.TrimEnd('.')}): name a file that is there, or - for standard input.");
        }
    }

    private async Task<int> RunAsync(string lab, string[] set, LabMachine settings, bool asJson, CancellationToken stop)
    {
        if (DeclaredLabs.Registry.Find(lab) is not { } found)
        {
            return Refuse(new LabRefused(DeclaredLabs.Registry.NoLab(lab)) { Code = LabRefused.UnknownLab }, asJson);
        }

        return SetParameters.Read(found, set, out ImmutableSortedDictionary<string, LabValue> parameters) is { } problem
            ? Refuse(new LabRefused(problem) { Code = LabRefused.BadParameter }, asJson)
            : await new LabRunner(streams).RunAsync(lab, parameters, settings, asJson, stop);
    }

    private int Refuse(LabRefused refused, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(streams.Output, writer => LabAnswerJson.WriteError(writer, refused));
        }
        else
        {
            streams.Error.WriteLine(refused.Problem);
        }

        return ExitCodes.WrongUsage;
    }

    // What the list of all commands shows.
    private static (Command Command, Argument<string?>? Main) Named(ShortCommand one, LabDeclaration lab)
    {
        var command = new Command(one.Name, one.Summary ?? lab.Summary);
        Argument<string?>? main = one.Shown.Length == 0 ? null : new Argument<string?>(one.Shown)
        {
            Description = one.TakesFile ? "a YAML file with parameters, from the working folder or among the texts that ship; options go before it" : $"{lab.Parameter(one.Main)!.Meaning}{(one.TakesText ? "; - reads it from standard input" : "")}",
            Arity = one.IsNeeded ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
        };
        if (main is not null)
        {
            command.Arguments.Add(main);
        }

        return (command, main);
    }

    private Command Whole(ShortCommand one)
    {
        LabDeclaration lab = DeclaredLabs.Registry.Find(one.Lab)!;
        var options = new LabOptions(lab, one.IsNeeded ? one.Main : "");
        (Command command, Argument<string?>? main) = Named(one, lab);
        command.Options.Add(saves);
        command.Options.Add(json);
        foreach (ShortCommand under in one.Under)
        {
            command.Subcommands.Add(Whole(under));
        }

        options.AddTo(command);
        if (lab.Parameter("model") is null)
        {
            command.Options.Add(model);
        }

        compute.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            ImmutableSortedDictionary<string, LabValue> parameters = one.Presets.SetItems(options.Read(parsed));
            if (main is not null && one.TakesFile && parsed.GetValue(main) is { } file)
            {
                parameters = ParameterFile.Read(lab, file, parsed.GetValue(saves)).SetItems(parameters);
            }
            else if (main is not null && parsed.GetValue(main) is { } typed)
            {
                string text = typed == "-" && one.TakesText ? await InputAsync(one.Lab, stop) : typed;
                string name = one.MainFor(parameters);
                parameters = parameters.SetItem(name, lab.Parameter(name)!.Kind == LabParameterKind.Texts ? LabValue.Of([text]) : LabValue.Of(text));
            }

            return await new LabRunner(streams).RunAsync(one.Lab, parameters, Settings(parsed), parsed.GetValue(json), stop);
        });
        return command;
    }

    private async Task<string> InputAsync(string lab, CancellationToken stop)
    {
        char[] buffer = new char[LongestInput];
        int length = await streams.Input.ReadBlockAsync(buffer, stop);
        bool isMore = length == LongestInput && streams.Input.Peek() >= 0;
        return isMore
            ? throw new UserException($"Standard input holds more than {LongestInput} characters: llmquest {lab} takes a shorter text.")
            : new string(buffer, 0, length).TrimEnd('\r', '\n');
    }

    private LabMachine Settings(ParseResult parsed) => new(parsed.GetValue(model), parsed.GetValue(saves), compute.Read(parsed));
}
