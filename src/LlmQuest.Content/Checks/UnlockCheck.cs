using System.Globalization;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks;

/// <summary>Looks at what stages require: that it is there, that it can be had, and that the course can be begun.</summary>
internal sealed class UnlockCheck : ICourseCheck
{
    public void Look(CourseReading reading)
    {
        var map = new CourseMap(reading);
        foreach (StageSpot spot in map.Spots)
        {
            LookAtNames(spot, map);
        }

        LookAtWays(new UnlockOrder(map), map);
    }

    private static void LookAtNames(StageSpot spot, CourseMap map)
    {
        UnlockRule rule = spot.Stage.Requires;
        foreach (string name in rule.Named)
        {
            if (map.Reading.IsWhole && map.Find(name) is null)
            {
                map.Add(Rules.UnknownStage, spot.Places.Front("requires", name), name, map.DidYouMeanStage(name));
            }
        }

        foreach (StageSpot required in map.Known(rule.All.Concat(rule.Scores.Keys).Distinct(StringComparer.Ordinal)))
        {
            Refuse(spot, required, map);
        }

        LookAtChoice(spot, map);
        foreach ((string name, int percent) in rule.Scores)
        {
            if (map.Find(name) is { } scored && !scored.Stage.Challenges.Any(challenge => challenge.Xp > 0))
            {
                map.Add(Rules.ScoreOutOfReach, spot.Places.Front("requires", name), name, percent.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    // Of several stages that do as well, one that is there for all is enough.
    private static void LookAtChoice(StageSpot spot, CourseMap map)
    {
        StageSpot[] choice = [.. map.Known(spot.Stage.Requires.Any)];
        bool isKnown = choice.Length > 0 && choice.Length == spot.Stage.Requires.Any.Length;
        if (isKnown && choice.All(required => required.Stage.IsDraft || required.Stage.IsOptional))
        {
            Refuse(spot, choice.FirstOrDefault(required => !required.Stage.IsDraft, choice[0]), map);
        }
    }

    private static void Refuse(StageSpot spot, StageSpot required, CourseMap map)
    {
        if (required.Stage.IsDraft && !spot.Stage.IsDraft)
        {
            map.Add(Rules.RequiresDraft, spot.Places.Front("requires", required.Id), required.Id);
        }
        else if (required.Stage.IsOptional && !spot.Stage.IsOptional && !spot.Stage.IsDraft)
        {
            map.Add(Rules.RequiresOptional, spot.Places.Front("requires", required.Id), required.Id);
        }
    }

    private static void LookAtWays(UnlockOrder order, CourseMap map)
    {
        if (map.Reading.IsWhole && map.Spots.Count > 0 && order.Opening.Count == 0)
        {
            map.Add(Rules.NoFirstStage, new CoursePlaces(map.Reading).Of("stages"));
        }

        HashSet<int> inCycle = [];
        foreach (IReadOnlyList<int> cycle in order.Cycles(inCycle))
        {
            StageSpot first = map.Spots[cycle[0]];
            StageSpot next = map.Spots[cycle[1 % cycle.Count]];
            map.Add(Rules.StageCycle, first.Places.Front("requires", next.Id), Way.Of([.. cycle.Append(cycle[0]).Select(number => map.Spots[number].Id)]));
        }

        foreach (StageSpot spot in map.Spots.Where(spot => !order.Opens(spot.Number) && !inCycle.Contains(spot.Number)))
        {
            string blocker = order.BlockerOf(spot).Id;
            map.Add(Rules.NeverUnlocked, spot.Places.Front("requires", blocker), spot.Id, blocker);
        }
    }
}
