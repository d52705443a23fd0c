namespace LlmQuest.Inference.Sampling;

/// <summary>Chooses the next token of one sample. Not safe for use by two threads at once.</summary>
/// <param name="pipeline">The filters; samples of one thread may share them.</param>
/// <param name="random">The sample's own random numbers; one double per token.</param>
public sealed class TokenSampler(SamplingPipeline pipeline, RandomStream random)
{
    /// <summary>Chooses a token; allocates nothing once warm.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; left as they are.</param>
    /// <param name="previous">Token ids so far, the prompt's first.</param>
    /// <returns>The token id.</returns>
    /// <exception cref="ModelException">The filters removed every token.</exception>
    public int Choose(ReadOnlySpan<float> logits, ReadOnlySpan<int> previous) => pipeline.Choose(logits, previous, random);
}
