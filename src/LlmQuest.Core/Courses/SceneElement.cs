using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Something that is read or done in a scene.</summary>
/// <param name="At">Where it begins.</param>
public abstract record SceneElement(SourcePosition At)
{
    /// <summary>The elements directly inside it, in order.</summary>
    public virtual IEnumerable<SceneElement> Inner => [];
}
