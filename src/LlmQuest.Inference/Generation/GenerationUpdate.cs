namespace LlmQuest.Inference.Generation;

/// <summary>Something a running generation tells: new text, or that it is finished.</summary>
public abstract record GenerationUpdate;
