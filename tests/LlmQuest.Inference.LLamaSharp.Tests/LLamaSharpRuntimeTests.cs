using LlmQuest.Inference.LlamaCpp.Tests;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.LLamaSharp.Tests;

[TestFixture]
[Category("Model")]
[NonParallelizable]
public sealed class LLamaSharpRuntimeTests : RuntimeContract
{
    protected override IModelRuntime Runtime => SmolLm.Runtime;

    protected override ILanguageModel Model => SmolLm.Model;

    protected override ILanguageModel EmbeddingModel => MiniLm.Model;
}
