using System.Collections.Immutable;
using System.Globalization;

namespace LlmQuest.Core.Labs;

/// <summary>Reads a typed value of a lab parameter.</summary>
public static class ParameterReader
{
    /// <summary>Reads a value, or says in one sentence what is wrong with it.</summary>
    /// <param name="parameter">The parameter it is for.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="value">The value, or null when it cannot be read.</param>
    /// <returns>The problem, or null when it was read.</returns>
    public static string? Read(LabParameter parameter, string typed, out LabValue? value)
    {
        value = null;
        switch (parameter.Kind)
        {
            case LabParameterKind.Text:
                value = LabValue.Of(typed);
                return null;
            case LabParameterKind.Choice:
                string word = typed.Trim().ToLowerInvariant();
                value = parameter.Choices.Contains(word) ? LabValue.Of(word) : null;
                return value is null ? $"{parameter.Name} is one of: {string.Join(", ", parameter.Choices)}." : null;
            case LabParameterKind.Truth:
                return ReadTruth(parameter, typed.Trim().ToLowerInvariant(), out value);
            case LabParameterKind.Texts:
                return ReadTexts(parameter, typed, out value);
            case LabParameterKind.Numbers:
                return ReadNumbers(parameter, typed.Trim(), out value);
            case LabParameterKind.Structured:
                return ReadStructured(parameter, typed, out value);
            default:
                return ReadNumber(parameter, typed.Trim(), out value);
        }
    }

    private static string? ReadTruth(LabParameter parameter, string word, out LabValue? value)
    {
        value = word switch
        {
            "true" or "yes" or "on" => LabValue.Of(true),
            "false" or "no" or "off" => LabValue.Of(false),
            _ => null,
        };
        return value is null ? $"{parameter.Name} is true or false, not '{Shortened(word)}'." : null;
    }

    // One text needs no brackets.
    private static string? ReadTexts(LabParameter parameter, string typed, out LabValue? value)
    {
        ImmutableArray<string>? texts = typed.TrimStart().StartsWith('[') ? LabValueText.Read(typed)?.Texts : [typed];
        value = texts is { } read && !read.Contains("") ? LabValue.Of(read) : null;
        return value is null ? $"{parameter.Name} is a text, or a list of texts such as [\"END\", \"\\n\"], none of them empty; not '{Shortened(typed)}'." : null;
    }

    private static string? ReadNumber(LabParameter parameter, string typed, out LabValue? value)
    {
        value = null;
        bool isNumber = double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);
        if (!isNumber)
        {
            return $"{parameter.Name} needs a number such as {Example(parameter)}, not '{Shortened(typed)}'.";
        }

        if (parameter.Kind == LabParameterKind.Whole && number != Math.Floor(number))
        {
            return $"{parameter.Name} needs a whole number, not {typed}.";
        }

        if (ParameterCheck.Outside(parameter, number) is { } problem)
        {
            return problem;
        }

        value = LabValue.Of(number);
        return null;
    }

    // One number needs no brackets.
    private static string? ReadNumbers(LabParameter parameter, string typed, out LabValue? value)
    {
        LabValue? read = LabValueText.Read(typed.StartsWith('[') ? typed : $"[{typed}]");
        double?[] numbers = [.. read?.Items?.Select(item => item.Number) ?? []];
        string? problem = numbers.Length == 0 || numbers.Contains(null)
            ? $"{parameter.Name} is a list of numbers such as {Example(parameter)}, not '{Shortened(typed)}'."
            : numbers.Select(number => ParameterCheck.Outside(parameter, number!.Value)).FirstOrDefault(outside => outside is not null);
        value = problem is null ? read : null;
        return problem;
    }

    private static string? ReadStructured(LabParameter parameter, string typed, out LabValue? value)
    {
        LabValue? read = LabValueText.Read(typed);
        if (read is not null && ParameterCheck.UnknownField(parameter.Type, read) is { } field)
        {
            value = null;
            return $"{parameter.Name} has no '{field}'{ParameterCheck.DidYouMean(field, parameter.Type)}";
        }

        value = read is { IsAbsent: false } && parameter.Type.Accepts(read) ? read : null;
        return value is null ? $"{parameter.Name} is {parameter.Type}, written as JSON; not '{Shortened(typed)}'." : null;
    }

    private static string Example(LabParameter parameter) => parameter.Default?.ToString() ?? "1";

    private static string Shortened(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";
}
