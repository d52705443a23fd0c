using System.Globalization;

namespace LlmQuest.Core.Labs;

/// <summary>Reads a typed value of a lab parameter.</summary>
public static class ParameterReader
{
    /// <summary>Reads a value, or says in one sentence what is wrong with it.</summary>
    /// <param name="parameter">The parameter it is for.</param>
    /// <param name="typed">What was typed. One number or one text of a list needs no brackets; all else that is not a word or a number is JSON.</param>
    /// <param name="value">The value, or null when it cannot be read.</param>
    /// <returns>The problem, or null when it was read.</returns>
    public static string? Read(LabParameter parameter, string typed, out LabValue? value)
    {
        LabValue read = Parse(parameter.Kind, typed);
        string? problem = ParameterCheck.ProblemOf(parameter, read);
        value = problem is null ? read : null;
        return problem;
    }

    // What cannot be read stays the text it is: the check says what it should have been.
    private static LabValue Parse(LabParameterKind kind, string typed) => kind switch
    {
        LabParameterKind.Text => LabValue.Of(typed),
        LabParameterKind.Choice => LabValue.Of(typed.Trim().ToLowerInvariant()),
        LabParameterKind.Truth => Truth(typed.Trim().ToLowerInvariant()),
        LabParameterKind.Texts when !IsList(typed) => LabValue.Of([typed]),
        LabParameterKind.Numbers when !IsList(typed) => LabValueText.Read($"[{typed}]") is { Items.IsEmpty: false } numbers ? numbers : LabValue.Of(typed),
        LabParameterKind.Texts or LabParameterKind.Numbers or LabParameterKind.Structured => LabValueText.Read(typed) ?? LabValue.Of(typed),
        _ => double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? LabValue.Of(number) : LabValue.Of(typed.Trim()),
    };

    private static bool IsList(string typed) => typed.TrimStart().StartsWith('[');

    private static LabValue Truth(string word) => word switch
    {
        "true" or "yes" or "on" => LabValue.Of(true),
        "false" or "no" or "off" => LabValue.Of(false),
        _ => LabValue.Of(word),
    };
}
