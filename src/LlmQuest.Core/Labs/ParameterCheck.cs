using System.Globalization;
using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Labs;

/// <summary>Holds a value against the declaration of its parameter.</summary>
public static class ParameterCheck
{
    private const int MostShown = 40;

    /// <summary>What is wrong with a value, in one sentence, or null.</summary>
    /// <param name="parameter">The parameter it is for.</param>
    /// <param name="value">The value.</param>
    public static string? ProblemOf(LabParameter parameter, LabValue value)
    {
        if (UnknownField(parameter.Type, value) is { } field)
        {
            return $"{parameter.Name} has no '{field}'{DidYouMean(field, parameter.Type)}";
        }

        return value.IsAbsent || !parameter.Type.Accepts(value) || HasGaps(parameter.Kind, value)
            ? $"{parameter.Name} {Wanted(parameter)} not {Shortened(value)}."
            : OfKind(parameter, value);
    }

    private static string? OfKind(LabParameter parameter, LabValue value) => parameter.Kind switch
    {
        LabParameterKind.Number or LabParameterKind.Whole => OfNumber(parameter, value.Number!.Value),
        LabParameterKind.Choice when !parameter.Choices.Contains(value.Text!) => $"{parameter.Name} {Wanted(parameter)} not {Shortened(value)}.",
        LabParameterKind.Numbers => value.Items!.Value.Select(item => Outside(parameter, item.Number!.Value)).FirstOrDefault(problem => problem is not null),
        _ => null,
    };

    // A list of texts or numbers has one in each place; a list of no numbers says nothing.
    private static bool HasGaps(LabParameterKind kind, LabValue value) => kind switch
    {
        LabParameterKind.Texts => value.Items is { } texts && texts.Any(text => string.IsNullOrEmpty(text.Text)),
        LabParameterKind.Numbers => value.Items is { } numbers && (numbers.IsEmpty || numbers.Any(number => number.Number is null)),
        _ => false,
    };

    private static string Wanted(LabParameter parameter) => parameter.Kind switch
    {
        LabParameterKind.Number or LabParameterKind.Whole => $"needs a number such as {Example(parameter)},",
        LabParameterKind.Choice => $"is one of: {string.Join(", ", parameter.Choices)};",
        LabParameterKind.Truth => "is true or false,",
        LabParameterKind.Texts => "is a text, or a list of texts such as [\"one\", \"two\"], none of them empty;",
        LabParameterKind.Numbers => $"is a list of numbers such as {Example(parameter)},",
        LabParameterKind.Structured => $"is {parameter.Type}, written as JSON;",
        _ => $"is {parameter.Type},",
    };

    private static string? OfNumber(LabParameter parameter, double number)
        => parameter.Kind == LabParameterKind.Whole && number != Math.Floor(number)
            ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} needs a whole number, not {number}.")
            : Outside(parameter, number);

    private static string? Outside(LabParameter parameter, double number)
        => number < parameter.Minimum || number > parameter.Maximum
            ? string.Create(CultureInfo.InvariantCulture, $"{parameter.Name} goes from {parameter.Minimum:0.######} to {parameter.Maximum:0.######}, and {number} is outside.")
            : null;

    // The first field of a value that its record does not have.
    private static string? UnknownField(LabType type, LabValue value)
        => type.Kind == LabTypeKind.Record && value.Fields is { } fields ? fields.Keys.FirstOrDefault(name => type.FieldNamed(name) is null) : null;

    private static string DidYouMean(string field, LabType type)
        => Suggestions.Closest(field, type.Fields.Select(known => known.Name)) is { } meant
            ? $": did you mean {meant}?"
            : $"; it has {string.Join(", ", type.Fields.Select(known => known.Name))}.";

    private static string Example(LabParameter parameter) => parameter.Default?.ToString() ?? "1";

    private static string Shortened(LabValue value)
    {
        string text = value.ToString();
        return $"'{(text.Length <= MostShown ? text : text[..MostShown] + "…")}'";
    }
}
