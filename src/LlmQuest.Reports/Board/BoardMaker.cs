using System.Collections.Immutable;
using LlmQuest.Core.Worlds;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>Makes the board of a class from the tallies of its runs.</summary>
public static class BoardMaker
{
    /// <summary>Id of the course that most runs are of; empty when there are none.</summary>
    /// <param name="tallies">The runs.</param>
    public static string MostPlayed(IEnumerable<LearnerTally> tallies)
        => tallies.GroupBy(tally => tally.Course, StringComparer.Ordinal).OrderByDescending(course => course.Count()).ThenBy(course => course.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    /// <summary>Makes it.</summary>
    /// <param name="all">The runs, in any order.</param>
    /// <param name="course">The course as it lies in its folder; null to take what the newest run remembers.</param>
    /// <param name="filter">Which runs are looked at.</param>
    /// <param name="latest">A run with a later event had a wrong clock, and sets no date here; null where any is possible.</param>
    public static ClassBoard Make(IReadOnlyCollection<LearnerTally> all, BoardCourse? course, BoardFilter filter, DateTimeOffset? latest = null)
    {
        string id = filter.Course.Length > 0 ? filter.Course : course?.Id ?? MostPlayed(all);
        LearnerTally[] ofCourse = [.. all.Where(tally => tally.Course == id)];
        BoardCourse known = course ?? BoardCourse.Of(id, ofCourse.OrderByDescending(tally => tally.Last).ThenBy(tally => tally.Run).FirstOrDefault()?.Outline ?? CourseOutline.None);
        LearnerTally[] tallies = [.. ofCourse.Where(filter.Takes).OrderBy(tally => tally.Called, StringComparer.Ordinal).ThenBy(tally => tally.Run)];
        DateTimeOffset now = ofCourse.Select(tally => tally.Last).Where(last => latest is null || last <= latest).DefaultIfEmpty().Max();
        DateTimeOffset lately = now == default ? now : now.AddDays(-ClassBoard.NewDays);
        return new ClassBoard(
            known,
            now,
            tallies.Select(tally => tally.First).DefaultIfEmpty().Min(),
            tallies.Sum(tally => tally.Events),
            tallies.Count(tally => tally.IsSimulated),
            all.Where(tally => tally.Course != id).GroupBy(tally => tally.Course, StringComparer.Ordinal).ToImmutableSortedDictionary(other => other.Key, other => other.Count(), StringComparer.Ordinal),
            [.. known.Stages.Select(stage => Stage(stage, tallies, lately))],
            [.. tallies.Select(tally => Learner(known, tally, lately))],
            [.. known.OfRooms.Select(challenge => Challenge(challenge, tallies)).Where(figures => figures.Tried > 0)],
            WordFigures.Misconceptions(known, tallies, lately),
            WordFigures.Strange(known, tallies, answer => answer.Normalised),
            WordFigures.Remarks(known, tallies, lately))
        { Filter = filter, Ahead = [.. tallies.Where(tally => tally.Last > latest).Select(tally => tally.Called)] };
    }

    private static StageFigures Stage(BoardStage stage, LearnerTally[] tallies, DateTimeOffset lately)
    {
        StageTally[] entered = [.. tallies.Select(tally => tally.Stages.GetValueOrDefault(stage.Id)).OfType<StageTally>()];
        ChallengeTally[] tried = [.. stage.Challenges.SelectMany(challenge => Tried(challenge, tallies))];
        return new StageFigures(
            stage,
            entered.Length,
            entered.Count(one => one.PassedAt is not null),
            tallies.Count(tally => tally.Stage == stage.Id && tally.Stages.GetValueOrDefault(stage.Id) is { PassedAt: null }),
            tallies.Count(tally => StuckRules.StageOf(StuckRules.Of(tally)) == stage.Id),
            Spread.Of(entered.Select(one => one.ToPass).OfType<TimeSpan>()),
            Share.Among(tried, one => one.Hints > 0),
            Share.Among(tried, one => one.IsRevealed),
            entered.Count(one => one.EnteredAt > lately),
            entered.Count(one => one.PassedAt > lately));
    }

    private static LearnerFigures Learner(BoardCourse course, LearnerTally tally, DateTimeOffset lately)
    {
        StuckAt? stuck = StuckRules.Of(tally);
        ImmutableArray<Standing> cells = [.. course.Stages.Select(stage => tally.Stages.GetValueOrDefault(stage.Id) switch
        {
            null => Standing.Away,
            { PassedAt: not null } => Standing.Passed,
            _ => StuckRules.StageOf(stuck) == stage.Id ? Standing.Stuck : Standing.Begun,
        })];
        ChallengeTally[] inRooms = [.. course.InRooms(tally)];
        return new LearnerFigures(
            tally,
            cells,
            inRooms.Count(one => one.IsDone),
            ChallengeFigures.FirstTries(inRooms),
            inRooms.Sum(one => one.Hints),
            inRooms.Count(one => one.IsRevealed),
            stuck,
            tally.Last <= lately && cells.Any(cell => cell != Standing.Passed));
    }

    private static ChallengeFigures Challenge(BoardChallenge challenge, LearnerTally[] tallies) => ChallengeFigures.Of(challenge, [.. Tried(challenge, tallies)]);

    private static IEnumerable<ChallengeTally> Tried(BoardChallenge challenge, LearnerTally[] tallies)
        => tallies.Select(tally => tally.Challenges.GetValueOrDefault(challenge.Address)).OfType<ChallengeTally>().Where(tally => tally.FirstAt is not null);
}
