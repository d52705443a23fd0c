namespace LlmQuest.Content.Import;

/// <summary>What an imported file is in the course.</summary>
public enum ImportedKind
{
    /// <summary>The file that describes the course.</summary>
    Course,

    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A page of text that is no stage, kept as it is.</summary>
    Page,

    /// <summary>A figure, or any other file, kept as it is.</summary>
    Asset,
}
