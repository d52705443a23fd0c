using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Testing.Adventure;

/// <summary>Courses by chance, whatever their graph, and edits of them. The same seed makes the same.</summary>
/// <param name="seed">The seed.</param>
public sealed class RandomCourse(int seed)
{
    private const int MostStages = 6;
    private readonly Random _random = new(seed);
    private int _ids;

    /// <summary>The stages as they are now.</summary>
    public ImmutableArray<Stage> Stages { get; private set; } = [];

    /// <summary>Begins a course.</summary>
    public World Begin()
    {
        int count = Between(1, MostStages);
        string[] ids = [.. Enumerable.Range(1, count).Select(i => $"stage-{i}")];
        Stages = [.. ids.Select(id => Stage(id) with { Requires = Rule(ids), IsOptional = OneIn(4), Grants = OneIn(3) ? ["dial"] : [] })];
        return ACourse.Of(Stages);
    }

    /// <summary>Edits the course as an author would between two visits of a learner.</summary>
    public World Edit()
    {
        foreach (int _ in Enumerable.Range(0, Between(1, 4)))
        {
            Stages = Between(0, 8) switch
            {
                0 => Stages.Replace(Any(out Stage old), old with { Title = $"Renamed {++_ids}" }),
                1 => Stages.Length > 1 ? Stages.Remove(Any(out Stage _)) : Stages,
                2 => Stages.Insert(Between(0, Stages.Length), Stage($"stage-new-{++_ids}")),
                3 => [.. Stages.OrderBy(_ => _random.Next())],
                4 => Stages.Replace(Any(out Stage old), old with { Id = $"stage-id-{++_ids}" }),
                5 => Scenes(scenes => scenes.Length > 1 ? scenes.RemoveAt(Between(0, scenes.Length - 1)) : scenes),
                6 => Scenes(scenes => [.. scenes.OrderBy(_ => _random.Next()).Select(scene => OneIn(2) ? scene with { Id = $"scene-id-{++_ids}" } : scene)]),
                7 => Elements(elements => OneIn(2) && elements.Length > 0 ? elements.RemoveAt(Between(0, elements.Length - 1)) : elements.Insert(0, Challenge())),
                _ => Moved(),
            };
        }

        return ACourse.Of(Stages);
    }

    /// <summary>A line a learner may type.</summary>
    /// <param name="world">The course.</param>
    public string Line(World world) => Between(0, 9) switch
    {
        0 or 1 => "next",
        2 => $"go {world.Stages[Between(0, world.Stages.Length - 1)].Id}",
        3 or 4 => "reveal",
        5 => "hint",
        6 => $"answer {Between(1, 6)}",
        7 => "answer gold",
        8 => $"task {Between(1, 3)}",
        _ => "answer a",
    };

    private Stage Stage(string id)
    {
        Scene[] scenes = [.. Enumerable.Range(1, Between(1, 3)).Select(i => ACourse.Scene($"{id}-scene-{i}", [.. Enumerable.Range(0, Between(0, 3)).Select(_ => Challenge())]))];
        return ACourse.Stage(id, [.. scenes.Take(1).Select(scene => scene with { Elements = scene.Elements.Add(ACourse.Treasure("dial", "temperature")) }), .. scenes.Skip(1)]);
    }

    private Challenge Challenge()
    {
        string id = $"challenge-{++_ids}";
        return (Between(0, 3) switch
        {
            0 => SomeChallenge.Number(Between(1, 6)),
            1 => SomeChallenge.Text("+ gold", "- brass :: Duller."),
            2 => SomeChallenge.Choice("+ yes", "- no"),
            _ => (Challenge)SomeChallenge.Reflect(),
        }).Called(id) with
        { Xp = Between(0, 20) };
    }

    private UnlockRule Rule(string[] ids) => new(Some(ids), Some(ids), Some(ids).ToImmutableSortedDictionary(id => id, _ => Between(0, 100), StringComparer.Ordinal), null);

    private ImmutableArray<string> Some(string[] ids) => OneIn(2) ? [] : [.. ids.Where(_ => OneIn(3))];

    private ImmutableArray<Stage> Scenes(Func<ImmutableArray<Scene>, ImmutableArray<Scene>> change) => Stages.Replace(Any(out Stage old), old with { Scenes = change(old.Scenes) });

    private ImmutableArray<Stage> Elements(Func<ImmutableArray<SceneElement>, ImmutableArray<SceneElement>> change)
        => Scenes(scenes => scenes.SetItem(0, scenes[0] with { Elements = change(scenes[0].Elements) }));

    // A challenge goes to another place, perhaps under another id, perhaps with another answer.
    private ImmutableArray<Stage> Moved()
    {
        Stage old = Stages[Between(0, Stages.Length - 1)];
        if (old.Challenges.ToArray() is not { Length: > 0 } all)
        {
            return Stages;
        }

        Challenge challenge = all[Between(0, all.Length - 1)];
        Challenge now = Between(0, 3) switch
        {
            0 => challenge with { Id = $"challenge-{++_ids}" },
            1 when challenge is NumberChallenge number => number with { Answer = number.Answer + 1 },
            _ => challenge,
        };
        Stage without = old with { Scenes = [.. old.Scenes.Select(scene => scene with { Elements = [.. scene.Elements.Where(element => element != challenge)] })] };
        Stages = Stages.Replace(old, without);
        Stage to = OneIn(2) ? without : Stages[Between(0, Stages.Length - 1)];
        return Stages.Replace(to, to with { Scenes = to.Scenes.SetItem(0, to.Scenes[0] with { Elements = to.Scenes[0].Elements.Add(now) }) });
    }

    private Stage Any(out Stage stage) => stage = Stages[Between(0, Stages.Length - 1)];

    private bool OneIn(int count) => _random.Next(count) == 0;

    private int Between(int low, int high) => _random.Next(low, high + 1);
}
