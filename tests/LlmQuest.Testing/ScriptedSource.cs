using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Testing;

/// <summary>A model source and runtime in one, for a scripted model or a failure.</summary>
public sealed class ScriptedSource(ScriptedModel model, string? failure = null) : IModelSource, IModelRuntime
{
    public string Name => "Scripted";

    /// <summary>How often the model was loaded.</summary>
    public int Loads { get; private set; }

    public ModelIdentity Verify(IProgress<float> progress, CancellationToken cancellationToken)
        => failure is null ? new ModelIdentity("scripted", Name, "scripted.gguf", "00") : throw new ModelException(failure);

    public ILanguageModel Load(string path, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        Loads++;
        return model;
    }

    public RuntimeReport Report() => new(Name, "", "", [], []);

    public ModelHost Host(int cells = 256, int sequences = 4) => new(() => this, this, new ContextOptions(cells, sequences, 1), TimeProvider.System);
}
