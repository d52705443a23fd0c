using System.Collections.Immutable;

namespace LlmQuest.Core.Worlds;

/// <summary>What a run remembers of a course, to tell what an edit did.</summary>
/// <param name="Stages">The stages, in order.</param>
public sealed record CourseOutline(ImmutableArray<StageOutline> Stages)
{
    /// <summary>Remembers nothing yet.</summary>
    public static CourseOutline None { get; } = new([]);

    /// <summary>Changes with places and challenges, not with the story.</summary>
    public string Fingerprint => ContentHash.Of(Stages.SelectMany(stage => (IEnumerable<string>)[stage.Id, stage.Title, .. stage.Scenes, .. stage.Challenges.Select(pair => $"{pair.Key}={pair.Value}")]));

    /// <summary>The outline of a course as it is now.</summary>
    /// <param name="world">The course.</param>
    public static CourseOutline Of(World world) => new([.. world.Stages.Select(stage => new StageOutline(
        stage.Id,
        stage.Stage.Title,
        [.. stage.Scenes.Select(scene => scene.Id)],
        stage.Challenges.ToImmutableSortedDictionary(challenge => challenge.Id, challenge => stage.HashOf(challenge.Id), StringComparer.Ordinal)))]);

    /// <summary>The stage of an id, or null.</summary>
    public StageOutline? Find(string stage) => Stages.FirstOrDefault(outline => outline.Id == stage);

    /// <summary>The content hash of a challenge, or null.</summary>
    /// <param name="address">What <see cref="Address.Of"/> gave.</param>
    public string? HashOf(string address)
    {
        (string stage, string id) = Address.Split(address);
        return Find(stage)?.Challenges.GetValueOrDefault(id);
    }

    /// <summary>Whether both say the same.</summary>
    public bool Equals(CourseOutline? other) => other is not null && Stages.SequenceEqual(other.Stages);

    /// <inheritdoc/>
    public override int GetHashCode() => Stages.Length;
}
