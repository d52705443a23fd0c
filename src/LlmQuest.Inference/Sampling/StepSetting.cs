namespace LlmQuest.Inference.Sampling;

/// <summary>One filter of an explicit order.</summary>
/// <param name="Name">One of <see cref="SamplingNames"/>, for example <c>top_k</c>.</param>
/// <param name="Value">Its value; the value that switches the filter off, or 0 for temperature (greedy), is allowed.</param>
public sealed record StepSetting(string Name, double Value);
