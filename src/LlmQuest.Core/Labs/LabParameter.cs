namespace LlmQuest.Core.Labs;

/// <summary>What a lab accepts under one name.</summary>
/// <param name="Name">Name in <c>snake_case</c>, as in lessons, goals and <c>set</c>.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Default">The value without <c>set</c>; null when the parameter may be absent.</param>
/// <param name="Minimum">Smallest number allowed; ignored for texts.</param>
/// <param name="Maximum">Largest number allowed; ignored for texts.</param>
/// <param name="Choices">The allowed texts of a choice; empty otherwise.</param>
/// <param name="Meaning">One line for a person.</param>
public sealed record LabParameter(
    string Name,
    LabParameterKind Kind,
    LabValue? Default,
    double Minimum,
    double Maximum,
    IReadOnlyList<string> Choices,
    string Meaning);
