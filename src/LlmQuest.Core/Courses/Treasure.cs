using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>An ability that passing a stage wins.</summary>
/// <param name="Id">Id within the course.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ability">What it can do, one of <see cref="Abilities.All"/>.</param>
/// <param name="Content">What is read when it is won and when it is examined.</param>
/// <param name="At">Where it begins.</param>
public sealed record Treasure(string Id, string Name, string Ability, ImmutableArray<SceneElement> Content, SourcePosition At) : SceneElement(At)
{
    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner => Content;
}
