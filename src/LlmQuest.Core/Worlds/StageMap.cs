using System.Collections.Frozen;
using System.Collections.Immutable;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Worlds;

/// <summary>A stage as it is played.</summary>
public sealed class StageMap
{
    private readonly FrozenDictionary<string, Challenge> _challenges;
    private readonly FrozenDictionary<string, string> _hashes;

    internal StageMap(Stage stage, int number)
    {
        Stage = stage;
        Number = number;
        Scenes = [.. ScenesOf(stage)];
        Challenges = [.. Scenes.SelectMany(scene => scene.Challenges).DistinctBy(challenge => challenge.Id)];
        Treasures = [.. stage.Elements.OfType<Treasure>()];
        _challenges = Challenges.ToFrozenDictionary(challenge => challenge.Id, StringComparer.Ordinal);
        _hashes = Challenges.ToFrozenDictionary(challenge => challenge.Id, ContentHash.Of, StringComparer.Ordinal);
        WalksByExits = Scenes.SelectMany(scene => scene.Exits).Any(exit => IsOwn(exit.To));
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>Id of the stage.</summary>
    public string Id => Stage.Id;

    /// <summary>Whether it is a room of the course, and no form of the inventory.</summary>
    public bool IsRoom => Stage.IsRoom;

    /// <summary>Its place in the course, from 1.</summary>
    public int Number { get; }

    /// <summary>The scenes, in order; what stands before the first heading belongs to the first one.</summary>
    public ImmutableArray<SceneMap> Scenes { get; }

    /// <summary>The challenges, in order.</summary>
    public ImmutableArray<Challenge> Challenges { get; }

    /// <summary>The treasures that are described here.</summary>
    public ImmutableArray<Treasure> Treasures { get; }

    /// <summary>Whether its exits lead from scene to scene; otherwise the scenes follow one another.</summary>
    public bool WalksByExits { get; }

    /// <summary>The challenge of an id, or null.</summary>
    public Challenge? Challenge(string id) => _challenges.GetValueOrDefault(id);

    /// <summary>The content hash of a challenge; empty when there is none of this id.</summary>
    public string HashOf(string challenge) => _hashes.GetValueOrDefault(challenge, "");

    /// <summary>The scene of an id; the first when there is none.</summary>
    public SceneMap Scene(string id) => Scenes.FirstOrDefault(scene => scene.Id == id) ?? Scenes[0];

    /// <summary>Whether every scene that can be walked to from the first one can be walked to from a scene, too.</summary>
    /// <param name="scene">Id of the scene.</param>
    public bool LeadsEverywhere(string scene) => !WalksByExits || Reachable(scene).IsSupersetOf(Reachable(Scenes[0].Id));

    /// <summary>The lab of an id, or null.</summary>
    public LabCall? Lab(string id) => Scenes.SelectMany(scene => scene.Labs).FirstOrDefault(lab => lab.Id == id);

    private HashSet<string> Reachable(string from)
    {
        HashSet<string> reached = new(StringComparer.Ordinal) { from };
        Queue<string> left = new(reached);
        while (left.TryDequeue(out string? scene))
        {
            foreach (string next in Scenes.Where(one => one.Id == scene).SelectMany(one => one.Exits).Where(exit => IsOwn(exit.To)).Select(exit => Target.Split(exit.To).Scene).Where(reached.Add))
            {
                left.Enqueue(next);
            }
        }

        return reached;
    }

    private static IEnumerable<SceneMap> ScenesOf(Stage stage)
    {
        int first = 0;
        if (stage.Scenes.Length > 1 && stage.Scenes[0].Id.Length == 0)
        {
            Scene next = stage.Scenes[1];
            yield return new SceneMap(next.Id, next.Title, [.. stage.Scenes[0].Elements, .. next.Elements]);
            first = 2;
        }

        foreach (Scene scene in stage.Scenes.Skip(first))
        {
            yield return new SceneMap(scene.Id, scene.Title, scene.Elements);
        }
    }

    private bool IsOwn(string to)
    {
        (string stage, string scene) = Target.Split(to);
        return (stage.Length == 0 || stage == Id) && scene.Length > 0;
    }
}
