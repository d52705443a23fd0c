using LlmQuest.Core.Labs;

namespace LlmQuest.Tui.Panels;

/// <summary>What becomes of a value when its control is turned.</summary>
internal static class Turning
{
    /// <summary>Steps of a slider from its one end to the other.</summary>
    public const int Steps = 20;

    private const int MostNumbers = 8;

    /// <summary>The ends of a slider. Where a parameter may be as large as a machine allows, a slider over all of it would be of no use.</summary>
    public static (double Low, double High) Range(LabParameter parameter)
    {
        double usual = Math.Abs(parameter.Default?.Number ?? 1);
        double low = Math.Max(parameter.Minimum, -Math.Max(1, usual * 4));
        double high = Math.Min(parameter.Maximum, Math.Max(parameter.Kind == LabParameterKind.Whole ? 10 : 2, usual * 4));
        return high > low ? (low, high) : (low, low + 1);
    }

    /// <summary>The value after a turn; null when the turn changes nothing.</summary>
    /// <param name="parameter">What is turned.</param>
    /// <param name="value">Its value, or null.</param>
    /// <param name="turn"><c>more</c>, <c>less</c>, <c>add</c> or <c>drop</c>.</param>
    /// <param name="place">Of a list, the place of the number.</param>
    public static LabValue? Of(LabParameter parameter, LabValue? value, string turn, int place)
    {
        int direction = turn == "less" ? -1 : 1;
        return parameter.Kind switch
        {
            LabParameterKind.Truth => LabValue.Of(value?.Truth != true),
            LabParameterKind.Choice => Next(parameter, value, direction),
            LabParameterKind.Number or LabParameterKind.Whole => LabValue.Of(Stepped(parameter, value?.Number ?? parameter.Default?.Number, direction)),
            LabParameterKind.Numbers => List(parameter, value, turn, place),
            _ => null,
        };
    }

    private static LabValue? List(LabParameter parameter, LabValue? value, string turn, int place)
    {
        double[] numbers = [.. (value?.Items ?? []).Select(item => item.Number ?? 0)];
        return turn switch
        {
            "add" when numbers.Length < MostNumbers => LabValue.Numbers([.. numbers, numbers.LastOrDefault(parameter.Minimum)]),
            "drop" when numbers.Length > 1 => LabValue.Numbers(numbers[..^1]),
            "more" or "less" when place < numbers.Length => LabValue.Numbers(numbers.Select((number, i) => i == place ? Stepped(parameter, number, turn == "less" ? -1 : 1) : number)),
            _ => null,
        };
    }

    private static LabValue Next(LabParameter parameter, LabValue? value, int direction)
    {
        int at = parameter.Choices.ToList().IndexOf(value?.Text ?? "");
        return LabValue.Of(parameter.Choices[(at + direction + parameter.Choices.Count) % parameter.Choices.Count]);
    }

    private static double Stepped(LabParameter parameter, double? from, int direction)
    {
        (double low, double high) = Range(parameter);
        double step = Nice((high - low) / Steps, parameter.Kind == LabParameterKind.Whole);
        double moved = (Math.Round((from ?? low) / step) + direction) * step;
        return Math.Round(Math.Clamp(moved, parameter.Minimum, parameter.Maximum), 6);
    }

    private static double Nice(double step, bool isWhole)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double nice = (step / power) switch { < 1.5 => power, < 3.5 => 2 * power, < 7.5 => 5 * power, _ => 10 * power };
        return isWhole ? Math.Max(1, Math.Round(nice)) : nice;
    }
}
