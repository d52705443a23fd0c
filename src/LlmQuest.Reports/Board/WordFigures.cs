using System.Collections.Immutable;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>What a class said: misconceptions, answers that nobody foresaw, remarks.</summary>
internal static class WordFigures
{
    public static ImmutableArray<MisconceptionFigures> Misconceptions(BoardCourse course, IReadOnlyList<LearnerTally> tallies, DateTimeOffset lately)
        => [.. tallies
            .SelectMany(tally => tally.Misconceptions.Select(shown => (Tally: tally, Shown: shown)))
            .GroupBy(one => one.Shown.Id, StringComparer.Ordinal)
            .Select(of => new MisconceptionFigures(
                of.Key,
                course.Misconceptions.GetValueOrDefault(of.Key, ""),
                Called(of.Select(one => one.Tally)),
                [.. of.GroupBy(one => one.Shown.Challenge, StringComparer.Ordinal)
                    .Select(place => (place.Key, place.Select(one => one.Tally.Run).Distinct().Count()))
                    .OrderByDescending(place => place.Item2).ThenBy(place => place.Key, StringComparer.Ordinal)],
                Called(of.Where(one => one.Shown.IsLater).Select(one => one.Tally)),
                of.Where(one => one.Shown.At > lately).Select(one => one.Tally.Run).Distinct().Count()))
            .OrderByDescending(one => one.Learners.Length).ThenBy(one => one.Id, StringComparer.Ordinal)];

    public static ImmutableArray<StrangeCluster> Strange(BoardCourse course, IReadOnlyList<LearnerTally> tallies, Func<StrangeAnswer, string> groupOf)
        => [.. tallies
            .SelectMany(tally => tally.Strange.Select(answer => (Tally: tally, Answer: answer)))
            .GroupBy(one => (one.Answer.Challenge, groupOf(one.Answer)))
            .Select(of => new StrangeCluster(
                course.Challenge(of.Key.Challenge) ?? new BoardChallenge(of.Key.Challenge, of.Key.Challenge, null),
                [.. of.GroupBy(one => one.Answer.Answer, StringComparer.Ordinal).OrderByDescending(same => same.Sum(one => one.Answer.Count)).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.Key)],
                of.Select(one => one.Tally.Run).Distinct().Count(),
                of.Sum(one => one.Answer.Count),
                of.Select(one => one.Tally).DistinctBy(tally => tally.Run).Count(tally => tally.Challenges.GetValueOrDefault(of.Key.Challenge)?.PassedAt is not null)))
            .OrderByDescending(one => one.Learners).ThenByDescending(one => one.Times).ThenBy(one => one.Challenge.Address, StringComparer.Ordinal).ThenBy(one => one.Answers[0], StringComparer.Ordinal)];

    public static ImmutableArray<RemarkLine> Remarks(BoardCourse course, IReadOnlyList<LearnerTally> tallies, DateTimeOffset lately)
        => [.. tallies
            .SelectMany(tally => tally.Remarks.Select(remark => new RemarkLine(tally.Called, remark, course.Challenge(remark.Challenge)?.Place ?? "", remark.At > lately)))
            .OrderByDescending(line => line.Remark.At).ThenBy(line => line.Learner, StringComparer.Ordinal).ThenBy(line => line.Remark.Text, StringComparer.Ordinal)];

    private static ImmutableArray<string> Called(IEnumerable<LearnerTally> tallies) => [.. tallies.DistinctBy(tally => tally.Run).Select(tally => tally.Called).Order(StringComparer.Ordinal)];
}
