namespace LlmQuest.Core.Engine.Progress;

/// <summary>Whether a stage can be played.</summary>
public enum StageState
{
    /// <summary>Something must be done elsewhere first.</summary>
    Locked,

    /// <summary>It can be played.</summary>
    Open,

    /// <summary>Everything in it is done; it can be played again in a copy.</summary>
    Passed,
}
