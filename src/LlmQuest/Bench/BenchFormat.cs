namespace LlmQuest.Bench;

/// <summary>How measurements are written.</summary>
internal enum BenchFormat
{
    /// <summary>A sentence each, as they come.</summary>
    Text,

    /// <summary>One JSON list at the end.</summary>
    Json,

    /// <summary>A Markdown table at the end, as in docs/performance.md.</summary>
    Markdown,
}
