namespace LlmQuest.Reports.Board;

/// <summary>How far a learner is in a stage.</summary>
public enum Standing
{
    /// <summary>Never entered.</summary>
    Away,

    /// <summary>Entered, and not passed.</summary>
    Begun,

    /// <summary>Entered, not passed, and stuck there now.</summary>
    Stuck,

    /// <summary>Every challenge is done.</summary>
    Passed,
}
