using System.Globalization;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Forms;

/// <summary>Figures in words, the same in every form of the board.</summary>
public static class Words
{
    /// <summary>What the symbols of <see cref="Symbol"/> mean.</summary>
    public const string Legend = "● passed   ◐ begun   ! stuck   · not begun";

    /// <summary>One character that says how far a learner is in a stage.</summary>
    public static string Symbol(Standing standing) => standing switch
    {
        Standing.Passed => "●",
        Standing.Begun => "◐",
        Standing.Stuck => "!",
        _ => "·",
    };

    /// <summary>How far a learner is in a stage.</summary>
    public static string Name(Standing standing) => standing switch
    {
        Standing.Passed => "passed",
        Standing.Begun => "begun",
        Standing.Stuck => "stuck",
        _ => "not begun",
    };

    /// <summary>A share in percent; a dash for none.</summary>
    public static string Percent(double share) => double.IsNaN(share) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}%");

    /// <summary>So many of so many; a dash for none.</summary>
    public static string Of(Share share) => share.Of == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share.Count} of {share.Of}");

    /// <summary>The interval of a share; a dash for none.</summary>
    public static string Interval(Share share) => share.Of == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{share.Interval.Low * 100:0}-{share.Interval.High * 100:0}%");

    /// <summary>Whole minutes; a dash for none.</summary>
    public static string Minutes(double minutes) => double.IsNaN(minutes) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{minutes:0} min");

    /// <summary>A time to the minute, UTC.</summary>
    public static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
