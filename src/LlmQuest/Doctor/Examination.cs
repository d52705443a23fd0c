using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Doctor;

/// <summary>All that the doctor found out.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Threads">Threads of one decode that were asked for.</param>
/// <param name="Trial">The library and the model at work.</param>
/// <param name="Models">The models that are here, and whether they verify.</param>
/// <param name="CatalogueProblem">Why the lists of models cannot be read, or null.</param>
/// <param name="Folders">Where everything is.</param>
/// <param name="Terminal">The terminal.</param>
internal sealed record Examination(
    MachineFacts Machine,
    int Threads,
    TrialRun Trial,
    IReadOnlyList<ModelVerdict> Models,
    string? CatalogueProblem,
    FolderFacts Folders,
    TerminalFacts Terminal)
{
    public static async Task<Examination> RunAsync(ProjectFolders folders, string? model, ComputeSettings compute, TimeProvider time, CancellationToken stop)
    {
        (IReadOnlyList<ModelVerdict> verdicts, string? problem) = await VerifyAsync(folders, stop);

        // Before the trial, which writes its log into the saves.
        var found = FolderFacts.Read(folders);
        TrialRun trial = problem is null ? await TrialRun.RunAsync(folders, model, compute, time, stop) : TrialRun.OfLibrary(folders, compute);
        return new Examination(MachineFacts.Read(), compute.Threads, trial, verdicts, problem, found, TerminalFacts.Read(Environment.GetEnvironmentVariable));
    }

    private static async Task<(IReadOnlyList<ModelVerdict> Verdicts, string? Problem)> VerifyAsync(ProjectFolders folders, CancellationToken stop)
    {
        try
        {
            var shelf = ModelShelf.Open(folders.Models, folders.Saves);
            List<ModelVerdict> verdicts = [];
            foreach (CatalogEntry entry in shelf.Catalog.Entries.Where(entry => shelf.IsHere(entry) || entry.IsShipped || entry.IsAdded))
            {
                verdicts.Add(await ModelVerifier.RunAsync(shelf, entry, static _ => { }, stop));
            }

            return (verdicts, null);
        }
        catch (ModelException e)
        {
            return ([], e.Message);
        }
    }
}
