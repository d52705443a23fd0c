using LlmQuest.Reports.Board;

namespace LlmQuest.Boards;

/// <summary>What <c>llmquest board</c> is asked.</summary>
/// <param name="Folders">Folders and files with runs.</param>
/// <param name="Course">Folder of the course; null to look for the one that was played.</param>
/// <param name="Filter">Which runs are looked at.</param>
/// <param name="Form">How it is told.</param>
/// <param name="Output">File to write; null for standard output.</param>
/// <param name="IsQuality">Whether the questions are looked at, not the learners.</param>
internal sealed record BoardRequest(string[] Folders, string? Course, BoardFilter Filter, BoardForm Form, string? Output, bool IsQuality)
{
    /// <summary>Address of the challenge whose unforeseen answers are grouped by meaning; null for the board.</summary>
    public string? Clusters { get; init; }
}
