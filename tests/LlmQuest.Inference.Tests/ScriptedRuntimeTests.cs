using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

[TestFixture]
public sealed class ScriptedRuntimeTests : RuntimeContract
{
    private readonly ScriptedModel _model = ScriptedModel.Mumbling();

    [OneTimeTearDown]
    public void DisposeModel() => _model.Dispose();

    protected override IModelRuntime Runtime => new ScriptedSource(_model);

    protected override ILanguageModel Model => _model;

    protected override ILanguageModel EmbeddingModel => _model;
}
