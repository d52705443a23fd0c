namespace LlmQuest.Core.Engine;

/// <summary>Something that can be done here and now.</summary>
/// <param name="Line">What is typed for it.</param>
/// <param name="Label">What a person reads.</param>
public sealed record Move(string Line, string Label);
