using System.Text.Json;
using LlmQuest.Models.Catalogue;
using LlmQuest.Terminal;

namespace LlmQuest.Models;

/// <summary><c>llmquest models verify</c>.</summary>
internal sealed class VerifyVerb(ModelDesk desk)
{
    public async Task<int> RunAsync(string? id, bool json, CancellationToken stop)
    {
        CatalogEntry[] entries = id is null
            ? [.. desk.Shelf.Catalog.Entries.Where(entry => desk.Shelf.IsHere(entry) || entry.IsAdded)]
            : [desk.Shelf.Named(id)];
        List<ModelVerdict> verdicts = [];
        foreach (CatalogEntry entry in entries)
        {
            ModelVerdict verdict = await ModelVerifier.RunAsync(desk.Shelf, entry, static _ => { }, stop);
            verdicts.Add(verdict);
            if (!json)
            {
                desk.Say($"{entry.Id}: {Text(verdict)}");
            }
        }

        if (json)
        {
            JsonOutput.Write(desk.Streams.Output, writer => JsonOutput.WriteList(writer, "models", verdicts, verdict => Write(writer, verdict)));
        }

        return verdicts.TrueForAll(verdict => verdict.IsRight) ? ExitCodes.Success : ExitCodes.Failure;
    }

    internal static string Text(ModelVerdict verdict)
        => verdict.Problem is { } problem ? problem
            : !verdict.IsHere ? $"not on this machine; fetch it with llmquest models pull {verdict.Entry.Id}"
            : verdict.WasCompared ? $"right, SHA-256 {verdict.Sha256}"
            : $"whole, but there is no digest to compare with; SHA-256 {verdict.Sha256}";

    private static void Write(Utf8JsonWriter json, ModelVerdict verdict)
    {
        json.WriteString("id", verdict.Entry.Id);
        json.WriteBoolean("here", verdict.IsHere);
        json.WriteBoolean("right", verdict.IsRight);
        json.WriteBoolean("compared", verdict.WasCompared);
        json.WriteString("sha256", verdict.Sha256);
        json.WriteString("problem", verdict.Problem);
    }
}
