using System.Collections.Immutable;

namespace LlmQuest.Core.Worlds;

/// <summary>What a run remembers of a stage, to tell what an edit did.</summary>
/// <param name="Id">Id of the stage.</param>
/// <param name="Title">Its name.</param>
/// <param name="Scenes">Ids of its scenes, in order.</param>
/// <param name="Challenges">Content hash of each challenge, by id.</param>
public sealed record StageOutline(string Id, string Title, ImmutableArray<string> Scenes, ImmutableSortedDictionary<string, string> Challenges)
{
    /// <summary>Whether both say the same.</summary>
    public bool Equals(StageOutline? other)
        => other is not null && Id == other.Id && Title == other.Title && Scenes.SequenceEqual(other.Scenes) && Challenges.SequenceEqual(other.Challenges);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Scenes.Length, Challenges.Count);
}
