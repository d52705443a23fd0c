namespace LlmQuest.Core.Grading;

/// <summary>What became of an answer.</summary>
public enum VerdictKind
{
    /// <summary>It is right.</summary>
    Passed,

    /// <summary>Some of it is right.</summary>
    Partial,

    /// <summary>It is wrong.</summary>
    Wrong,

    /// <summary>Nobody foresaw it, so it cannot be judged; it is kept for the instructor.</summary>
    NotRecognised,

    /// <summary>It is kept and not graded.</summary>
    Kept,

    /// <summary>It cannot be read as an answer to this challenge, and is no attempt.</summary>
    Malformed,
}
