namespace LlmQuest.Inference.Statistics;

/// <summary>An interval, both ends included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Interval(double Low, double High);
