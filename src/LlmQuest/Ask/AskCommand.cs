using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;
using LlmQuest.Labs.Generate;
using LlmQuest.Models;
using LlmQuest.Terminal;

namespace LlmQuest.Ask;

/// <summary>Answers once: text streams to standard output, figures go to standard error.</summary>
internal sealed class AskCommand(Streams streams)
{
    private const int LongestInput = 1 << 20;

    public async Task<int> RunAsync(AskRequest request, CancellationToken stop)
    {
        request = await WithInputAsync(request, stop);
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        ModelFileSource source = Composition.OpenModelFile(folders, request.Model);
        await using ModelHost host = Composition.Host(source, LogFiles.ForLibrary(folders.Saves), request.Compute, chatSoon: request.Parameters["mode"].ToString() == "chat");
        LabDone? done = await WriteAsync(new LabBench(new WritingLab(host, Composition.DrawSeed)), request, stop);
        if (done is null)
        {
            return ExitCodes.Interrupted;
        }

        string? fallback = (await host.GetAsync(CancellationToken.None)).Model.Device.Fallback;
        if (fallback is { } reason)
        {
            await streams.Error.WriteLineAsync(DisplayText.Strip(reason));
        }

        if (request.Json)
        {
            AskJson.Write(streams.Output, done, fallback);
        }
        else
        {
            WriteRest(done.Experiment);
        }

        return stop.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
    }

    private async Task<LabDone?> WriteAsync(LabBench bench, AskRequest request, CancellationToken stop)
    {
        bool streamsText = !request.Json && request.Parameters["samples"].Number == 1;
        await foreach (LabUpdate update in bench.RunAsync(GenerateLab.Name, request.Parameters, stop))
        {
            switch (update)
            {
                case LabText text when streamsText:
                    await streams.Output.WriteAsync(DisplayText.Strip(text.Text).AsMemory(), CancellationToken.None);
                    break;
                case LabRefused when stop.IsCancellationRequested:
                    return null;
                case LabRefused refused:
                    throw new UserException(refused.Shortage?.Message("--max-new-tokens") ?? refused.Problem);
                case LabDone done:
                    return done;
            }
        }

        return null;
    }

    private void WriteRest(Experiment experiment)
    {
        if (experiment.Texts.Length == 1)
        {
            streams.Output.WriteLine();
        }
        else
        {
            for (int i = 0; i < experiment.Texts.Length; i++)
            {
                streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {DisplayText.Strip(experiment.Texts[i])}"));
            }
        }

        string tokens = Quantity.Of(experiment.Number("tokens") ?? 0, "token");
        string speed = Quantity.Of(experiment.Number("tokens_per_second") ?? 0, "token", "per second");
        streams.Error.WriteLine($"{tokens}, {string.Join('/', experiment.FinishReasons)}, seed {experiment.Parameters["seed"]}, {speed}, {experiment.Model}, {experiment.Device}");
    }

    private async Task<AskRequest> WithInputAsync(AskRequest request, CancellationToken stop)
    {
        if (request.Parameters["prompt"].ToString() != "-")
        {
            return request;
        }

        char[] buffer = new char[LongestInput];
        int length = await streams.Input.ReadBlockAsync(buffer, stop);
        string text = new string(buffer, 0, length).TrimEnd('\r', '\n');
        return text.Length == 0
            ? throw new UserException("Standard input is closed or empty: pipe a text in, or give the prompt as an argument: llmquest ask \"PROMPT\".")
            : request with { Parameters = request.Parameters.SetItem("prompt", LabValue.Of(text)) };
    }
}
