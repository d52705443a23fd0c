using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>The shipped models, loaded once per test process, and the program's labs on them.</summary>
/// <remarks>One thread: two processes that decode with more would stall each other.</remarks>
[SetUpFixture]
public sealed class RealModels
{
    private static readonly ComputeSettings Compute = new(new ComputeOptions(), 1);
    private static readonly Lazy<ModelHost> OpenedChat = new(() => Composition.Host(Composition.OpenModelFile(Folders, null), null, Compute));
    private static readonly Lazy<ModelHost> OpenedEmbedding = new(() => Composition.EmbeddingHost(Folders, null, Compute));

    /// <summary>Where what they make is kept: vectors of pages, digests.</summary>
    internal static string Saves { get; } = Directory.CreateTempSubdirectory("llmquest-real-").FullName;

    internal static ModelHost Chat => OpenedChat.Value;

    internal static ModelHost Embedding => OpenedEmbedding.Value;

    private static ProjectFolders Folders => ProjectFolders.Find(Saves);

    /// <summary>All labs, on both models.</summary>
    /// <param name="drawSeed">Draws a seed where none is set; null draws by chance.</param>
    internal static LabBench Bench(Func<long>? drawSeed = null)
        => Composition.Bench(Chat, Embedding, drawSeed, MachinePorts.Of(Folders, null) with { Energy = null });

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        foreach (Lazy<ModelHost> host in new[] { OpenedChat, OpenedEmbedding }.Where(host => host.IsValueCreated))
        {
            await host.Value.DisposeAsync();
        }

        Directory.Delete(Saves, recursive: true);
    }
}
