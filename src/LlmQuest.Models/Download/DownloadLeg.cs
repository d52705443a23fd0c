using System.Net;
using LlmQuest.Inference;

namespace LlmQuest.Models.Download;

/// <summary>One request of a download after the other, until the file is complete.</summary>
internal sealed class DownloadLeg(DownloadRequest request, PartFile part, Hub hub, DownloadSettings settings, IProgress<DownloadProgress> progress)
{
    private const int ChunkBytes = 1 << 16;
    private const int MostChanges = 3;
    private readonly RateMeter _rate = new(settings.Time);
    private long _furthest = part.Length;
    private int _changes;

    /// <summary>Asks for what is missing. True when the file is complete, false when the connection ended after some more bytes.</summary>
    /// <exception cref="TransientDownloadException">Not a byte more came.</exception>
    /// <exception cref="ModelException">There is no use in trying again.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReceiveAsync(cancellationToken);
            return true;
        }
        catch (TransientDownloadException e) when (part.Length > _furthest && e.RetryAfter is null)
        {
            _furthest = part.Length;
            return false;
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        if (part.Length > 0 && part.Length == part.Remote?.Total)
        {
            return;
        }

        using var watch = new StallWatch(settings, cancellationToken);
        using HubResponse response = await AskAsync(watch);
        if (HttpProblem.Of(request, response, settings) is { } problem)
        {
            throw problem;
        }

        Accept(response);
        ThrowUnlessRoom(response.File.Total);
        await CopyAsync(response.Message, watch);
        if (response.File.Total is { } total && part.Length != total)
        {
            throw new TransientDownloadException($"the connection ended at {part.Length:N0} of {total:N0} bytes");
        }
    }

    private async Task<HubResponse> AskAsync(StallWatch watch)
    {
        try
        {
            return await watch.WithinAsync(token => hub.GetAsync(request, part.Length, part.Remote, token));
        }
        catch (HttpRequestException e)
        {
            throw new TransientDownloadException($"{request.Address.Host} cannot be reached ({e.Message.TrimEnd('.')})", cause: e);
        }
    }

    // Decides whether the bytes that come continue those on disk; where they do not, begins anew.
    private void Accept(HubResponse response)
    {
        RemoteFile file = response.File;
        ThrowIfAnother(file);
        if (response.Status == HttpStatusCode.OK)
        {
            bool isAnother = part.Remote is { } before && (before.ETag, before.LastModified) != (file.ETag, file.LastModified);
            if (isAnother && ++_changes <= MostChanges)
            {
                // What came of the old file is no measure of progress; but a file that changes for ever never comes.
                _furthest = 0;
            }

            part.Reset();
        }
        else if (response.Message.Content.Headers.ContentRange?.From != part.Length || !Continues(part.Remote, file))
        {
            part.Reset();
            throw new TransientDownloadException("the hub sent another part of the file than was asked for");
        }

        part.Remember(file with { Sha256 = file.Sha256 ?? part.Remote?.Sha256 });
    }

    private static bool Continues(RemoteFile? before, RemoteFile now)
        => before is not null
            && (before.Total is null || now.Total is null || before.Total == now.Total)
            && (before.Sha256 is null || now.Sha256 is null || before.Sha256 == now.Sha256)
            && (before.ETag is null || now.ETag is null || before.ETag == now.ETag);

    private void ThrowIfAnother(RemoteFile file)
    {
        if (request.Sha256 is { } digest && file.Sha256 is { } offered && digest != offered)
        {
            throw new ModelException($"The hub has another {request.Name} now: its SHA-256 is {offered}, and the catalogue knows {digest}; open {request.Page} in a browser and see what changed, or add a file you have with llmquest models add PATH.");
        }

        if (request.Size is { } size && file.Total is { } total && size != total)
        {
            throw new ModelException($"The hub offers {request.Name} with {total:N0} bytes, and the catalogue knows {size:N0}: a proxy or a login page may stand between, or the file changed; open {request.Page} in a browser, then pull again.");
        }
    }

    private void ThrowUnlessRoom(long? total)
    {
        string folder = Path.GetDirectoryName(request.Target)!;
        long needed = (total ?? request.Size ?? 0) - part.Length;
        if (settings.FreeBytes(folder) is { } free && needed + settings.SpareBytes > free)
        {
            throw new ModelException($"{request.Name} needs {needed:N0} more bytes, {settings.SpareBytes:N0} must stay free beside them, and {folder} has {free:N0} free: make room, or choose another folder with LLMQUEST_MODELS, then pull again.");
        }
    }

    private async Task CopyAsync(HttpResponseMessage message, StallWatch watch)
    {
        long? total = part.Remote?.Total;
        byte[] chunk = new byte[ChunkBytes];
        try
        {
            Stream body = await watch.WithinAsync(message.Content.ReadAsStreamAsync);
            await using (body)
            {
                while (await ReadAsync(body, chunk, watch) is > 0 and int count)
                {
                    await part.WriteAsync(chunk.AsMemory(0, count), CancellationToken.None);
                    ThrowIfTooLong();
                    if (_rate.Add(count))
                    {
                        progress.Report(new DownloadProgress(DownloadPhase.Receiving, part.Length, total, _rate.BytesPerSecond()));
                    }
                }
            }
        }
        finally
        {
            progress.Report(new DownloadProgress(DownloadPhase.Receiving, part.Length, total, _rate.BytesPerSecond()));
        }
    }

    private void ThrowIfTooLong()
    {
        if (request.Size is { } size && part.Length > size)
        {
            part.Reset();
            throw new ModelException($"The hub sends more than the {size:N0} bytes of {request.Name}: a proxy or a login page may stand between; open {request.Page} in a browser, then pull again.");
        }
    }

    // Apart from the writing, because a cut connection and a full disk are both IOExceptions.
    private async Task<int> ReadAsync(Stream body, byte[] chunk, StallWatch watch)
    {
        try
        {
            return await watch.WithinAsync(token => body.ReadAsync(chunk, token).AsTask());
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new TransientDownloadException($"the connection was cut at {part.Length:N0} bytes", cause: e);
        }
    }
}
