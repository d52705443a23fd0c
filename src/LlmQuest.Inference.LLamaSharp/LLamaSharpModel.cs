using LLama.Native;
using LlmQuest.Inference.LLamaSharp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp;

/// <summary>A model loaded by LLamaSharp. The weights stay until its last context is disposed, too.</summary>
internal sealed class LLamaSharpModel : GuardedModel
{
    private readonly SharedWeights _weights;

    public LLamaSharpModel(SafeLlamaModelHandle model, DeviceReport device)
        : this(new SharedWeights(model), CardReader.Read(model), device)
    {
    }

    private LLamaSharpModel(SharedWeights weights, ModelCard card, DeviceReport device)
        : base(new Vocabulary(weights, card.Vocabulary), card, device)
        => _weights = weights;

    protected override IDecodeContext NewContext(ContextOptions options)
    {
        var abort = new AbortSignal();
        var native = new NativeContext(_weights, ContextParameters.ForDecoding(options, Device, abort), abort);
        return new DecodeContext(native, options.MaxSequences, Card.Vocabulary);
    }

    protected override IEmbeddingContext? NewEmbeddingContext(ContextOptions options)
    {
        var abort = new AbortSignal();
        var native = new NativeContext(_weights, ContextParameters.ForEmbedding(options, Device, abort), abort);
        if (native.Pooling is LLamaPoolingType.Mean or LLamaPoolingType.CLS or LLamaPoolingType.Last)
        {
            return new EmbeddingContext(native, Card.EmbeddingLength, Card.TrainedContext, options.MaxSequences);
        }

        native.Dispose();
        return null;
    }

    protected override (ITensorInspector? Inspector, string Reason) Inspect()
        => (null, "LLamaSharp hands out no tensors from within a decode: start without -p:Runtime=LLamaSharp to look inside.");

    protected override void Leave() => _weights.Leave();
}
