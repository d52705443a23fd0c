namespace LlmQuest.Testing.Adventure;

/// <summary>Whether a player's program ends and starts again between lines.</summary>
public enum Reload
{
    /// <summary>It stays open.</summary>
    Never,

    /// <summary>Before every line; once from a snapshot, once from the journal alone, in turns.</summary>
    EveryStep,
}
