using LlmQuest.Inference;
using LlmQuest.Inference.Gguf;
using LlmQuest.Models.Catalogue;

namespace LlmQuest.Models.Download;

/// <summary>Fetches a model of the catalogue into the models folder.</summary>
/// <param name="shelf">The models.</param>
/// <param name="settings">How patient the download is.</param>
/// <param name="mirror">Address that takes the place of the hub's, or null.</param>
/// <param name="probe">Tries a file whose digest the catalogue does not know, or null to trust it.</param>
public sealed class ModelPull(ModelShelf shelf, DownloadSettings settings, string? mirror, IModelProbe? probe)
{
    /// <summary>Fetches the file of a model and keeps its digest where the catalogue has none.</summary>
    /// <param name="id">Id of the model.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    /// <returns>What came; null when the file was there already, and right.</returns>
    /// <exception cref="ModelException">It cannot be had; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DownloadedFile?> RunAsync(string id, IProgress<DownloadProgress> progress, CancellationToken cancellationToken)
    {
        CatalogEntry entry = shelf.Named(id);
        if (entry.IsAdded)
        {
            throw new ModelException($"The model {id} was added by path and cannot be pulled: its file is {entry.File}.");
        }

        if (shelf.IsHere(entry))
        {
            await CheckHereAsync(entry, progress, cancellationToken);
            return null;
        }

        if (!entry.CanBePulled)
        {
            throw new ModelException($"The file {entry.File} of {id} is offered by no hub: copy it again from the project into {shelf.Catalog.Folder}.");
        }

        using PullLock held = PullLock.Take(shelf.Catalog.Folder, "pull", id, settings.Time);
        using var download = new FileDownload(settings, progress);
        string target = shelf.Catalog.PathOf(entry);
        var request = new DownloadRequest(HubAddress.Of(entry, mirror), target, entry.Source!, entry.Size, entry.Sha256, path => Check(entry, path, cancellationToken));
        DownloadedFile file = await download.RunAsync(request, cancellationToken);
        if (entry.Sha256 is null)
        {
            Record(entry, file);
        }

        return file;
    }

    private void Check(CatalogEntry entry, string path, CancellationToken cancellationToken)
    {
        using (FileStream stream = File.OpenRead(path))
        {
            GgufFile.Check(stream, entry.File);
        }

        if (entry.Sha256 is null)
        {
            probe?.Try(path, cancellationToken);
        }
    }

    private async Task CheckHereAsync(CatalogEntry entry, IProgress<DownloadProgress> progress, CancellationToken cancellationToken)
    {
        ModelVerdict verdict = await ModelVerifier.RunAsync(shelf, entry, read => progress.Report(new DownloadProgress(DownloadPhase.Verifying, read, entry.Size)), cancellationToken);
        if (verdict.Problem is { } problem)
        {
            throw new ModelException(problem);
        }
    }

    private void Record(CatalogEntry entry, DownloadedFile file)
    {
        string origin = file.WasCompared ? RecordedFile.FromHub : RecordedFile.FromFile;
        var day = DateOnly.FromDateTime(settings.Time.GetLocalNow().DateTime);
        shelf.User.With(new RecordedFile(entry.Id, file.Size, file.Sha256, origin, day)).Write();
    }
}
