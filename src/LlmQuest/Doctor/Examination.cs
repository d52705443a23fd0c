using LlmQuest.Hosting;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Doctor;

/// <summary>All that the doctor found out.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Threads">Threads of one decode.</param>
/// <param name="Trial">The library and the model at work.</param>
/// <param name="Models">The models that are here, and whether they verify.</param>
/// <param name="Folders">Where everything is.</param>
/// <param name="Terminal">The terminal.</param>
internal sealed record Examination(MachineFacts Machine, int Threads, TrialRun Trial, IReadOnlyList<ModelVerdict> Models, FolderFacts Folders, TerminalFacts Terminal)
{
    public static async Task<Examination> RunAsync(ProjectFolders folders, string? model, ComputeSettings compute, CancellationToken stop)
    {
        var shelf = ModelShelf.Open(folders.Models, folders.Saves);
        List<ModelVerdict> verdicts = [];
        foreach (CatalogEntry entry in shelf.Catalog.Entries.Where(entry => shelf.IsHere(entry) || entry.IsShipped || entry.IsAdded))
        {
            verdicts.Add(await ModelVerifier.RunAsync(shelf, entry, static _ => { }, stop));
        }

        // Before the trial, which writes its log into the saves.
        var found = FolderFacts.Read(folders);
        TrialRun trial = await TrialRun.RunAsync(folders, model, compute, stop);
        return new Examination(MachineFacts.Read(), compute.Threads, trial, verdicts, found, TerminalFacts.Read(Environment.GetEnvironmentVariable));
    }
}
