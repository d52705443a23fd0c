using System.Security.Cryptography;
using LlmQuest.Models.Download;

namespace LlmQuest.Models.Tests.Download;

/// <summary>A hub, a folder and a hurried clock: all that a download needs.</summary>
internal sealed class DownloadBench : IAsyncDisposable
{
    private readonly TimeSpan _stallAfter;

    public DownloadBench(byte[] content, TimeSpan? stallAfter = null)
    {
        _stallAfter = stallAfter ?? TimeSpan.FromSeconds(30);
        Hub = new LoopbackHub(content);
        Time = new HurriedTime(_stallAfter);
    }

    public LoopbackHub Hub { get; }

    public HurriedTime Time { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("llmquest-pull-").FullName;

    public string Target => Path.Combine(Folder, "model.gguf");

    public long? FreeBytes { get; set; }

    public List<DownloadProgress> Reports { get; } = [];

    public DownloadSettings Settings => new()
    {
        StallAfter = _stallAfter,
        Time = Time,
        Chance = static () => 0.5,
        FreeBytes = _ => FreeBytes,
    };

    public static byte[] Noise(int length, int seed)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public DownloadRequest Request(long? size = null, string? sha256 = null) => new(Hub.At("/model.gguf"), Target, new Uri("https://hub.test/model"), size, sha256);

    public async Task<DownloadedFile> RunAsync(DownloadRequest? request = null, CancellationToken stop = default)
    {
        using var download = new FileDownload(Settings, new Listener(Reports));
        return await download.RunAsync(request ?? Request(), stop);
    }

    /// <summary>Names of the files in the folder.</summary>
    public string[] Left() => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Listener(List<DownloadProgress> reports) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value)
        {
            lock (reports)
            {
                reports.Add(value);
            }
        }
    }
}
