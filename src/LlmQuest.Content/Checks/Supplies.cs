namespace LlmQuest.Content.Checks;

/// <summary>What a learner surely has when a stage opens: what was introduced or won in all stages on every way to it; a stage of which only a score is asked wins nothing.</summary>
internal sealed class Supplies
{
    private const int LongestWay = 200;
    private readonly CourseMap _map;
    private readonly UnlockOrder _order;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ulong[][] _surely;
    private readonly ulong[][] _given;
    private readonly ulong[][] _introduced;

    /// <param name="map">The course.</param>
    /// <param name="wanted">What is asked about later.</param>
    public Supplies(CourseMap map, IEnumerable<string> wanted)
    {
        _map = map;
        _order = new UnlockOrder(map);
        foreach (string name in wanted)
        {
            _numbers.TryAdd(name, _numbers.Count);
        }

        _introduced = [.. map.Spots.Select(spot => Set(spot.Stage.Introduces))];
        _given = [.. map.Spots.Select(spot => Set(spot.Stage.Introduces.Concat(spot.Stage.Grants)))];
        _surely = [.. map.Spots.Select(_ => Set([]))];
        foreach (int stage in _order.Opening)
        {
            Fill(map.Spots[stage]);
        }
    }

    /// <summary>The stages of a way on which something is neither introduced nor won, the asking stage last; null when there is no such way.</summary>
    public IReadOnlyList<string>? Lacking(StageSpot spot, string name)
    {
        // A stage that never opens has no way to it, and that is reported.
        int number = _numbers.GetValueOrDefault(name, -1);
        if (number < 0 || !_order.Opens(spot.Number) || Has(_surely[spot.Number], number) || Has(_introduced[spot.Number], number))
        {
            return null;
        }

        // A choice can lead in a circle: a way does not go through a stage twice.
        List<string> way = [spot.Id];
        HashSet<int> seen = [spot.Number];
        for (StageSpot? at = Before(spot, number); at is not null && seen.Add(at.Number) && way.Count < LongestWay; at = Before(at, number))
        {
            way.Add(at.Id);
        }

        way.Reverse();
        return way;
    }

    private static bool Has(ulong[] set, int number) => (set[number / 64] & (1UL << (number % 64))) != 0;

    private static IEnumerable<string> Scored(StageSpot spot) => spot.Stage.Requires.Scores.Keys.Except(spot.Stage.Requires.All, StringComparer.Ordinal);

    // A stage before this one after which the thing is still lacking.
    private StageSpot? Before(StageSpot spot, int number)
        => Lacking(Choice(spot).Concat(_map.Known(spot.Stage.Requires.All)), _given, number) ?? Lacking(_map.Known(Scored(spot)), _introduced, number);

    private StageSpot? Lacking(IEnumerable<StageSpot> before, ulong[][] supplied, int number)
        => before.FirstOrDefault(one => _order.Opens(one.Number) && !Has(supplied[one.Number], number) && !Has(_surely[one.Number], number));

    // Learners do not see drafts; stages that never open are no choice, nor is the stage itself.
    private IEnumerable<StageSpot> Choice(StageSpot spot)
    {
        StageSpot[] any = [.. _map.Known(spot.Stage.Requires.Any).Where(one => one.Number != spot.Number && _order.Opens(one.Number))];
        return any.Any(one => !one.Stage.IsDraft) ? any.Where(one => !one.Stage.IsDraft) : any;
    }

    private void Fill(StageSpot spot)
    {
        ulong[] sure = _surely[spot.Number];
        foreach (StageSpot before in _map.Known(spot.Stage.Requires.All))
        {
            Join(sure, _given[before.Number], _surely[before.Number]);
        }

        // Half of the points do not pass a stage, so its treasures are not won; its terms were met.
        foreach (StageSpot before in _map.Known(Scored(spot)))
        {
            Join(sure, _introduced[before.Number], _surely[before.Number]);
        }

        ulong[]? common = null;
        foreach (StageSpot one in Choice(spot))
        {
            ulong[] after = [.. _surely[one.Number]];
            Join(after, _given[one.Number], []);
            common = common is null ? after : [.. common.Zip(after, (a, b) => a & b)];
        }

        Join(sure, common ?? [], []);
    }

    private static void Join(ulong[] to, ulong[] first, ulong[] second)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] |= (i < first.Length ? first[i] : 0) | (i < second.Length ? second[i] : 0);
        }
    }

    private ulong[] Set(IEnumerable<string> names)
    {
        ulong[] set = new ulong[(_numbers.Count / 64) + 1];
        foreach (string name in names)
        {
            if (_numbers.TryGetValue(name, out int number))
            {
                set[number / 64] |= 1UL << (number % 64);
            }
        }

        return set;
    }
}
