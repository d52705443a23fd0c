namespace LlmQuest.Inference.Sampling;

/// <summary>One filter on the way from logits to probabilities.</summary>
public interface ISamplingStep
{
    /// <summary>Changes the logits in place.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; removed entries become negative infinity.</param>
    void Apply(Span<float> logits);
}
