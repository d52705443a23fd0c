namespace LlmQuest.Core.Labs;

/// <summary>What a lab accepts under one name.</summary>
/// <param name="Name">Name in <c>snake_case</c>, as in lessons, goals and <c>set</c>.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Default">The value without <c>set</c>; null when the parameter may be absent.</param>
/// <param name="Minimum">Smallest number allowed, also within a list; ignored for all else.</param>
/// <param name="Maximum">Largest number allowed, also within a list; ignored for all else.</param>
/// <param name="Choices">The allowed texts of a choice; empty otherwise.</param>
/// <param name="Meaning">One line for a person.</param>
public sealed record LabParameter(
    string Name,
    LabParameterKind Kind,
    LabValue? Default,
    double Minimum,
    double Maximum,
    IReadOnlyList<string> Choices,
    string Meaning)
{
    private readonly LabType? _type;

    /// <summary>The unit of a number, for example <c>tokens</c>; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Name of the parameter that decides in the place of this one, which changes nothing in its lab; empty for all others.</summary>
    public string Instead { get; init; } = "";

    /// <summary>The type of the value. It follows from the kind, except for <see cref="LabParameterKind.Structured"/>, which names it.</summary>
    public LabType Type
    {
        get => _type ?? Kind switch
        {
            LabParameterKind.Number or LabParameterKind.Whole => LabType.Number,
            LabParameterKind.Text or LabParameterKind.Choice => LabType.Text,
            LabParameterKind.Truth => LabType.Truth,
            LabParameterKind.Texts => LabType.Texts,
            LabParameterKind.Numbers => LabType.Numbers,
            _ => LabType.Any,
        };
        init => _type = value;
    }
}
