namespace LlmQuest.Core.Engine;

/// <summary>Something the host does for the engine, and reports back as an event.</summary>
public abstract record Effect;
