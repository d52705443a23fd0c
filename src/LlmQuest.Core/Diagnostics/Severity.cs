namespace LlmQuest.Core.Diagnostics;

/// <summary>How bad a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The lesson works, but not as it could.</summary>
    Warning,

    /// <summary>The lesson cannot be played.</summary>
    Error,
}
