using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>Finishes a course by walking every way that is open and revealing everything: what it cannot finish, nobody can.</summary>
/// <remarks>What is seen and done only grows, and nothing else opens a way. So a search over places is enough, and where there is a way back,
/// nothing was lost by going: only ways of no return have to be tried one after the other.</remarks>
internal sealed class Finisher
{
    private const int MostLines = 200_000;
    private int _typed;

    private Finisher()
    {
    }

    /// <summary>Plays on until every stage is passed; where that cannot be, as far as can be.</summary>
    public static (Walk Walk, ImmutableArray<string> Lines) Finish(Walk walk)
    {
        Path end = new Finisher().ToTheEnd(new Path(walk, []));
        return (end.Walk, end.Lines);
    }

    private static bool IsThrough(Walk walk) => walk.World.Stages.All(stage => walk.State.Passed.ContainsKey(stage.Id));

    private Path ToTheEnd(Path path)
    {
        while (true)
        {
            path = RevealHere(path);
            if (IsThrough(path.Walk) || _typed > MostLines)
            {
                return path;
            }

            List<Path> ways = [];
            if (Safe(path, ways) is not { } safe)
            {
                return Best(path, ways);
            }

            path = safe;
        }
    }

    // A step forward from which one can return; the others are put into a list.
    private Path? Safe(Path here, List<Path> ways)
    {
        foreach (Path there in ToSomethingNew(here).Select(RevealHere))
        {
            if (HasWayBack(there.Walk, here.Walk))
            {
                return there;
            }

            ways.Add(there);
        }

        return null;
    }

    private Path Best(Path here, List<Path> ways)
    {
        Path best = here;
        foreach (Path way in ways)
        {
            Path end = ToTheEnd(way);
            if (IsThrough(end.Walk))
            {
                return end;
            }

            best = Worth(end.Walk) > Worth(best.Walk) ? end : best;
        }

        return best;
    }

    private static int Worth(Walk walk) => walk.State.Passed.Count + (Unlocks.IsFinished(walk.World, walk.State) ? walk.World.Stages.Length : 0);

    private Path RevealHere(Path path)
    {
        while (path.Walk.State.IsSandbox || path.Walk.State.Talk.Length > 0)
        {
            path = Type(path, "back");
        }

        while (Open(path.Walk) is int number and > 0)
        {
            int done = Done(path.Walk);
            path = Type(path, FormattableString.Invariant($"task {number}"), IsInRoom(path.Walk) ? "reveal" : "answer I do not know");
            if (Done(path.Walk) == done)
            {
                break;
            }
        }

        return path;
    }

    // A form of the inventory reveals nothing, and takes any answer.
    private static bool IsInRoom(Walk walk) => walk.World.Stage(walk.State.Stage).IsRoom;

    private Path Type(Path path, params ImmutableArray<string> lines)
    {
        _typed += lines.Length;
        return new Path(lines.Aggregate(path.Walk, (walk, line) => walk.Type(line)), path.Lines.AddRange(lines));
    }

    private IEnumerable<Path> ToSomethingNew(Path start) => Places(start).Where(path => IsNews(start.Walk.State, path.Walk));

    private static bool IsNews(RunState before, Walk now) => now.State.Seen.Count > before.Seen.Count || now.State.Passed.Count > before.Passed.Count || Open(now) > 0;

    private bool HasWayBack(Walk from, Walk to)
        => PlaceOf(from) == PlaceOf(to) || Places(new Path(from, []), to.State.Stage).Any(path => PlaceOf(path.Walk) == PlaceOf(to));

    // Breadth first, so that what is told is short; what lies behind a new place is another search.
    private IEnumerable<Path> Places(Path start, string towards = "")
    {
        HashSet<string> places = [PlaceOf(start.Walk)];
        Queue<Path> left = new([start]);
        while (left.TryDequeue(out Path? from))
        {
            foreach (ImmutableArray<string> lines in Ways(from.Walk, from == start, towards))
            {
                Path there = Type(from, lines);
                if (!places.Add(PlaceOf(there.Walk)))
                {
                    continue;
                }

                yield return there;
                if (towards.Length > 0 || !IsNews(start.Walk.State, there.Walk))
                {
                    left.Enqueue(there);
                }
            }
        }
    }

    // Another stage is entered in the same scene from everywhere: it is enough to try that once.
    private static IEnumerable<ImmutableArray<string>> Ways(Walk walk, bool isStart, string towards)
    {
        StageMap stage = walk.World.Stage(walk.State.Stage);
        IEnumerable<string> stages = isStart ? Stages(walk, towards) : [];
        IEnumerable<string> names = stage.Scene(walk.State.Scene).Exits.Select(Ideas.NameOf)
            .Concat(stage.Scenes.Where(scene => walk.State.Seen.Contains(Address.Of(stage.Id, scene.Id))).Select(scene => scene.Title))
            .Concat(stages)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (string line in names.Select(name => $"go {name}").Append("next"))
        {
            yield return [line];
            int meant = walk.Type(line).State.Question?.Names.Length ?? 0;
            foreach (int number in Enumerable.Range(1, meant))
            {
                yield return [line, FormattableString.Invariant($"{number}")];
            }
        }
    }

    private static IEnumerable<string> Stages(Walk walk, string towards) => walk.World.Stages
        .Where(stage => IsWorthAVisit(walk.State, stage) || stage.Id == towards)
        .OrderBy(stage => stage.Id == towards ? 0 : 1)
        .SelectMany(stage => new[] { stage.Stage.Title, stage.Id });

    // From a stage that was passed a way may still lead to a scene that was not seen.
    private static bool IsWorthAVisit(RunState state, StageMap stage)
        => !state.Passed.ContainsKey(stage.Id) || stage.Scenes.Any(scene => !state.Seen.Contains(Address.Of(stage.Id, scene.Id))) || stage.Scenes.SelectMany(scene => scene.Exits).Any();

    private static string PlaceOf(Walk walk) => Address.Of(walk.State.Stage, walk.State.Scene);

    private static int Done(Walk walk) => walk.State.Records.Count(record => record.Value.IsDone);

    // Number of the first challenge here that is open; 0 when there is none.
    private static int Open(Walk walk)
    {
        ImmutableArray<Challenge> met = Current.Met(walk.World, walk.State);
        return met.Index().Where(pair => !walk.State.IsDone(walk.State.Stage, pair.Item.Id)).Select(pair => pair.Index + 1).FirstOrDefault();
    }

    private sealed record Path(Walk Walk, ImmutableArray<string> Lines);
}
