namespace LlmQuest.Inference.Retrieval;

/// <summary>What was found where an index may be stored.</summary>
public enum IndexState
{
    /// <summary>The index asked for, whole.</summary>
    Opened,

    /// <summary>No file.</summary>
    Missing,

    /// <summary>An index of another model, other settings or other chunks.</summary>
    OtherContent,

    /// <summary>A file of another version of this program.</summary>
    OtherVersion,

    /// <summary>A file that is not as it was written.</summary>
    Damaged,

    /// <summary>A file that the system would not let be read.</summary>
    Unreadable,
}
