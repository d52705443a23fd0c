using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>A remark with who made it.</summary>
/// <param name="Learner">How the learner is called.</param>
/// <param name="Remark">The remark.</param>
/// <param name="Place">Where to edit: <c>file:line</c> of the challenge that was in view; else empty.</param>
/// <param name="IsLate">Whether it was made in the last week.</param>
public sealed record RemarkLine(string Learner, Remark Remark, string Place, bool IsLate);
