using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>Finishes a course by walking every way that is open and revealing everything: what it cannot finish, nobody can.</summary>
/// <remarks>What is seen and done only grows, and nothing else opens a way; so a search over places alone is enough.</remarks>
internal static class Finisher
{
    private const int MostLines = 20_000;

    /// <summary>Plays on until nothing new can be reached.</summary>
    public static (Walk Walk, ImmutableArray<string> Lines) Finish(Walk walk)
    {
        var typed = ImmutableArray.CreateBuilder<string>();
        while (typed.Count < MostLines)
        {
            (walk, ImmutableArray<string> lines) = RevealHere(walk);
            typed.AddRange(lines);
            if (walk.World.Stages.All(stage => walk.State.Passed.ContainsKey(stage.Id)) || ToSomethingNew(walk) is not { } found)
            {
                break;
            }

            walk = found.Walk;
            typed.AddRange(found.Lines);
        }

        return (walk, typed.ToImmutable());
    }

    private static (Walk Walk, ImmutableArray<string> Lines) RevealHere(Walk walk)
    {
        var typed = ImmutableArray.CreateBuilder<string>();
        while (walk.State.IsSandbox || walk.State.Talk.Length > 0)
        {
            Type("back");
        }

        while (Open(walk) is int number and > 0)
        {
            Type(FormattableString.Invariant($"task {number}"));
            int done = Done(walk);
            Type("reveal");
            if (Done(walk) == done)
            {
                break;
            }
        }

        return (walk, typed.ToImmutable());

        void Type(string line)
        {
            walk = walk.Type(line);
            typed.Add(line);
        }
    }

    // Breadth first, so that what is told is short.
    private static (Walk Walk, ImmutableArray<string> Lines)? ToSomethingNew(Walk start)
    {
        HashSet<string> places = [PlaceOf(start)];
        Queue<(Walk Walk, ImmutableArray<string> Lines)> left = new([(start, [])]);
        while (left.TryDequeue(out (Walk Walk, ImmutableArray<string> Lines) from))
        {
            foreach (ImmutableArray<string> lines in Ways(from.Walk, from.Lines.IsEmpty))
            {
                Walk walk = lines.Aggregate(from.Walk, (before, line) => before.Type(line));
                ImmutableArray<string> all = from.Lines.AddRange(lines);
                if (walk.State.Seen.Count > start.State.Seen.Count || walk.State.Passed.Count > start.State.Passed.Count || Open(walk) > 0)
                {
                    return (walk, all);
                }

                if (places.Add(PlaceOf(walk)))
                {
                    left.Enqueue((walk, all));
                }
            }
        }

        return null;
    }

    // Another stage is entered in the same scene from everywhere: it is enough to try that once.
    private static IEnumerable<ImmutableArray<string>> Ways(Walk walk, bool isStart)
    {
        StageMap stage = walk.World.Stage(walk.State.Stage);
        IEnumerable<string> stages = isStart ? walk.World.Stages.Where(each => IsWorthAVisit(walk.State, each)).SelectMany(each => new[] { each.Stage.Title, each.Id }) : [];
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

    // From a stage that was passed a way may still lead to a scene that was not seen.
    private static bool IsWorthAVisit(RunState state, StageMap stage)
        => !state.Passed.ContainsKey(stage.Id) || stage.Scenes.Any(scene => !state.Seen.Contains(Address.Of(stage.Id, scene.Id))) || stage.Scenes.SelectMany(scene => scene.Exits).Any();

    private static string PlaceOf(Walk walk) => Address.Of(walk.State.Stage, walk.State.Scene);

    private static int Done(Walk walk) => walk.State.Records.Count(record => record.Value.IsDone);

    /// <summary>Number of the first challenge here that is open; 0 when there is none.</summary>
    private static int Open(Walk walk)
    {
        ImmutableArray<Challenge> met = Current.Met(walk.World, walk.State);
        int at = met.Index().Where(pair => !walk.State.IsDone(walk.State.Stage, pair.Item.Id)).Select(pair => pair.Index + 1).FirstOrDefault();
        return at;
    }
}
