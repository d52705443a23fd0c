using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LlmQuest.Models.Tests.Download;

/// <summary>A hub inside the test process, one request a connection, that can be told to misbehave.</summary>
internal sealed class LoopbackHub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<HubRequest> _requests = [];
    private readonly Task _serving;

    public LoopbackHub(byte[] content)
    {
        Content = content;
        Answer = Serve;
        _listener.Start();
        Base = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = AcceptAsync();
    }

    public Uri Base { get; }

    public byte[] Content { get; set; }

    public string ETag { get; set; } = "\"first\"";

    /// <summary>What to answer; <see cref="Serve"/> until it is replaced.</summary>
    public Func<HubRequest, HubReply> Answer { get; set; }

    public IReadOnlyList<HubRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public Uri At(string path) => new(Base, path);

    /// <summary>As a sound server answers, ranges and their condition included.</summary>
    public HubReply Serve(HubRequest request)
    {
        bool isPart = request.From > 0 && (request.IfRange is null || request.IfRange == ETag);
        if (isPart && request.From >= Content.Length)
        {
            return new HubReply(416, ReadOnlyMemory<byte>.Empty) { Headers = [Line($"Content-Range: bytes */{Content.Length}")] };
        }

        return isPart
            ? new HubReply(206, Content.AsMemory((int)request.From)) { Headers = [$"ETag: {ETag}", Line($"Content-Range: bytes {request.From}-{Content.Length - 1}/{Content.Length}")] }
            : new HubReply(200, Content) { Headers = [$"ETag: {ETag}"] };
    }

    /// <summary>Nobody listens from now on.</summary>
    public void Close() => _listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private async Task AcceptAsync()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                open.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                HubRequest request = await ReadAsync(stream);
                await WriteAsync(client, stream, Answer(request));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client went away, as clients do.
            }
        }
    }

    private async Task<HubRequest> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string path = (await reader.ReadLineAsync(_stop.Token))?.Split(' ')[1] ?? throw new IOException("no request came");
        long from = 0;
        string? condition = null;
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            string value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            if (line.StartsWith("Range:", StringComparison.OrdinalIgnoreCase))
            {
                from = long.Parse(value["bytes=".Length..^1], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("If-Range:", StringComparison.OrdinalIgnoreCase))
            {
                condition = value;
            }
        }

        lock (_requests)
        {
            var request = new HubRequest(_requests.Count, path, from, condition);
            _requests.Add(request);
            return request;
        }
    }

    private async Task WriteAsync(TcpClient client, NetworkStream stream, HubReply reply)
    {
        if (reply.CutAfter is not < 0)
        {
            string[] head = [Line($"HTTP/1.1 {reply.Status} Answer"), Line($"Content-Length: {reply.Announced ?? reply.Body.Length}"), "Connection: close", .. reply.Headers];
            await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", head) + "\r\n\r\n"), _stop.Token);
            await stream.WriteAsync(reply.Body[..Math.Min(reply.CutAfter ?? int.MaxValue, reply.Body.Length)], _stop.Token);
        }

        if (reply.Stalls)
        {
            _ = await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _stop.Token);
        }

        if (reply.Resets)
        {
            client.LingerState = new LingerOption(true, 0);
        }
    }
}
