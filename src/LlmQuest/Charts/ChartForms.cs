namespace LlmQuest.Charts;

/// <summary>Which form a file's name asks for.</summary>
internal static class ChartForms
{
    /// <summary>The form; null for a name that asks for none.</summary>
    public static ChartForm? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => ChartForm.Svg,
        ".png" => ChartForm.Png,
        _ => null,
    };
}
