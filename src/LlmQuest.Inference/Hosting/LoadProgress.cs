namespace LlmQuest.Inference.Hosting;

/// <summary>How far the loading is.</summary>
/// <param name="Started">Whether it was asked for.</param>
/// <param name="Share">Share done, 0 to 1.</param>
/// <param name="Ready">The model, once loaded.</param>
/// <param name="Failure">Why it cannot be used, or null.</param>
public sealed record LoadProgress(bool Started, double Share, ReadyModel? Ready, string? Failure);
