namespace LlmQuest.Core.Engine;

/// <summary>How far a challenge is.</summary>
public enum ChallengeStatus
{
    /// <summary>Not done yet.</summary>
    Open,

    /// <summary>Passed.</summary>
    Passed,

    /// <summary>Its solution was asked for.</summary>
    Revealed,

    /// <summary>A prediction that was made and was not near enough; it cannot be made again.</summary>
    Missed,

    /// <summary>An instructor counts it as done.</summary>
    Waived,

    /// <summary>Answered in a form of the inventory; the first answer counts, and whether it is right is told when the second form is done.</summary>
    Noted,
}
