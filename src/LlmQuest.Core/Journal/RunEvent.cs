namespace LlmQuest.Core.Journal;

/// <summary>Something that happened in a run. The run's state is a fold over these.</summary>
public abstract record RunEvent;
