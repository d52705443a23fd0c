using System.Globalization;

namespace LlmQuest.Core.Grading;

/// <summary>The letters that stand before things to choose from.</summary>
public static class ItemLabel
{
    /// <summary>How many letters there are.</summary>
    internal const int Most = 26;

    /// <summary>The label of a place: a to z, then 27, 28 and so on.</summary>
    /// <param name="index">The place, from 0.</param>
    public static string Of(int index)
        => index < Most ? ((char)('a' + index)).ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The labels of so many things, one after the other.</summary>
    internal static string Row(int count) => string.Join(' ', Enumerable.Range(0, count).Select(Of));

    /// <summary>The first and the last label of so many things.</summary>
    internal static string Range(int count) => $"`{Of(0)}` to `{Of(Math.Max(count, 1) - 1)}`";

    /// <summary>The place of a letter, from 0 to 25, or null when it is no single letter.</summary>
    internal static int? Letter(string token) => token.Length == 1 && token[0] is >= 'a' and <= 'z' ? token[0] - 'a' : null;

    /// <summary>The place of a number, or null when it is none.</summary>
    internal static int? Number(string token)
        => token.Length <= 4 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number - 1 : null;
}
