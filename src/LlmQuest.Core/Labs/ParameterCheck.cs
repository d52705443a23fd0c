using System.Globalization;
using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Labs;

/// <summary>Holds a value against the declaration of its parameter.</summary>
public static class ParameterCheck
{
    /// <summary>What is wrong with a value, in one sentence, or null.</summary>
    /// <param name="parameter">The parameter it is for.</param>
    /// <param name="value">The value.</param>
    public static string? ProblemOf(LabParameter parameter, LabValue value) => parameter.Kind switch
    {
        _ when UnknownField(parameter.Type, value) is { } field => $"{parameter.Name} has no '{field}'{DidYouMean(field, parameter.Type)}",
        _ when value.IsAbsent || !parameter.Type.Accepts(value) => $"{parameter.Name} is {parameter.Type}, not {Shortened(value)}.",
        LabParameterKind.Number or LabParameterKind.Whole => OfNumber(parameter, value.Number!.Value),
        LabParameterKind.Choice => parameter.Choices.Contains(value.Text!) ? null : $"{parameter.Name} is one of: {string.Join(", ", parameter.Choices)}; not {Shortened(value)}.",
        LabParameterKind.Texts => value.Texts is { } texts && !texts.Contains("") ? null : $"{parameter.Name} is a list of texts, none of them empty.",
        LabParameterKind.Numbers => OfNumbers(parameter, value),
        _ => null,
    };

    internal static string? Outside(LabParameter parameter, double number)
        => number < parameter.Minimum || number > parameter.Maximum
            ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} goes from {parameter.Minimum:0.######} to {parameter.Maximum:0.######}, and {number} is outside.")
            : null;

    /// <summary>The first field of a value that its record does not have, or null.</summary>
    internal static string? UnknownField(LabType type, LabValue value)
        => type.Kind == LabTypeKind.Record && value.Fields is { } fields ? fields.Keys.FirstOrDefault(name => type.FieldNamed(name) is null) : null;

    /// <summary>The end of a sentence on such a field.</summary>
    internal static string DidYouMean(string field, LabType type)
        => Suggestions.Closest(field, type.Fields.Select(known => known.Name)) is { } meant
            ? $": did you mean {meant}?"
            : $"; it has {string.Join(", ", type.Fields.Select(known => known.Name))}.";

    private static string? OfNumber(LabParameter parameter, double number)
        => parameter.Kind == LabParameterKind.Whole && number != Math.Floor(number)
            ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} needs a whole number, not {number}.")
            : Outside(parameter, number);

    private static string? OfNumbers(LabParameter parameter, LabValue value)
    {
        double?[] numbers = [.. value.Items!.Value.Select(item => item.Number)];
        return numbers.Contains(null)
            ? $"{parameter.Name} is a list of numbers, not {Shortened(value)}."
            : numbers.Select(number => Outside(parameter, number!.Value)).FirstOrDefault(problem => problem is not null);
    }

    private static string Shortened(LabValue value)
    {
        string text = value.ToString();
        return $"'{(text.Length <= 40 ? text : text[..40] + "…")}'";
    }
}
