using System.Net.Http.Headers;
using LlmQuest.Inference;

namespace LlmQuest.Models.Download;

/// <summary>Asks a server for a file. Proxies are those of the environment (<c>HTTPS_PROXY</c>, <c>HTTP_PROXY</c>, <c>NO_PROXY</c>).</summary>
internal sealed class Hub : IDisposable
{
    private const int MostRedirects = 10;
    private readonly HttpClient _client;

    public Hub()
    {
        // Redirects are followed by hand: the digest is in the header of the first answer.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            Proxy = new DirectToLoopback(HttpClient.DefaultProxy),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("llmquest", null));
        _client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Asks for a file from a byte on.</summary>
    /// <param name="request">The file.</param>
    /// <param name="offset">First byte that is wanted.</param>
    /// <param name="known">What the bytes before it belong to; the server sends the whole file when it has another one now.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="ModelException">The redirects lead nowhere.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public async Task<HubResponse> GetAsync(DownloadRequest request, long offset, RemoteFile? known, CancellationToken cancellationToken)
    {
        Uri address = request.Address;
        string? digest = null;
        long? size = null;
        for (int hop = 0; hop <= MostRedirects; hop++)
        {
            HttpResponseMessage answer = await SendAsync(address, offset, known, cancellationToken);
            digest ??= RemoteFile.Digest(answer);
            size ??= RemoteFile.LinkedSize(answer);
            if (LocationOf(answer) is not { } location)
            {
                RemoteFile file = RemoteFile.Of(answer, digest);
                return new HubResponse(answer, file with { Total = file.Total ?? size });
            }

            answer.Dispose();
            address = Next(address, location, request);
        }

        throw new ModelException($"The hub sends {request.Name} from one address to the next, {MostRedirects} times: open {request.Page} in a browser and see whether the file moved.");
    }

    private static Uri? LocationOf(HttpResponseMessage answer) => (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 ? answer.Headers.Location : null;

    private static Uri Next(Uri from, Uri location, DownloadRequest request)
    {
        if (!Uri.TryCreate(from, location, out Uri? next) || (next.Scheme != Uri.UriSchemeHttp && next.Scheme != Uri.UriSchemeHttps))
        {
            throw new ModelException($"The hub sends {request.Name} on to {next?.AbsoluteUri ?? "something"}, which is no web address: open {request.Page} in a browser and see whether the file moved.");
        }

        return from.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps
            ? throw new ModelException($"The hub sends {request.Name} on to {next.GetLeftPart(UriPartial.Authority)}, which is not encrypted: open {request.Page} in a browser and see whether the file moved.")
            : next;
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long offset, RemoteFile? known, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        if (offset > 0)
        {
            message.Headers.Range = new RangeHeaderValue(offset, null);
            message.Headers.IfRange = known switch
            {
                { ETag: { } tag } => new RangeConditionHeaderValue(new EntityTagHeaderValue(tag)),
                { LastModified: { } date } => new RangeConditionHeaderValue(date),
                _ => null,
            };
        }

        return await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
