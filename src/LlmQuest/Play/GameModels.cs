using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;
using LlmQuest.Models.Download;
using LlmQuest.Terminal;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The models on this machine, as the game shows them.</summary>
internal sealed class GameModels(ProjectFolders folders) : IModelShelf
{
    public IReadOnlyList<ModelLine> All() => Guarded(() =>
    {
        ModelDesk desk = Open();
        return desk.Shelf.Catalog.Entries.Select(entry => new ModelLine(entry.Id, entry.Role, entry.Name, entry.Size is { } size ? ModelDesk.Size(size) : "", desk.State(entry))
        {
            Licence = entry.Licence,
            IsHere = desk.Shelf.IsHere(entry),
            IsUsed = desk.IsUsed(entry),
            CanBePulled = entry.CanBePulled,
        }).ToList();
    });

    public string Use(string id) => Guarded(() =>
    {
        ModelDesk desk = Open();
        CatalogEntry entry = desk.Shelf.Named(id);
        desk.Shelf.Resolve(id, entry.Role);
        desk.Shelf.Settings.With(entry.Role, entry.Id).Write();
        return $"{entry.Id} is used for the role {entry.Role} whenever none is named, from the next start on.";
    });

    public async Task<string> PullAsync(string id, Action<string> tell, CancellationToken cancellationToken)
    {
        try
        {
            ModelDesk desk = Open();
            CatalogEntry entry = desk.Shelf.Named(id);
            var pull = new ModelPull(desk.Shelf, new DownloadSettings(), Environment.GetEnvironmentVariable(HubAddress.MirrorVariable), Composition.Probe());
            DownloadedFile? file = await pull.RunAsync(id, new Progress(tell), cancellationToken);
            return file switch
            {
                null => $"{id} is here already.",
                { WasCompared: false } => $"{id} is here, but nobody named a digest to compare with; its SHA-256 {file.Sha256} is kept.",
                _ => $"{entry.Id} is here and verified.",
            };
        }
        catch (Exception e) when (e is ModelException or UserException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    public async Task<string> VerifyAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            ModelShelf shelf = Open().Shelf;
            ModelVerdict verdict = await ModelVerifier.RunAsync(shelf, shelf.Named(id), static _ => { }, cancellationToken);
            return $"{id}: {VerifyVerb.Text(verdict)}";
        }
        catch (Exception e) when (e is ModelException or UserException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    private ModelDesk Open() => new(Streams.None, ModelShelf.Open(folders.Models, folders.Saves));

    private static T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (e is ModelException or UserException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    private sealed class Progress(Action<string> tell) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => tell(value.Phase == DownloadPhase.Waiting ? value.Note : PullLine.Text(value));
    }
}
