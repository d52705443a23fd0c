namespace LlmQuest.Labs.Generate;

/// <summary>Something a running generation tells.</summary>
public abstract record GenerateUpdate;
