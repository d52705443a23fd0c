using System.CommandLine;
using LlmQuest.Models.Catalogue;
using LlmQuest.Terminal;

namespace LlmQuest.Models;

/// <summary>The command line of <c>llmquest models</c>.</summary>
internal sealed class ModelVerbs(Streams streams, Option<string?> saves, Option<bool> json)
{
    public Command Command()
    {
        var command = new Command("models", "See, fetch, check and choose models.") { List(), Show(), Pull(), Verify(), Use(), Add(), Remove() };
        return command;
    }

    private static Argument<string> Id() => new("ID") { Description = "id of a model, as llmquest models list shows it" };

    private Command List()
    {
        var command = new Command("list", "All models that can be named; * marks the one that is used for its role.") { saves, json };
        command.SetAction(parsed => new ListVerb(Desk(parsed)).Run(parsed.GetValue(json)));
        return command;
    }

    private Command Show()
    {
        Argument<string> id = Id();
        var command = new Command("show", "All that is known about a model.") { id, saves, json };
        command.SetAction(parsed => new ShowVerb(Desk(parsed)).Run(parsed.GetRequiredValue(id), parsed.GetValue(json)));
        return command;
    }

    private Command Pull()
    {
        Argument<string> id = Id();
        var command = new Command("pull", "Fetch a model; goes on where an earlier attempt ended.") { id, saves };
        command.SetAction((parsed, stop) => new PullVerb(Desk(parsed)).RunAsync(parsed.GetRequiredValue(id), stop));
        return command;
    }

    private Command Verify()
    {
        var id = new Argument<string?>("ID") { Description = "id of a model; without it: all that are on this machine", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Read model files through and hold them against their digests.") { id, saves, json };
        command.SetAction((parsed, stop) => new VerifyVerb(Desk(parsed)).RunAsync(parsed.GetValue(id), parsed.GetValue(json), stop));
        return command;
    }

    private Command Use()
    {
        Argument<string> id = Id();
        var command = new Command("use", "Use a model for its role whenever none is named.") { id, saves };
        command.SetAction(parsed => new UseVerb(Desk(parsed)).Run(parsed.GetRequiredValue(id)));
        return command;
    }

    private Command Add()
    {
        var path = new Argument<string>("PATH") { Description = "a model file in GGUF format; it stays where it is" };
        var id = new Option<string?>("--id") { Description = "id to give it [default: from the file's name]", HelpName = "ID" };
        var role = new Option<string?>("--role") { Description = "what it is for [default: from the file]" };
        role.AcceptOnlyFromAmong([.. ModelRoles.All]);
        var command = new Command("add", "Check a model file of your own and give it an id.") { path, id, role, saves };
        command.SetAction((parsed, stop) => new AddVerb(Desk(parsed)).RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(id), parsed.GetValue(role), stop));
        return command;
    }

    private Command Remove()
    {
        Argument<string> id = Id();
        var yes = new Option<bool>("--yes") { Description = "do not ask" };
        var command = new Command("rm", "Remove the file of a pulled model, or forget one that was added.") { id, yes, saves };
        command.SetAction((parsed, stop) => new RemoveVerb(Desk(parsed)).RunAsync(parsed.GetRequiredValue(id), parsed.GetValue(yes), stop));
        return command;
    }

    private ModelDesk Desk(ParseResult parsed) => ModelDesk.Open(streams, parsed.GetValue(saves));
}
