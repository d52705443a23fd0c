using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>How long ago something was, as a person says it.</summary>
internal static class Times
{
    /// <summary>The words.</summary>
    /// <param name="then">When it was.</param>
    /// <param name="now">Now.</param>
    public static string Ago(DateTimeOffset then, DateTimeOffset now) => (now - then) switch
    {
        { TotalMinutes: < 2 } => "a moment ago",
        { TotalHours: < 1 } ago => $"{Quantity.Of(ago.TotalMinutes, "minute")} ago",
        { TotalHours: < 24 } ago => $"{Quantity.Of(Math.Floor(ago.TotalHours), "hour")} ago",
        { TotalDays: < 14 } ago => $"{Quantity.Of(Math.Floor(ago.TotalDays), "day")} ago",
        _ => $"on {then.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
    };
}
