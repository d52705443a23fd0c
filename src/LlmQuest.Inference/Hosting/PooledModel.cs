namespace LlmQuest.Inference.Hosting;

/// <summary>A model that a pool can load.</summary>
/// <param name="Key">What tells it from others: the absolute path of its file.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Bytes">Memory it takes when loaded.</param>
/// <param name="Open">Makes its host.</param>
public sealed record PooledModel(string Key, string Name, long Bytes, Func<ModelHost> Open);
