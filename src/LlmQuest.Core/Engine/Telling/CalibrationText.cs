using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The calibration curve in plain words: "said 70 %, right 52 %".</summary>
internal static class CalibrationText
{
    public static string Of(Calibration calibration)
    {
        if (calibration.Count == 0)
        {
            return "No predictions with a probability yet.";
        }

        IEnumerable<string> lines = calibration.Bins.Where(bin => bin.Count > 0).Select(Line);
        return $"Your predictions so far:\n{string.Join('\n', lines)}\nOff by {Percent(calibration.Error ?? 0)} on average. Of a probability that you guessed, \"right\" is what it was.";
    }

    private static string Line(CalibrationBin bin)
        => $"said {Percent(bin.Said / bin.Count)}, right {Percent(bin.Came / bin.Count)} ({Quantity.Of(bin.Count, "prediction")})";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
