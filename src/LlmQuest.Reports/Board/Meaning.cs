namespace LlmQuest.Reports.Board;

/// <summary>A normal form of answers with where it points to.</summary>
/// <param name="Form">The normal form.</param>
/// <param name="Times">How often it was given.</param>
/// <param name="Vector">A vector of unit length, or of zeros where it has no direction.</param>
public sealed record Meaning(string Form, int Times, IReadOnlyList<float> Vector);
