namespace LlmQuest.Core.Commands;

/// <summary>Give a parameter a value.</summary>
/// <param name="Name">Name as typed, in lower case with underscores.</param>
/// <param name="Value">Value as typed.</param>
public sealed record SetCommand(string Name, string Value) : Command;
