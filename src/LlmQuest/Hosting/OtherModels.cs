using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Compare;
using LlmQuest.Models;

namespace LlmQuest.Hosting;

/// <summary>Models that a lab asks for by name, beside the one in use.</summary>
/// <param name="folders">Where models are.</param>
/// <param name="logFile">File that takes the native library's messages, or null.</param>
/// <param name="compute">Where they compute.</param>
internal sealed class OtherModels(ProjectFolders folders, string? logFile, ComputeSettings compute) : IOtherModels, IAsyncDisposable
{
    private const int ShareOfMemory = 2;
    private readonly ModelPool _pool = new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory);
    private readonly Lazy<IModelRuntime> _runtime = new(() => Composition.OpenRuntime(logFile, compute.Where));

    /// <inheritdoc/>
    public Task<ModelLease> TakeAsync(string model, CancellationToken cancellationToken)
    {
        ModelFileSource source = Composition.OpenModelFile(folders, model);
        long bytes = MemoryNeed.Of(GgufFile.ReadCard(source.Path), new ContextOptions().Cells);
        return _pool.TakeAsync(new PooledModel(source.Path, source.Name, bytes, () => Composition.Host(() => _runtime.Value, source, compute)), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
