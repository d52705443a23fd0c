namespace LlmQuest.Content.Import;

/// <summary>What an import did with a file of the course folder.</summary>
public enum ImportedState
{
    /// <summary>It was not there and was written.</summary>
    New,

    /// <summary>It was there, the same to the byte.</summary>
    Unchanged,

    /// <summary>It was there, differs, and was left as it is.</summary>
    Left,

    /// <summary>It was there, differed, and was replaced.</summary>
    Replaced,
}
