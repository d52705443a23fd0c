namespace LlmQuest.Labs.Sessions;

/// <summary>How far the model is.</summary>
public enum ModelState
{
    /// <summary>Nothing was loaded yet.</summary>
    NotLoaded,

    /// <summary>The file is being checked and read.</summary>
    Loading,

    /// <summary>Ready to answer.</summary>
    Ready,

    /// <summary>It cannot be used.</summary>
    Failed,
}
