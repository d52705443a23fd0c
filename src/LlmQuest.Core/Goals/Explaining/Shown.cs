using System.Globalization;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Explaining;

/// <summary>Values as a learner reads them: few digits, long ones cut short.</summary>
internal static class Shown
{
    private const int LongestText = 60;
    private const int MostItems = 6;

    /// <summary>A value beside another; two different numbers never look the same.</summary>
    public static string Beside(LabValue value, LabValue other)
        => value.Number is { } a && other.Number is { } b && a != b && Of(value) == Of(other) ? a.ToString("R", CultureInfo.InvariantCulture) : Of(value);

    public static string Of(LabValue value) => Of(value, depth: 2);

    private static string Of(LabValue value, int depth) => value switch
    {
        { Number: { } number } => number.ToString(Math.Abs(number) is >= 1e6 and < 1e15 ? "0.####" : "G6", CultureInfo.InvariantCulture),
        { Truth: { } truth } => truth ? "true" : "false",
        { Text: { } text } => $"'{(text.Length <= LongestText ? text : text[..LongestText] + "…")}'",
        { Items: { } items } when depth > 0 => $"[{string.Join(", ", items.Take(MostItems).Select(item => Of(item, depth - 1)))}{(items.Length > MostItems ? ", …" : "")}]",
        { Items: { } items } => $"[{items.Length} items]",
        { Fields: { } fields } when depth > 0 => $"{{{string.Join(", ", fields.Take(MostItems).Select(field => $"{field.Key}: {Of(field.Value, depth - 1)}"))}{(fields.Count > MostItems ? ", …" : "")}}}",
        { Fields: { } fields } => $"{{{fields.Count} names}}",
        _ => "not known",
    };
}
