namespace LlmQuest.Content.Checks;

/// <summary>In which order stages can open, and which never do. Names that are not known hold nothing up: they are reported by themselves.</summary>
internal sealed class UnlockOrder
{
    private readonly CourseMap _map;
    private readonly bool[] _opens;

    public UnlockOrder(CourseMap map)
    {
        _map = map;
        _opens = new bool[map.Spots.Count];
        Fill();
    }

    /// <summary>The numbers of the stages that open, each after those it waits for.</summary>
    public List<int> Opening { get; } = [];

    public bool Opens(int stage) => _opens[stage];

    /// <summary>The first stage that holds one up.</summary>
    public StageSpot BlockerOf(StageSpot spot) => _map.Find(Wanted(spot).Concat(spot.Stage.Requires.Any).First(name => _map.Find(name) is { } known && !_opens[known.Number]))!;

    /// <summary>A circle of each set of stages that wait for each other.</summary>
    /// <param name="members">Takes every stage of these sets.</param>
    public IReadOnlyList<IReadOnlyList<int>> Cycles(HashSet<int> members)
    {
        int[][] edges = [.. _map.Spots.Select(spot => _opens[spot.Number] ? [] : Blockers(spot))];
        List<IReadOnlyList<int>> cycles = [];
        foreach (List<int> knot in Knots.Of(edges))
        {
            members.UnionWith(knot);
            cycles.Add(Knots.CircleIn(knot, edges));
        }

        return [.. cycles.OrderBy(cycle => cycle[0])];
    }

    private static IEnumerable<string> Wanted(StageSpot spot) => spot.Stage.Requires.All.Concat(spot.Stage.Requires.Scores.Keys);

    private int[] Blockers(StageSpot spot) => [.. _map.Known(spot.Stage.Requires.Named).Select(known => known.Number).Where(number => !_opens[number])];

    // Each stage counts what it still waits for; a stage that opens tells those that wait for it.
    private void Fill()
    {
        int[] missing = new int[_opens.Length];
        bool[] wantsOne = new bool[_opens.Length];
        List<(int Stage, bool IsOne)>[] waiting = [.. _map.Spots.Select(_ => new List<(int, bool)>())];
        foreach (StageSpot spot in _map.Spots)
        {
            foreach (StageSpot known in _map.Known(Wanted(spot).Distinct(StringComparer.Ordinal)))
            {
                missing[spot.Number]++;
                waiting[known.Number].Add((spot.Number, false));
            }

            wantsOne[spot.Number] = spot.Stage.Requires.Any is { IsEmpty: false } any && any.All(name => _map.Find(name) is not null);
            foreach (StageSpot known in _map.Known(spot.Stage.Requires.Any))
            {
                waiting[known.Number].Add((spot.Number, true));
            }
        }

        Queue<int> open = new(Enumerable.Range(0, _opens.Length).Where(stage => missing[stage] == 0 && !wantsOne[stage]));
        while (open.TryDequeue(out int stage))
        {
            if (_opens[stage])
            {
                continue;
            }

            _opens[stage] = true;
            Opening.Add(stage);
            foreach ((int next, bool isOne) in waiting[stage])
            {
                missing[next] -= isOne ? 0 : 1;
                wantsOne[next] &= !isOne;
                if (missing[next] == 0 && !wantsOne[next])
                {
                    open.Enqueue(next);
                }
            }
        }
    }
}
