using LlmQuest.Models.Tests.Download;

namespace LlmQuest.Tests;

/// <summary>A models folder and a saves folder of their own, and a hub on loopback that offers the one model.</summary>
internal sealed class ModelHouse : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("llmquest-models-").FullName;
    private readonly LoopbackHub _hub;

    public ModelHouse(byte[] content)
    {
        _hub = new LoopbackHub(content);
        Models = Directory.CreateDirectory(Path.Combine(_root, "models")).FullName;
        Saves = Directory.CreateDirectory(Path.Combine(_root, "saves")).FullName;
        File.WriteAllText(Path.Combine(Models, "catalog.yaml"), $"""
            models:
              - id: tiny
                role: instruct
                name: Tiny
                file: tiny.gguf
                source: https://hub.test/maker/tiny
                size: {content.Length}
                sha256: {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))}
            """);
    }

    public string Models { get; }

    public string Saves { get; }

    public Task<Run> RunAsync(string input, params string[] arguments)
        => Run.LlmQuest(
            new Dictionary<string, string>
            {
                ["LLMQUEST_MODELS"] = Models,
                ["LLMQUEST_SAVES"] = Saves,
                ["LLMQUEST_MIRROR"] = _hub.Base.AbsoluteUri,
            },
            input,
            arguments);

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }
}
