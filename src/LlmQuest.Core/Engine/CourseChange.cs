using System.Collections.Immutable;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine;

/// <summary>What an edit of the course did to a run. Ids and content hashes decide.</summary>
public static class CourseChange
{
    private const int MostNamed = 3;

    /// <summary>The events that bring a run up to the course as it is now, in order; empty when nothing changed.</summary>
    /// <param name="world">The course as it is now.</param>
    /// <param name="state">The run.</param>
    public static ImmutableArray<RunEvent> Events(World world, RunState state)
    {
        var events = ImmutableArray.CreateBuilder<RunEvent>();
        CourseOutline now = CourseOutline.Of(world);
        ImmutableSortedDictionary<string, string> renamed = RenamedStages(state.Outline, now);
        bool isKnown = state.Outline.Stages.Length > 0;
        if (isKnown && !state.Outline.Equals(now))
        {
            events.Add(Edited(world, state, now, renamed));
        }

        if (state.Fingerprint != world.Fingerprint)
        {
            events.Add(new CourseOpened(world.Fingerprint, now));
        }

        if (Place(world, state, now, renamed) is { } place)
        {
            events.Add(place);
        }

        return events.ToImmutable();
    }

    private static CourseEdited Edited(World world, RunState state, CourseOutline now, ImmutableSortedDictionary<string, string> renamed)
    {
        ImmutableSortedDictionary<string, string> moved = MovedChallenges(state, now, renamed);
        HashSet<string> arrived = [.. moved.Values];
        ImmutableArray<string> changed = [.. state.Records
            .Where(record => !record.Value.IsChanged && record.Value.Hash.Length > 0)
            .Select(record => (Address: moved.GetValueOrDefault(record.Key, record.Key), record.Value.Hash))
            .Where(record => now.HashOf(record.Address) is { } hash && hash != record.Hash)
            .Select(record => record.Address)];
        string[] added = [.. Addresses(now).Where(address => state.Outline.HashOf(address) is null && !arrived.Contains(address))];
        string[] gone = [.. Addresses(state.Outline).Where(address => now.HashOf(address) is null && !moved.ContainsKey(address))];
        string[] stages = [.. now.Stages.Where(stage => state.Outline.Find(stage.Id) is null && !renamed.ContainsValue(stage.Id)).Select(stage => stage.Title)];
        List<string> report = [];
        Tell(report, "New stages", stages);
        Tell(report, "New challenges", [.. added.Where(address => state.Outline.Find(Address.Split(address).Stage) is not null).Select(address => Title(world, address))]);
        Tell(report, "Updated since you answered", [.. changed.Select(address => Title(world, address))]);
        Tell(report, "In another place now", [.. moved.Where(pair => renamed.GetValueOrDefault(Address.Split(pair.Key).Stage) != Address.Split(pair.Value).Stage).Select(pair => Title(world, pair.Value))]);
        Tell(report, "Taken out", [.. gone.Where(state.Records.ContainsKey).Select(address => Address.Split(address).Id)]);
        return new CourseEdited(moved, changed, report.Count == 0 ? [] : ["The course was edited since you were here. What you have done stays done.", .. report], renamed.IsEmpty ? null : renamed);
    }

    private static void Tell(List<string> report, string what, string[] names)
    {
        if (names.Length > 0)
        {
            string more = names.Length > MostNamed ? FormattableString.Invariant($" and {names.Length - MostNamed} more") : "";
            report.Add($"{what}: {string.Join("; ", names.Take(MostNamed))}{more}.");
        }
    }

    // A challenge that kept its id in a stage that got another one, or its content, and is gone from its old place, has moved.
    private static ImmutableSortedDictionary<string, string> MovedChallenges(RunState state, CourseOutline now, ImmutableSortedDictionary<string, string> renamed)
    {
        var moved = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string[] fresh = [.. Addresses(now).Where(address => state.Outline.HashOf(address) is null)];
        HashSet<string> taken = [];
        foreach (string old in state.Records.Keys.Where(address => now.HashOf(address) is null))
        {
            string hash = state.Outline.HashOf(old) ?? state.Records[old].Hash;
            (string stage, string id) = Address.Split(old);
            string? to = renamed.GetValueOrDefault(stage) is { } own && fresh.Contains(Address.Of(own, id)) ? Address.Of(own, id) : null;
            to ??= fresh.FirstOrDefault(address => !taken.Contains(address) && now.HashOf(address) == hash && Address.Split(address).Id == id)
                ?? fresh.FirstOrDefault(address => !taken.Contains(address) && now.HashOf(address) == hash);
            if (to is not null && taken.Add(to))
            {
                moved[old] = to;
            }
        }

        return moved.ToImmutable();
    }

    // A stage under a new id is the old one when it asks mostly the same, or, asking nothing, is called the same.
    private static ImmutableSortedDictionary<string, string> RenamedStages(CourseOutline old, CourseOutline now)
    {
        var renamed = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        List<StageOutline> fresh = [.. now.Stages.Where(stage => old.Find(stage.Id) is null)];
        foreach (StageOutline gone in old.Stages.Where(stage => now.Find(stage.Id) is null))
        {
            if (fresh.MaxBy(stage => Common(gone, stage)) is { } nearest && IsSame(gone, nearest))
            {
                renamed[gone.Id] = nearest.Id;
                fresh.Remove(nearest);
            }
        }

        return renamed.ToImmutable();
    }

    private static int Common(StageOutline a, StageOutline b) => a.Challenges.Values.Intersect(b.Challenges.Values).Count();

    private static bool IsSame(StageOutline old, StageOutline now)
        => old.Challenges.IsEmpty ? now.Challenges.IsEmpty && old.Title == now.Title : 2 * Common(old, now) > old.Challenges.Count;

    private static Moved? Place(World world, RunState state, CourseOutline now, ImmutableSortedDictionary<string, string> renamed)
    {
        if (now.Find(renamed.GetValueOrDefault(state.Stage, state.Stage)) is { } stage)
        {
            return stage.Scenes.Contains(state.Scene) ? null : new Moved(stage.Id, NearestScene(state, stage));
        }

        StageMap nearest = NearestStage(world, state);
        return new Moved(nearest.Id, nearest.Scenes[0].Id);
    }

    private static string NearestScene(RunState state, StageOutline now)
    {
        ImmutableArray<string> old = state.Outline.Find(now.Id)?.Scenes ?? [];
        int at = old.IndexOf(state.Scene);
        return old.Take(Math.Max(at, 0)).Reverse().Concat(old.Skip(at + 1)).FirstOrDefault(now.Scenes.Contains) ?? now.Scenes[0];
    }

    // Backwards first: what was walked through is open.
    private static StageMap NearestStage(World world, RunState state)
    {
        string[] old = [.. state.Outline.Stages.Select(stage => stage.Id)];
        int at = Array.IndexOf(old, state.Stage);
        ImmutableArray<StageStanding> standings = Unlocks.Of(world, state);
        IEnumerable<StageStanding> near = old.Take(Math.Max(at, 0)).Reverse().Concat(old.Skip(at + 1))
            .Select(id => standings.FirstOrDefault(standing => standing.Stage.Id == id)).OfType<StageStanding>();
        return near.Concat(standings).FirstOrDefault(standing => standing.State != StageState.Locked)?.Stage ?? world.Stages[0];
    }

    private static IEnumerable<string> Addresses(CourseOutline outline)
        => outline.Stages.SelectMany(stage => stage.Challenges.Keys.Select(id => Address.Of(stage.Id, id)));

    private static string Title(World world, string address) => world.Challenge(address)?.Challenge.Title ?? address;
}
