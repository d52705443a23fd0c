using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[TestFixture]
[Category("Model")]
[NonParallelizable]
public sealed class LlamaCppRuntimeTests : RuntimeContract
{
    protected override IModelRuntime Runtime => SmolLm.Runtime;

    protected override ILanguageModel Model => SmolLm.Model;

    protected override ILanguageModel EmbeddingModel => MiniLm.Model;
}
