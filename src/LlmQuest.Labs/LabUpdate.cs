namespace LlmQuest.Labs;

/// <summary>Something a running experiment tells.</summary>
public abstract record LabUpdate;
