using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Prose;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Quality;

/// <summary>The questions of a course, from real runs.</summary>
public static class ItemTable
{
    /// <summary>A line for each challenge that anybody attempted, in the order of the course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="tallies">The runs.</param>
    public static ImmutableArray<ItemFigures> Of(BoardCourse course, IReadOnlyCollection<LearnerTally> tallies)
    {
        Dictionary<Guid, (int Passed, int Of)> scores = tallies.ToDictionary(tally => tally.Run, tally =>
        {
            Share share = ChallengeFigures.FirstTries(course.InRooms(tally));
            return (share.Count, share.Of);
        });
        return [.. course.OfRooms.Select(challenge => Of(challenge, tallies, scores)).Where(item => item.FirstTry.Of > 0 || item.Hints.Length > 0)];
    }

    private static ItemFigures Of(BoardChallenge challenge, IReadOnlyCollection<LearnerTally> tallies, Dictionary<Guid, (int Passed, int Of)> scores)
    {
        (Guid Run, ChallengeTally Tally)[] met = [.. tallies.Where(tally => tally.Challenges.ContainsKey(challenge.Address)).Select(tally => (tally.Run, tally.Challenges[challenge.Address]))];
        (Guid Run, ChallengeTally Tally)[] tried = [.. met.Where(one => one.Tally.FirstTry is not null && !one.Tally.WasHelpedFirst)];
        return new ItemFigures(
            challenge,
            Share.Among(tried, one => one.Tally.FirstTry == true),
            tried.Length < ItemFigures.FewToCompare ? null : Correlation.Of([.. tried.Where(one => scores[one.Run].Of > 1).Select(one => Pair(one.Tally.FirstTry == true, scores[one.Run]))]),
            [.. Enumerable.Range(1, met.Select(one => one.Tally.LastHint).DefaultIfEmpty().Max()).Select(number => Share.Among(met.Where(one => one.Tally.LastHint == number), one => one.Tally.PassedAt is not null))],
            tried.Length < ItemFigures.Few ? [] : Unchosen(challenge.Lesson, met.Select(one => one.Tally)),
            Spread.Of(met.Select(one => one.Tally.TimeToPass).OfType<TimeSpan>()));
    }

    // The question itself is left out of what it is compared with, or it would agree with itself.
    private static (double X, double Y) Pair(bool isPassed, (int Passed, int Of) all) => (isPassed ? 1 : 0, (double)(all.Passed - (isPassed ? 1 : 0)) / (all.Of - 1));

    private static ImmutableArray<string> Unchosen(Challenge? lesson, IEnumerable<ChallengeTally> tallies)
    {
        if (lesson is not ChoiceChallenge { IsMany: false } choice)
        {
            return [];
        }

        HashSet<string> chosen = [.. tallies.SelectMany(tally => tally.Answers.Keys)];
        return [.. choice.Options.Where((option, i) => !option.IsRight && !chosen.Contains(ItemLabel.Of(i))).Select(option => PlainText.Of(option.Text))];
    }
}
