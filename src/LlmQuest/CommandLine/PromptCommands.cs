using System.CommandLine;
using System.Globalization;
using LlmQuest.Ask;
using LlmQuest.Compare;
using LlmQuest.LabDesk;
using LlmQuest.Terminal;

namespace LlmQuest.CommandLine;

/// <summary>The commands that give a prompt to a model, or to two.</summary>
internal sealed class PromptCommands(Streams streams, Option<string?> saves, Option<bool> json, Option<string?> model, ComputeSwitches compute)
{
    private const double BytesOfMegabyte = 1e6;

    /// <summary><c>llmquest ask</c>.</summary>
    public Command Ask()
    {
        Argument<string> prompt = Prompt("the words for the model; - reads them from standard input");
        var options = new GenerateOptions();
        var command = new Command("ask", "Let the model answer once and print what it writes.") { prompt, model, saves, json };
        options.AddTo(command);
        compute.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var request = new AskRequest(options.Read(parsed, parsed.GetRequiredValue(prompt)), parsed.GetValue(model), parsed.GetValue(saves), parsed.GetValue(json), compute.Read(parsed));
            return new AskCommand(streams).RunAsync(request, stop);
        });
        return command;
    }

    /// <summary><c>llmquest compare</c>.</summary>
    public Command Compare()
    {
        Argument<string> prompt = Prompt("the words for both models");
        var left = new Option<string?>("--left") { Description = "one model, an id or a file [default: the one that is used when none is named]; or settings, such as \"{mode: raw, temperature: 0}\"", HelpName = "ID|PATH|YAML" };
        var right = new Option<string>("--right") { Description = "the other model, an id or a file; or settings", HelpName = "ID|PATH|YAML", Required = true };
        var memory = new Option<double?>("--memory") { Description = "megabytes that both may take together [default: half of this machine's]", HelpName = "MB" };
        memory.Validators.Add(static result =>
        {
            string typed = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (!double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out double megabytes) || !double.IsFinite(megabytes) || megabytes <= 0)
            {
                result.AddError($"--memory needs a number of megabytes above 0, and '{typed}' is not.");
            }
        });
        var options = new GenerateOptions();
        var command = new Command("compare", "Give one prompt to two models, or under two settings, with the same dice.") { prompt, left, right, memory, saves, json };
        options.AddTo(command, "samples");
        compute.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            if (SettingsCompare.IsAsked(parsed.GetValue(left), parsed.GetRequiredValue(right)))
            {
                var settings = new LabMachine(null, parsed.GetValue(saves), compute.Read(parsed));
                return new SettingsCompare(streams).RunAsync(options.Given(parsed, parsed.GetRequiredValue(prompt)), parsed.GetValue(left), parsed.GetRequiredValue(right), settings, parsed.GetValue(json), stop);
            }

            var request = new CompareRequest(
                options.Read(parsed, parsed.GetRequiredValue(prompt)),
                parsed.GetValue(left),
                parsed.GetRequiredValue(right),
                parsed.GetValue(saves),
                parsed.GetValue(json),
                parsed.GetValue(memory) is { } megabytes ? (long)(megabytes * BytesOfMegabyte) : null,
                compute.Read(parsed));
            return new CompareCommand(streams).RunAsync(request, stop);
        });
        return command;
    }

    private static Argument<string> Prompt(string description)
    {
        var prompt = new Argument<string>("PROMPT") { Description = description };
        prompt.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError("The prompt is empty and the model needs something to go on from");
            }
        });
        return prompt;
    }
}
