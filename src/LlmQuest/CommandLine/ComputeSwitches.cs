using System.CommandLine;
using System.CommandLine.Parsing;
using LlmQuest.Hosting;
using LlmQuest.Inference.Seam;

namespace LlmQuest.CommandLine;

/// <summary>The options that say where a model computes.</summary>
internal sealed class ComputeSwitches
{
    private readonly Option<string> _device = new("--device") { Description = "where the model computes; gpu says why when there is no card, and takes the processor [default: auto]", HelpName = "auto|cpu|gpu" };
    private readonly Option<int?> _layers = new("--gpu-layers") { Description = "layers for the graphics card [default: as many as its free memory takes]", HelpName = "N" };
    private readonly Option<int?> _threads = new("--threads") { Description = "threads of the processor [default: its physical cores]", HelpName = "N" };
    private readonly Option<string?> _cpu = new("--cpu") { Description = "library for one family of processors, such as haswell [default: the best that runs here]", HelpName = "VARIANT" };

    public ComputeSwitches()
    {
        _device.Validators.Add(static result =>
        {
            if (result is not { Tokens: [.., { Value: "auto" or "cpu" or "gpu" }] })
            {
                result.AddError($"--device needs auto, cpu or gpu, and '{(result.Tokens.Count > 0 ? result.Tokens[^1].Value : "")}' is none of them.");
            }
        });
        _layers.Validators.Add(static result => Refuse(result, 0, int.MaxValue, "a whole number of layers, 0 or more"));
        _threads.Validators.Add(static result => Refuse(result, 1, ComputeSettings.Most, ComputeSettings.Wanted));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_device);
        command.Options.Add(_layers);
        command.Options.Add(_threads);
        command.Options.Add(_cpu);
        command.Validators.Add(result =>
        {
            string? device = result.GetResult(_device) is { Tokens: [.., { Value: var named }] } ? named : null;
            string? layers = result.GetResult(_layers) is { Tokens: [.., { Value: var count }] } ? count : null;
            if (device == "cpu" && layers is not (null or "0"))
            {
                result.AddError("--gpu-layers wants layers on the graphics card and --device cpu wants none there: leave one of them out.");
            }
            else if (device == "gpu" && int.TryParse(layers, out int number) && number == 0)
            {
                result.AddError("--device gpu wants the graphics card and --gpu-layers 0 puts nothing there: leave one of them out.");
            }
        });
    }

    public ComputeSettings Read(ParseResult parsed)
    {
        DeviceChoice device = parsed.GetValue(_device) switch { "cpu" => DeviceChoice.Cpu, "gpu" => DeviceChoice.Gpu, _ => DeviceChoice.Auto };
        return new ComputeSettings(new ComputeOptions(device, parsed.GetValue(_layers), parsed.GetValue(_cpu)), parsed.GetValue(_threads) ?? ComputeSettings.DefaultThreads());
    }

    private static void Refuse(OptionResult result, int least, int most, string wanted)
    {
        string typed = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (!int.TryParse(typed, out int number) || number < least || number > most)
        {
            result.AddError($"{result.Option.Name} needs {wanted}, and '{typed}' is not.");
        }
    }
}
