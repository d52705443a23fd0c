namespace LlmQuest.Core.Labs;

/// <summary>What a lab says of one experiment under one name. A fact that does not apply is absent, never zero.</summary>
/// <param name="Name">Name in <c>snake_case</c>.</param>
/// <param name="Type">What the value is.</param>
/// <param name="Unit">The unit, for example <c>bits</c>; empty where there is none.</param>
/// <param name="Meaning">One line for a person.</param>
public sealed record LabFact(string Name, LabType Type, string Unit, string Meaning);
