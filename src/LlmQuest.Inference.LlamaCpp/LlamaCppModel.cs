using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>A model loaded by llama.cpp. The weights stay until its last context is disposed, too.</summary>
internal sealed class LlamaCppModel : GuardedModel
{
    private readonly ModelHandle _model;
    private readonly LlamaCppInspector? _inspector;

    public LlamaCppModel(ModelHandle model, DeviceReport device)
        : this(model, new Vocabulary(model), device)
    {
    }

    private LlamaCppModel(ModelHandle model, Vocabulary vocabulary, DeviceReport device)
        : base(vocabulary, CardReader.Read(model, vocabulary), device)
    {
        _model = model;
        _inspector = Card.WritesText ? new LlamaCppInspector(model, Card) : null;
    }

    protected override IDecodeContext NewContext(ContextOptions options)
    {
        var abort = new AbortFlag();
        var native = new NativeContext(_model, ContextParameters.ForDecoding(options, abort), abort);
        return new DecodeContext(native, options.MaxSequences, Card.Vocabulary);
    }

    protected override IEmbeddingContext? NewEmbeddingContext(ContextOptions options)
    {
        var abort = new AbortFlag();
        var native = new NativeContext(_model, ContextParameters.ForEmbedding(options, abort), abort);
        if (native.Pooling is Pooling.Mean or Pooling.FirstToken or Pooling.LastToken)
        {
            return new EmbeddingContext(native, Llama.llama_model_n_embd_out(_model), Llama.llama_model_n_ctx_train(_model), options.MaxSequences);
        }

        native.Dispose();
        return null;
    }

    protected override (ITensorInspector? Inspector, string Reason) Inspect()
        => (_inspector, $"A model of architecture '{Card.Architecture}' guesses no next token: choose a language model to look inside.");

    protected override void Leave() => _model.Dispose();
}
