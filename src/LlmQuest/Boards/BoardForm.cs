namespace LlmQuest.Boards;

/// <summary>How the board is told.</summary>
internal enum BoardForm
{
    /// <summary>Lines.</summary>
    Text,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>A page that needs nothing else.</summary>
    Html,
}
