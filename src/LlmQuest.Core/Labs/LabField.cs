namespace LlmQuest.Core.Labs;

/// <summary>One named part of a record.</summary>
/// <param name="Name">Name in <c>snake_case</c>.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Meaning">One line for a person.</param>
public sealed record LabField(string Name, LabType Type, string Meaning);
