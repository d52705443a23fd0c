namespace LlmQuest.Charts;

/// <summary>The form of a chart's file.</summary>
internal enum ChartForm
{
    /// <summary>Lines and letters, at any size.</summary>
    Svg,

    /// <summary>Points.</summary>
    Png,
}
