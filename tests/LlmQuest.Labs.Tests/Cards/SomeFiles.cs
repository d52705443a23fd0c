using LlmQuest.Inference;
using LlmQuest.Inference.Tests;
using LlmQuest.Labs.Cards;

namespace LlmQuest.Labs.Tests.Cards;

/// <summary>A folder with one small model, one damaged, and one that is not there.</summary>
internal sealed class SomeFiles : IModelFiles, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-cards-").FullName;

    public SomeFiles(byte[]? model = null)
    {
        File.WriteAllBytes(PathOf("tiny"), model ?? TinyGguf.Bytes());
        File.WriteAllText(PathOf("broken"), "GGUF and no more");
    }

    /// <summary>Called before a digest is read.</summary>
    public Action Digesting { get; set; } = () => { };

    public IReadOnlyList<KnownModel> All() =>
    [
        new("tiny", "instruct", PathOf("tiny"), true, null, "Apache-2.0"),
        new("broken", "base", PathOf("broken"), true, null, ""),
        new("far", "embedding", PathOf("far"), false, 1234, ""),
    ];

    public KnownModel Find(string? model) => All().FirstOrDefault(known => known.Id == (model ?? "tiny")) ?? throw new ModelException($"There is no model {model}: llmquest models list shows them all.");

    public Task<string> DigestAsync(string path, CancellationToken cancellationToken)
    {
        Digesting();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult($"digest of {Path.GetFileName(path)}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string id) => Path.Combine(_folder, id + ".gguf");
}
