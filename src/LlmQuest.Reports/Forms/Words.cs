using System.Globalization;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Forms;

/// <summary>Figures in words, the same in every form of the board.</summary>
internal static class Words
{
    public const string Legend = "● passed   ◐ begun   ! stuck   · not begun";

    public static string Symbol(Standing standing) => standing switch
    {
        Standing.Passed => "●",
        Standing.Begun => "◐",
        Standing.Stuck => "!",
        _ => "·",
    };

    public static string Name(Standing standing) => standing switch
    {
        Standing.Passed => "passed",
        Standing.Begun => "begun",
        Standing.Stuck => "stuck",
        _ => "not begun",
    };

    public static string Percent(double share) => double.IsNaN(share) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%");

    public static string Of(Share share) => share.Of == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share.Count} of {share.Of}");

    public static string Interval(Share share) => share.Of == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share.Interval.Low * 100:0}-{share.Interval.High * 100:0}%");

    public static string Minutes(double minutes) => double.IsNaN(minutes) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{minutes:0} min");

    public static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
