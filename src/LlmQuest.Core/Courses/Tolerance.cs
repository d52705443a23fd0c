using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Courses;

/// <summary>How far a number may be off.</summary>
/// <param name="Amount">The distance, or the share of the right number when <paramref name="IsShare"/>; at least 0.</param>
/// <param name="IsShare">Whether it is a share: 0.05 allows 5 percent.</param>
public sealed record Tolerance(double Amount, bool IsShare)
{
    /// <summary>Both in words.</summary>
    internal IEnumerable<string> Written => [ContentHash.Text(Amount), ContentHash.Text(IsShare)];
}
