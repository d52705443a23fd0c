using System.Collections.Immutable;

namespace LlmQuest.Core.Labs.Declared;

/// <summary>Short ways to write parameters and facts down.</summary>
internal static class Declare
{
    private const double Largest = 1e9;

    public static LabParameter OneText(string name, string meaning, string? standard = null)
        => new(name, LabParameterKind.Text, standard is null ? null : LabValue.Of(standard), 0, 0, [], meaning);

    public static LabParameter Texts(string name, string meaning) => new(name, LabParameterKind.Texts, null, 0, 0, [], meaning);

    public static LabParameter Truth(string name, bool standard, string meaning)
        => new(name, LabParameterKind.Truth, LabValue.Of(standard), 0, 0, [], meaning);

    public static LabParameter Choice(string name, string meaning, params string[] choices)
        => new(name, LabParameterKind.Choice, LabValue.Of(choices[0]), 0, 0, choices, meaning);

    public static LabParameter Number(string name, string meaning, double? standard = null, double from = 0, double to = Largest)
        => new(name, LabParameterKind.Number, standard is { } number ? LabValue.Of(number) : null, from, to, [], meaning);

    public static LabParameter Whole(string name, string meaning, double? standard = null, double from = 0, double to = Largest)
        => new(name, LabParameterKind.Whole, standard is { } number ? LabValue.Of(number) : null, from, to, [], meaning);

    public static LabParameter Numbers(string name, string meaning, double from = -Largest, double to = Largest, params double[] standard)
        => new(name, LabParameterKind.Numbers, standard.Length == 0 ? null : LabValue.Numbers(standard), from, to, [], meaning);

    public static LabParameter Structured(string name, LabType type, string meaning)
        => new(name, LabParameterKind.Structured, null, 0, 0, [], meaning) { Type = type };

    /// <summary>The same parameter with its unit.</summary>
    public static LabParameter In(this LabParameter parameter, string unit) => parameter with { Unit = unit };

    public static LabType Records(params ImmutableArray<LabField> fields) => LabType.ListOf(LabType.Record(fields));

    public static LabField Field(string name, LabType type, string meaning) => new(name, type, meaning);

    public static LabFact Fact(string name, LabType type, string meaning, string unit = "") => new(name, type, unit, meaning);
}
