namespace LlmQuest.Doctor;

/// <summary>How something bears on playing.</summary>
internal enum Weight
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>The adventure can be played, and something could be better.</summary>
    Note,

    /// <summary>Keeps the adventure from being played.</summary>
    Blocks,
}
