using System.Globalization;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Stages;

/// <summary>Numbers as authors write them: digits, a point, no marks between thousands.</summary>
internal static class NumberText
{
    private const double OfHundred = 100;

    /// <summary>A number, or null when it is none.</summary>
    public static double? Read(string text)
        => double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    /// <summary>A distance such as <c>0.5</c> or a share such as <c>5%</c>, or null when it is neither.</summary>
    public static Tolerance? ReadTolerance(string text)
    {
        string trimmed = text.Trim();
        bool isShare = trimmed.EndsWith('%');
        double? number = Read(isShare ? trimmed[..^1] : trimmed);
        return number is not >= 0 ? null : new Tolerance(isShare ? number.Value / OfHundred : number.Value, isShare);
    }
}
