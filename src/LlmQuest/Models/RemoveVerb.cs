using LlmQuest.Models.Catalogue;

namespace LlmQuest.Models;

/// <summary><c>llmquest models rm</c>.</summary>
internal sealed class RemoveVerb(ModelDesk desk)
{
    public async Task<int> RunAsync(string id, bool yes, CancellationToken stop)
    {
        CatalogEntry entry = desk.Shelf.Named(id);
        if (!entry.IsAdded)
        {
            await RemoveFileAsync(entry, yes, stop);
        }

        desk.Shelf.User.Without(id).Write();
        if (desk.Shelf.Settings.Chosen.Values.Contains(id))
        {
            desk.Shelf.Settings.Without(id).Write();
            desk.Say($"{id} was used for the role {entry.Role}; the usual model takes its place.");
        }

        desk.Say(entry.IsAdded ? $"{id} is forgotten; its file stays: {entry.File}" : $"{id} is removed.");
        return ExitCodes.Success;
    }

    private async Task RemoveFileAsync(CatalogEntry entry, bool yes, CancellationToken stop)
    {
        ModelShelf shelf = desk.Shelf;
        string path = shelf.Catalog.PathOf(entry);
        long? bytes = shelf.IsHere(entry) ? new FileInfo(path).Length : shelf.PartBytes(entry);
        if (bytes is null)
        {
            throw new UserException($"{entry.Id} is not on this machine: there is nothing to remove.");
        }

        if (entry.IsShipped && !yes)
        {
            throw new UserException($"{entry.Id} comes with the project, and without it the adventure may not run: add --yes to remove {path} all the same.");
        }

        if (!yes)
        {
            await AskAsync($"Remove {path} ({ModelDesk.Size(bytes.Value)})? [y/N] ", stop);
        }

        shelf.RemoveFiles(entry);
    }

    private async Task AskAsync(string question, CancellationToken stop)
    {
        desk.Streams.Error.Write(question);
        string? answer = await desk.Streams.Input.ReadLineAsync(stop);
        if (answer is null)
        {
            desk.Streams.Error.WriteLine();
            throw new UserException("Nobody answered: add --yes to remove the file without being asked.");
        }

        if (answer.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new UserException("Nothing was removed.");
        }
    }
}
