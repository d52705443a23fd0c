using System.CommandLine;
using LlmQuest.Terminal;

namespace LlmQuest.Runs;

/// <summary>The command line of <c>llmquest runs</c> and <c>llmquest profiles</c>.</summary>
internal sealed class RunVerbs(Streams streams, Option<string?> saves, Option<bool> json)
{
    public Command Profiles()
    {
        var command = new Command("profiles", "Names of the profiles that have a journal, one a line.") { saves };
        command.SetAction(parsed =>
        {
            RunDesk desk = Desk(parsed);
            foreach (string name in desk.Shelf.Profiles)
            {
                desk.Say(name);
            }
        });
        return command;
    }

    public Command Command() => new("runs", "See, check, carry and join what was played.") { List(), Show(), Verify(), Replay(), Export(), Import(), Waive() };

    private static Argument<string> Id() => new("ID") { Description = "the beginning of a run's id, or a profile's name, with +COURSE where it plays several" };

    private Command List()
    {
        var command = new Command("list", "All runs of all profiles, newest first.") { saves, json };
        command.SetAction(parsed => new ListRunsVerb(Desk(parsed)).Run(parsed.GetValue(json)));
        return command;
    }

    private Command Show()
    {
        Argument<string> id = Id();
        var command = new Command("show", "The events of a run.") { id, saves, json };
        command.SetAction(parsed => new ShowRunVerb(Desk(parsed)).Run(parsed.GetRequiredValue(id), parsed.GetValue(json)));
        return command;
    }

    private Command Verify()
    {
        var id = new Argument<string?>("ID") { Description = "the beginning of a run's id, or a profile's name, with +COURSE where it plays several; without it: all", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Check every event of a run, and name those that were lost or changed: exit code 1 when there are any.") { id, saves };
        command.SetAction(parsed => new VerifyRunsVerb(Desk(parsed)).Run(parsed.GetValue(id)));
        return command;
    }

    private Command Export()
    {
        Argument<string> id = Id();
        var file = new Argument<string>("FILE") { Description = "the file to write: a run to be taken in elsewhere, or, where its name ends in .csv or .xapi.json, a table or xAPI statements" };
        var name = new Option<string?>("--name") { Description = "a name to put in [default: none, so that only random ids are in it]", HelpName = "NAME" };
        var yes = new Option<bool>("--yes") { Description = "do not ask before a name goes into the file" };
        var command = new Command("export", "Write a run to a file, to hand in or to carry to another machine; also while it is played.") { id, file, name, yes, saves };
        command.SetAction(parsed => new ExportRunVerb(Desk(parsed)).Run(parsed.GetRequiredValue(id), parsed.GetRequiredValue(file), parsed.GetValue(name), parsed.GetValue(yes)));
        return command;
    }

    private Command Import()
    {
        var files = new Argument<string[]>("FILE") { Description = "exported runs, or folders that hold some", Arity = ArgumentArity.OneOrMore };
        var profile = new Option<string>("--profile") { Description = "where runs are kept that no profile has yet", HelpName = "NAME", DefaultValueFactory = _ => "default" };
        var mine = new Option<bool>("--mine") { Description = "go on with the run here: what was done there counts" };
        var command = new Command("import", "Take exported runs in; a second time changes nothing.") { files, profile, mine, saves };
        command.SetAction(parsed => new ImportRunsVerb(Desk(parsed)).Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(profile), parsed.GetValue(mine)));
        return command;
    }

    private Command Replay()
    {
        Argument<string> id = Id();
        Option<string?> course = Course();
        var until = new Option<long?>("--until") { Description = "number of the last event to play", HelpName = "N" };
        var command = new Command("replay", "What the learner saw, from the first event on; nothing is run again.") { id, course, until, saves };
        command.SetAction(parsed => new ReplayRunVerb(Desk(parsed)).Run(parsed.GetRequiredValue(id), parsed.GetValue(course), parsed.GetValue(until)));
        return command;
    }

    private Command Waive()
    {
        var profile = new Argument<string>("PROFILE") { Description = "whose run it is" };
        var target = new Argument<string>("STAGE[/CHALLENGE]") { Description = "the stage to open, or the challenge to count as done" };
        var reason = new Option<string>("--reason") { Description = "why; it is kept in the run", HelpName = "TEXT", Required = true };
        Option<string?> course = Course();
        var command = new Command("waive", "Open a stage for a learner, or count a challenge as done.") { profile, target, reason, course, saves };
        command.SetAction(parsed => new WaiveVerb(Desk(parsed)).Run(parsed.GetRequiredValue(profile), parsed.GetRequiredValue(target), parsed.GetRequiredValue(reason), parsed.GetValue(course)));
        return command;
    }

    private static Option<string?> Course() => new("--course") { Description = "folder of the course", HelpName = "FOLDER" };

    private RunDesk Desk(ParseResult parsed) => RunDesk.Open(streams, parsed.GetValue(saves));
}
