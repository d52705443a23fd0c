using LlmQuest.Hosting;
using LlmQuest.Models.Download;

namespace LlmQuest.Models;

/// <summary><c>llmquest models pull</c>.</summary>
internal sealed class PullVerb(ModelDesk desk)
{
    public async Task<int> RunAsync(string id, CancellationToken stop)
    {
        CatalogEntry entry = desk.Shelf.Named(id);
        var settings = new DownloadSettings();
        using var line = new PullLine(desk.Streams.Error, settings.Time);
        var pull = new ModelPull(desk.Shelf, settings, Environment.GetEnvironmentVariable(HubAddress.MirrorVariable), Composition.Probe());
        try
        {
            DownloadedFile? file = await pull.RunAsync(id, line, stop);
            line.End();
            desk.Say(file switch
            {
                null => $"{id} is here already: {desk.Shelf.Catalog.PathOf(entry)}",
                { WasCompared: false } => $"{id} is here, but nobody named a digest to compare with; its SHA-256 {file.Sha256} is kept: {desk.Shelf.Catalog.PathOf(entry)}",
                _ => $"{id} is here and verified: {desk.Shelf.Catalog.PathOf(entry)}",
            });
            return ExitCodes.Success;
        }
        catch (OperationCanceledException)
        {
            line.End();
            desk.Streams.Error.WriteLine($"Stopped; {ModelDesk.Size(desk.Shelf.PartBytes(entry) ?? 0)} are kept: llmquest models pull {id} goes on from there.");
            return ExitCodes.Interrupted;
        }
    }
}
