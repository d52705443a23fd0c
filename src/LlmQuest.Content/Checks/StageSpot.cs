using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>A stage of a course, with its number in the order of the course.</summary>
internal sealed record StageSpot(int Number, Stage Stage, StagePlaces Places)
{
    private readonly Lazy<HashSet<string>> _sceneIds = new(() => [.. Stage.Scenes.Select(scene => scene.Id).Where(id => id.Length > 0)]);

    public string Id => Stage.Id;

    /// <summary>The ids of its scenes.</summary>
    public IReadOnlySet<string> SceneIds => _sceneIds.Value;
}
