using System.CommandLine;
using LlmQuest.CommandLine;
using LlmQuest.Labs.Scripts;
using LlmQuest.Runs;
using LlmQuest.Terminal;

namespace LlmQuest.Experiments;

/// <summary>The command line of <c>llmquest experiments</c>.</summary>
internal sealed class ExperimentVerbs(Streams streams, Option<string?> saves, Option<bool> json, Option<string?> model, ComputeSwitches compute)
{
    private readonly Option<string> _run = new("--profile", "--run")
    {
        Description = "whose run it is: a profile's name, with +COURSE where it plays several, or the beginning of a run's id",
        HelpName = "RUN",
        DefaultValueFactory = _ => "default",
    };

    private readonly Option<bool> _full = new("--full") { Description = "with the numbers of every step" };

    public Command Command() => new("experiments", "See what was tried in a run, try it again, compare it, take it elsewhere.") { List(), Show(), Again(), Diff(), Chart(), Export(), Code() };

    private static Argument<string> Id(string name = "ID") => new(name) { Description = "the number of an experiment, the beginning of its id, or last" };

    private Command List()
    {
        var command = new Command("list", "All experiments of a run, the newest last.") { _run, saves, json };
        command.SetAction(parsed => new ListExperimentsVerb(Desk(parsed)).Run(parsed.GetValue(json)));
        return command;
    }

    private Command Show()
    {
        Argument<string> id = Id();
        var command = new Command("show", "Everything that was recorded of an experiment.") { id, _full, _run, saves, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using RecordedModels models = Models(parsed);
            return await new ShowExperimentVerb(Desk(parsed)).RunAsync(parsed.GetRequiredValue(id), parsed.GetValue(json), parsed.GetValue(_full), models, stop);
        });
        return command;
    }

    private Command Again()
    {
        Argument<string> id = Id();
        var command = new Command("again", "Run an experiment again here, and say whether the same comes out: exit code 1 when it does not. Nothing is recorded.") { id, model, _run, saves };
        compute.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            await using RecordedModels models = Models(parsed);
            return await new AgainVerb(Desk(parsed)).RunAsync(parsed.GetRequiredValue(id), models, stop);
        });
        return command;
    }

    private Command Diff()
    {
        Argument<string> left = Id("A");
        Argument<string> right = Id("B");
        var command = new Command("diff", "What differs between two experiments.") { left, right, _run, saves, json };
        command.SetAction(parsed => new DiffVerb(Desk(parsed)).Run(parsed.GetRequiredValue(left), parsed.GetRequiredValue(right), parsed.GetValue(json)));
        return command;
    }

    private Command Chart()
    {
        Argument<string> id = Id();
        var file = new Argument<string>("FILE") { Description = "the file to write, .svg or .png; never one that is there already" };
        var command = new Command("chart", "An experiment as a chart in a file.") { id, file, _run, saves };
        command.SetAction(parsed => new ChartVerb(Desk(parsed)).Run(parsed.GetRequiredValue(id), parsed.GetRequiredValue(file)));
        return command;
    }

    private Command Export()
    {
        var ids = new Argument<string[]>("ID") { Description = "the experiments; without it: all", Arity = ArgumentArity.ZeroOrMore };
        var form = new Option<string>("--as") { Description = "jsonl: an experiment a line, whole; csv: a flat table", HelpName = "jsonl|csv", DefaultValueFactory = _ => "jsonl" };
        form.AcceptOnlyFromAmong("jsonl", "csv");
        var to = new Option<string?>("--to") { Description = "the file to write [default: standard output]", HelpName = "FILE" };
        var command = new Command("export", "Write experiments out for other programs.") { ids, form, to, _full, _run, saves };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_full) && result.GetValue(form) == "csv")
            {
                result.AddError("--full goes with --as jsonl: a flat table has no room for the numbers of every step.");
            }
        });
        command.SetAction(parsed => new ExportExperimentsVerb(Desk(parsed)).Run(parsed.GetValue(ids) ?? [], parsed.GetValue(form) == "csv", parsed.GetValue(_full), parsed.GetValue(to)));
        return command;
    }

    private Command Code()
    {
        Argument<string> id = Id();
        var language = new Option<string>("--as") { Description = "python: transformers; csharp: this project's core; ollama: a shell script", HelpName = "python|csharp|ollama", Required = true };
        language.AcceptOnlyFromAmong("python", "csharp", "ollama");
        var command = new Command("code", "An experiment as a script, with its exact prompt and every parameter.") { id, language, _run, saves };
        command.SetAction(async (parsed, stop) =>
        {
            await using RecordedModels models = Models(parsed);
            ScriptLanguage chosen = parsed.GetValue(language) switch { "python" => ScriptLanguage.Python, "csharp" => ScriptLanguage.CSharp, _ => ScriptLanguage.Ollama };
            return await new CodeVerb(Desk(parsed)).RunAsync(parsed.GetRequiredValue(id), chosen, models, stop);
        });
        return command;
    }

    private ExperimentDesk Desk(ParseResult parsed) => ExperimentDesk.Open(RunDesk.Open(streams, parsed.GetValue(saves)), parsed.GetRequiredValue(_run));

    private RecordedModels Models(ParseResult parsed) => new(parsed.GetValue(saves), parsed.GetValue(model), compute.Read(parsed));
}
