namespace LlmQuest.Labs.Explore;

/// <summary>What a robot can run into.</summary>
public enum TroubleKind
{
    /// <summary>A line ends in an exception.</summary>
    Exception,

    /// <summary>A line is followed by nothing.</summary>
    Silence,

    /// <summary>The run goes on otherwise after it was saved and read again.</summary>
    Reload,

    /// <summary>From here the course cannot be finished any more.</summary>
    SoftLock,

    /// <summary>From here a stage cannot be entered any more.</summary>
    NeverEntered,

    /// <summary>From here an optional stage cannot be passed any more.</summary>
    NeverPassed,
}
