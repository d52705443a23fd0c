using System.Collections.Immutable;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>The badges, each for a real feat.</summary>
public static class BadgeTable
{
    /// <summary>Every badge there is.</summary>
    public static ImmutableArray<BadgeEntry> All { get; } =
    [
        new("echo", "Echo", "the same text came out twice by chance alone"),
        new("frozen", "Frozen", "three samples at temperature 0, and one text"),
        new("wild", "Wild", "three samples in one row, and no two alike"),
        new("bullseye", "Bull's eye", "a predicted probability within 0.02"),
        new("calibrated", "Calibrated", "ten predictions, and right about as often as said"),
        new("under-par", "Under par", "a lock opened with fewer tokens than par"),
        new("unaided", "Unaided", "a stage passed without a hint and without a solution"),
        new("stubborn", "Stubborn", "a challenge passed after three wrong answers"),
        new("through", "Through", "every stage of the course passed"),
    ];

    /// <summary>The words when a badge is won.</summary>
    /// <param name="id">Its id.</param>
    public static string Announce(string id) => $"Badge: {Of(id)}.";

    /// <summary>Its name and what it was won by; the id alone where no such badge is known.</summary>
    /// <param name="id">Its id.</param>
    public static string Of(string id) => All.FirstOrDefault(badge => badge.Id == id) is { } badge ? $"{badge.Name} – {badge.Feat}" : id;
}
