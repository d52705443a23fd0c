using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Inference.Gguf;
using LlmQuest.Models.Catalogue;
using LlmQuest.Models.Download;

namespace LlmQuest.Models;

/// <summary><c>llmquest models add</c>.</summary>
internal sealed class AddVerb(ModelDesk desk)
{
    public async Task<int> RunAsync(string given, string? id, string? role, CancellationToken stop)
    {
        string path = Path.GetFullPath(given);
        string chosen = id ?? ModelShelf.IdFor(path);
        ThrowUnlessFree(path, chosen);
        GgufCard card = GgufFile.ReadCard(path);
        string digest = await FileDigest.ComputeAsync(path, static _ => { }, stop);
        ThrowIfKnown(path, digest);
        Composition.Probe().Try(path, stop);
        var entry = new CatalogEntry(chosen, role ?? RoleOf(card), NameOf(card, path), path, card.FileBytes, digest)
        {
            Licence = Line(card.Licence),
            Context = card.ContextLength,
        };
        desk.Shelf.User.With(entry).Write();
        desk.Say($"Added as {entry.Id} ({entry.Name}, {entry.Role}, {ModelDesk.Size(card.FileBytes)}): llmquest ask \"PROMPT\" --model {entry.Id}");
        return ExitCodes.Success;
    }

    private static string RoleOf(GgufCard card)
        => card.KvBytesPerToken == 0 ? ModelRoles.Embedding : card.Template is null ? ModelRoles.Base : ModelRoles.Instruct;

    private static string NameOf(GgufCard card, string path)
        => Line(card.Name) is { Length: > 0 } name ? name : Path.GetFileNameWithoutExtension(path);

    private static string Line(string text) => DisplayText.Strip(text.ReplaceLineEndings(" ")).Trim();

    private void ThrowUnlessFree(string path, string id)
    {
        if (!ModelShelf.IsId(id))
        {
            throw new UserException($"{id} cannot be an id: use lower-case letters, digits, dots, hyphens and underscores.");
        }

        if (desk.Shelf.Catalog.Entries.FirstOrDefault(entry => desk.Shelf.Catalog.PathOf(entry) == path) is { } same)
        {
            throw new UserException(same.IsAdded
                ? $"{path} is added already, as {same.Id}: use it with --model {same.Id}, or forget it first with llmquest models rm {same.Id}."
                : $"{path} is the file of {same.Id} already: use it with --model {same.Id}.");
        }

        if (desk.Shelf.Catalog.Find(id) is not null)
        {
            throw new UserException($"The id {id} is taken: choose another one with --id ID.");
        }
    }

    private void ThrowIfKnown(string path, string digest)
    {
        if (desk.Shelf.Catalog.Entries.FirstOrDefault(entry => entry.Sha256 == digest) is { } known)
        {
            throw new UserException(known.IsAdded
                ? $"{path} is the same file as {known.File}, which is added as {known.Id}: use it with --model {known.Id}."
                : $"{path} is {known.Id} of the catalogue: use it with --model PATH, or copy it to {desk.Shelf.Catalog.PathOf(known)} to use it by its id.");
        }
    }
}
