using LlmQuest.Inference;
using Polly;
using Polly.Retry;

namespace LlmQuest.Models.Download;

/// <summary>Fetches a file: goes on where an earlier attempt ended, tries again, and gives the file its name only when it is whole and right.</summary>
public sealed class FileDownload : IDisposable
{
    private readonly Hub _hub = new();
    private readonly DownloadSettings _settings;
    private readonly IProgress<DownloadProgress> _progress;

    /// <param name="settings">How patient it is.</param>
    /// <param name="progress">Told how far it is.</param>
    public FileDownload(DownloadSettings settings, IProgress<DownloadProgress> progress)
    {
        _settings = settings;
        _progress = progress;
    }

    /// <inheritdoc/>
    public void Dispose() => _hub.Dispose();

    /// <summary>Fetches the file.</summary>
    /// <param name="request">The file.</param>
    /// <param name="cancellationToken">Stops it; what came is kept.</param>
    /// <returns>Size and digest of the file, and where the digest was held against.</returns>
    /// <exception cref="ModelException">It cannot be had; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DownloadedFile> RunAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        try
        {
            RemoteFile remote = await ReceiveAsync(request, cancellationToken);
            return await FinishAsync(request, remote, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The file {request.Target} cannot be written ({e.Message.TrimEnd('.')}): free some space or make the folder writable, or choose another folder with LLMQUEST_MODELS; then pull again.", e);
        }
        finally
        {
            PartFile.DeleteIfEmpty(request.Target);
        }
    }

    private async Task<RemoteFile> ReceiveAsync(DownloadRequest request, CancellationToken cancellationToken)
    {
        PartFile part = PartFile.Open(request);
        await using (part)
        {
            var leg = new DownloadLeg(request, part, _hub, _settings, _progress);
            ResiliencePipeline<bool> retries = Retries(part);
            try
            {
                while (!await retries.ExecuteAsync(async token => await leg.RunAsync(token), cancellationToken))
                {
                    await Task.Delay(_settings.FirstDelay, _settings.Time, cancellationToken);
                }
            }
            catch (TransientDownloadException e)
            {
                string place = part.Length > 0 ? $", which goes on at {part.Length:N0} bytes" : "";
                string fix = e.IsBusy
                    ? $"wait some minutes and pull again later, or name a mirror with {HubAddress.MirrorVariable}"
                    : $"check the network (HTTPS_PROXY names a proxy, {HubAddress.MirrorVariable} a mirror) and pull again";
                throw new ModelException($"{request.Name} did not come: {e.Message}, {_settings.Attempts} times in a row; {fix}{place}.", e);
            }

            part.Flush();
            return part.Remote!;
        }
    }

    private ResiliencePipeline<bool> Retries(PartFile part) => new ResiliencePipelineBuilder<bool> { TimeProvider = _settings.Time }
        .AddRetry(new RetryStrategyOptions<bool>
        {
            ShouldHandle = new PredicateBuilder<bool>().Handle<TransientDownloadException>(),
            MaxRetryAttempts = _settings.Attempts - 1,
            // Not the library's own: its chance makes the first wait anything from nothing on.
            DelayGenerator = failed => ValueTask.FromResult<TimeSpan?>((failed.Outcome.Exception as TransientDownloadException)?.RetryAfter ?? _settings.DelayAfter(failed.AttemptNumber)),
            OnRetry = failed =>
            {
                _progress.Report(new DownloadProgress(DownloadPhase.Waiting, part.Length, part.Remote?.Total, Note: $"{failed.Outcome.Exception?.Message}; next attempt in {failed.RetryDelay.TotalSeconds:0} s"));
                return default;
            },
        })
        .Build();

    private async Task<DownloadedFile> FinishAsync(DownloadRequest request, RemoteFile remote, CancellationToken cancellationToken)
    {
        string path = PartFile.PathFor(request.Target);
        long size = new FileInfo(path).Length;
        string digest = await FileDigest.ComputeAsync(path, read => _progress.Report(new DownloadProgress(DownloadPhase.Verifying, read, size)), cancellationToken);
        string? wanted = request.Sha256 ?? remote.Sha256;
        try
        {
            ThrowUnlessRight(request, size, digest, wanted);
            request.Check?.Invoke(path);
        }
        catch (ModelException)
        {
            PartFile.Delete(request.Target);
            throw;
        }

        File.Move(path, request.Target, overwrite: true);
        PartFile.Delete(request.Target);
        return new DownloadedFile(size, digest, wanted is not null);
    }

    private static void ThrowUnlessRight(DownloadRequest request, long size, string digest, string? wanted)
    {
        if (digest == FileDigest.OfNothing)
        {
            throw new ModelException($"{request.Name} came without a single byte: open {request.Page} in a browser and see whether it moved, or pull again later.");
        }

        if (request.Size is { } expected && size != expected)
        {
            throw new ModelException($"{request.Name} came with {size:N0} bytes instead of {expected:N0} and was removed: pull again; if it happens again, a proxy changes files on the way.");
        }

        if (wanted is not null && digest != wanted)
        {
            throw new ModelException($"{request.Name} came with the SHA-256 {digest} instead of {wanted} and was removed: pull again; if it happens again, a proxy changes files on the way, or the hub has another file now.");
        }
    }
}
