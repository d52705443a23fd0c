namespace LlmQuest.Tui.Pages;

/// <summary>The stars of a stage in characters; always shown with the number beside it.</summary>
internal static class Stars
{
    private const int Most = 3;

    /// <summary>Three places, full or not.</summary>
    public static string Of(int stars) => new string('*', Math.Clamp(stars, 0, Most)) + new string('-', Most - Math.Clamp(stars, 0, Most));
}
