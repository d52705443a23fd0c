using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>What someone says, and what the learner may answer.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="IsOpening">Whether <c>talk</c> can begin with it; otherwise only a choice leads to it.</param>
/// <param name="Content">The words.</param>
/// <param name="Choices">What can be answered; empty when the talk ends here.</param>
/// <param name="At">Where it begins.</param>
public sealed record Dialogue(
    string Id,
    string Speaker,
    bool IsOpening,
    ImmutableArray<SceneElement> Content,
    ImmutableArray<DialogueChoice> Choices,
    SourcePosition At) : SceneElement(At)
{
    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner => Content;
}
