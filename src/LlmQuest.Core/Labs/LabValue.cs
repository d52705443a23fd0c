using System.Globalization;

namespace LlmQuest.Core.Labs;

/// <summary>One value of a lab parameter or fact: a number or a text.</summary>
/// <param name="Number">The number, or null when the value is a text.</param>
/// <param name="Text">The text, or null when the value is a number.</param>
public sealed record LabValue(double? Number, string? Text)
{
    /// <summary>A number.</summary>
    public static LabValue Of(double number) => new(number, null);

    /// <summary>A text.</summary>
    public static LabValue Of(string text) => new(null, text);

    /// <summary>The value as a person would type it, independent of culture.</summary>
    public override string ToString() => Text ?? Number!.Value.ToString(CultureInfo.InvariantCulture);
}
