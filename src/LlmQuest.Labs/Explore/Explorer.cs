using System.Collections.Immutable;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>A robot that plays a course by chance, with a liking for what it has not tried, and looks for trouble.</summary>
public static class Explorer
{
    private const int IdleLines = 400;
    private const int IdleLinesAtTheEnd = 60;

    /// <summary>Plays; when nothing new comes any more, a new run begins.</summary>
    /// <param name="world">The course.</param>
    /// <param name="seed">The same seed plays the same way.</param>
    /// <param name="steps">How many lines it types.</param>
    /// <param name="found">Hears of a trouble before the shortest way to it is looked for, which takes a while.</param>
    /// <param name="stop">Stops it.</param>
    public static Exploration Explore(World world, long seed, int steps, Action<Trouble> found, CancellationToken stop)
    {
        var chance = new Chance(seed);
        var none = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
        var soFar = new Exploration(seed, 0, 0, none, none, none, null);
        while (soFar.Lines < steps && soFar.Finding is null)
        {
            soFar = OneRun(world, chance, soFar, steps, stop);
        }

        if (soFar.Finding is not { } finding)
        {
            return soFar;
        }

        found(finding.Trouble);
        return soFar with { Finding = Shortest(world, finding, stop) };
    }

    /// <summary>What is wrong where a way ends, or null.</summary>
    /// <param name="world">The course.</param>
    /// <param name="seed">The seed under which the way was found: it answers for the labs.</param>
    /// <param name="lines">The way.</param>
    public static Trouble? Replay(World world, long seed, IReadOnlyList<string> lines) => Troubles.Of(world, seed, lines);

    private static Exploration OneRun(World world, Chance chance, Exploration soFar, int steps, CancellationToken stop)
    {
        Walk walk = Walk.Begin(world, soFar.Seed);
        var path = ImmutableArray.CreateBuilder<string>();
        int idle = 0;
        while (soFar.Lines + path.Count < steps && idle < (world.Stages.All(stage => walk.State.Passed.ContainsKey(stage.Id)) ? IdleLinesAtTheEnd : IdleLines))
        {
            stop.ThrowIfCancellationRequested();
            string line = chance.Line(Ideas.Of(world, walk.State, chance));
            path.Add(line);
            (Walk? next, Trouble? trouble) = Troubles.After(walk, line);
            if (trouble is not null)
            {
                return With(soFar, walk.State, path, new Finding(soFar.Seed, path.ToImmutable(), trouble));
            }

            idle = NewsOf(next!.State) == NewsOf(walk.State) ? idle + 1 : 0;
            walk = next;
        }

        Trouble? ahead = Troubles.Ahead(walk);
        return With(soFar, walk.State, path, ahead is null ? null : new Finding(soFar.Seed, path.ToImmutable(), ahead));
    }

    /// <summary>Grows with all that is new to a learner.</summary>
    internal static int NewsOf(RunState state)
        => state.Seen.Count + state.Records.Count(record => record.Value.IsDone) + state.Passed.Count + state.Chosen.Count + state.Taken.Count;

    private static Exploration With(Exploration soFar, RunState state, ImmutableArray<string>.Builder path, Finding? finding) => soFar with
    {
        Lines = soFar.Lines + path.Count,
        Runs = soFar.Runs + 1,
        Entered = soFar.Entered.Union(state.Entered),
        Seen = soFar.Seen.Union(state.Seen),
        Met = soFar.Met.Union(state.Records.Keys),
        Finding = finding,
    };

    private static Finding Shortest(World world, Finding finding, CancellationToken stop)
    {
        ImmutableArray<string> lines = finding.Trouble.Kind is TroubleKind.Exception or TroubleKind.Silence or TroubleKind.Reload ? finding.Lines : Earliest(world, finding);
        lines = Shrinker.Shrink(lines, fewer =>
        {
            stop.ThrowIfCancellationRequested();
            return finding.Trouble.IsLike(Troubles.Of(world, finding.Seed, fewer));
        });
        return finding with { Lines = lines, Trouble = Troubles.Of(world, finding.Seed, lines) ?? finding.Trouble };
    }

    // Who is trapped stays trapped: the line that closes the trap is found by halving.
    private static ImmutableArray<string> Earliest(World world, Finding finding)
    {
        int low = 0;
        int high = finding.Lines.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (finding.Trouble.IsLike(Troubles.Of(world, finding.Seed, finding.Lines[..middle])))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return finding.Lines[..high];
    }
}
