namespace LlmQuest.Inference.Sampling;

/// <summary>One filter on the way from logits to probabilities. May hold scratch room: not safe for use by two threads at once.</summary>
public interface ISamplingStep
{
    /// <summary>The parameter that switches it on, for example <c>top_k</c>.</summary>
    string Name { get; }

    /// <summary>Whether it looks at which tokens came before, so that ids matter and not only the logits.</summary>
    bool ReadsPrevious { get; }

    /// <summary>Changes the logits in place.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; removed entries become negative infinity.</param>
    /// <param name="previous">Token ids so far, the prompt's first.</param>
    void Apply(Span<float> logits, ReadOnlySpan<int> previous);
}
