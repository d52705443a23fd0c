using System.Globalization;

namespace LlmQuest.Core.Text;

/// <summary>A number with its noun.</summary>
public static class Quantity
{
    /// <summary>Rounds to a whole number and writes the noun in the singular for 1.</summary>
    /// <param name="number">The number.</param>
    /// <param name="noun">The noun in the singular; its plural adds an s.</param>
    /// <param name="rest">What follows, such as "per second".</param>
    public static string Of(double number, string noun, string rest = "")
    {
        double whole = Math.Round(number);
        string words = string.Create(CultureInfo.InvariantCulture, $"{whole:0} {noun}{(whole == 1 ? "" : "s")}");
        return rest.Length == 0 ? words : $"{words} {rest}";
    }
}
