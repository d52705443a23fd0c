using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>
/// The ways between the scenes of a stage. Without an exit to a scene of their own stage, scenes follow one another in order;
/// with one, learners walk by exits only, and the stage ends in its last scene or by an exit to another stage.
/// </summary>
internal sealed class SceneGraph
{
    private readonly int[][] _to;
    private readonly bool[] _leaves;
    private readonly bool[] _hasExit;

    private SceneGraph(int[][] to, bool[] leaves, bool[] hasExit)
    {
        _to = to;
        _leaves = leaves;
        _hasExit = hasExit;
    }

    /// <summary>The graph, or null when the scenes follow one another in order.</summary>
    public static SceneGraph? Of(StageSpot spot)
    {
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        Exit[][] exits = [.. spot.Stage.Scenes.Select(scene => scene.Elements.SelectMany(WithInner).OfType<Exit>().ToArray())];
        for (int i = 0; i < exits.Length; i++)
        {
            byId.TryAdd(spot.Stage.Scenes[i].Id, i);
        }

        int[][] to = [.. exits.Select(some => some.Select(exit => Own(exit, spot, byId)).Where(number => number >= 0).Distinct().ToArray())];
        if (to.All(some => some.Length == 0))
        {
            return null;
        }

        // What stands before the first heading is read on arriving, and goes over into the first scene.
        bool hasBeginning = spot.Stage.Scenes.Length > 1 && spot.Stage.Scenes[0].Id.Length == 0;
        if (hasBeginning && !to[0].Contains(1))
        {
            to[0] = [1, .. to[0]];
        }

        // An exit to nowhere is reported by itself, and counts as a way out here.
        bool[] leaves = [.. exits.Select(some => some.Any(exit => Own(exit, spot, byId) < 0))];
        return new SceneGraph(to, leaves, [.. exits.Select((some, i) => some.Length > 0 || (i == 0 && hasBeginning))]);
    }

    /// <summary>A stage and a scene of <c>#scene</c>, <c>stage</c> or <c>stage#scene</c>; either may be empty.</summary>
    public static (string Stage, string Scene) Split(string to)
    {
        int mark = to.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (to, "") : (to[..mark], to[(mark + 1)..]);
    }

    public bool IsEnd(int scene) => scene == _to.Length - 1 || _leaves[scene];

    public bool IsDeadEnd(int scene) => !_hasExit[scene] && !IsEnd(scene);

    public bool[] ReachedFrom(IEnumerable<int> starts) => Spread(_to, starts);

    /// <summary>The scenes from which a way leads to one that is meant.</summary>
    public bool[] Reaching(Func<int, bool> isMeant)
    {
        List<int>[] from = [.. _to.Select(_ => new List<int>())];
        for (int i = 0; i < _to.Length; i++)
        {
            foreach (int next in _to[i])
            {
                from[next].Add(i);
            }
        }

        return Spread([.. from.Select(some => some.ToArray())], Enumerable.Range(0, _to.Length).Where(isMeant));
    }

    /// <summary>Scenes along the first ways from one, until one comes again.</summary>
    public IReadOnlyList<int> RoundFrom(int scene)
    {
        List<int> way = [scene];
        HashSet<int> seen = [scene];
        while (_to[way[^1]] is [int next, ..])
        {
            way.Add(next);
            if (!seen.Add(next))
            {
                break;
            }
        }

        return way;
    }

    private static bool[] Spread(int[][] edges, IEnumerable<int> starts)
    {
        bool[] reached = new bool[edges.Length];
        Queue<int> next = new(starts);
        while (next.TryDequeue(out int node))
        {
            if (reached[node])
            {
                continue;
            }

            reached[node] = true;
            foreach (int to in edges[node])
            {
                next.Enqueue(to);
            }
        }

        return reached;
    }

    // The number of a scene of this stage, or -1 for what leads out of it.
    private static int Own(Exit exit, StageSpot spot, Dictionary<string, int> byId)
    {
        (string stage, string scene) = Split(exit.To);
        bool isOwn = stage == spot.Id || (stage.Length == 0 && scene.Length > 0);
        return !isOwn ? -1 : scene.Length == 0 ? 0 : byId.GetValueOrDefault(scene, -1);
    }

    private static IEnumerable<SceneElement> WithInner(SceneElement element) => element.Inner.SelectMany(WithInner).Prepend(element);
}
