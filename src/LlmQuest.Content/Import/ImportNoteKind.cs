namespace LlmQuest.Content.Import;

/// <summary>What an import tells its author.</summary>
public enum ImportNoteKind
{
    /// <summary>Something was decided that the file does not say outright.</summary>
    Guess,

    /// <summary>Something was kept that will not work, or was not found.</summary>
    Warning,
}
