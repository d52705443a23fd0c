using System.Collections.Immutable;

namespace LlmQuest.Reports.Board;

/// <summary>A class at one glance.</summary>
/// <param name="Course">The course.</param>
/// <param name="Now">Time of the newest event of all runs: the board is the same whenever it is looked at.</param>
/// <param name="From">Time of the first event.</param>
/// <param name="Events">Events that were counted.</param>
/// <param name="Simulated">Runs that nobody played.</param>
/// <param name="OtherCourses">Runs of other courses that were left out, by the id of the course.</param>
/// <param name="Stages">How the class did in each stage.</param>
/// <param name="Learners">A row for each learner, by name.</param>
/// <param name="Challenges">How the class did with each challenge that anybody tried, in the order of the course.</param>
/// <param name="Misconceptions">Who holds which, the most frequent first.</param>
/// <param name="Strange">Answers that nobody foresaw, the most frequent first.</param>
/// <param name="Remarks">Remarks for the instructor, the newest first.</param>
public sealed record ClassBoard(
    BoardCourse Course,
    DateTimeOffset Now,
    DateTimeOffset From,
    long Events,
    int Simulated,
    ImmutableSortedDictionary<string, int> OtherCourses,
    ImmutableArray<StageFigures> Stages,
    ImmutableArray<LearnerFigures> Learners,
    ImmutableArray<ChallengeFigures> Challenges,
    ImmutableArray<MisconceptionFigures> Misconceptions,
    ImmutableArray<StrangeCluster> Strange,
    ImmutableArray<RemarkLine> Remarks)
{
    /// <summary>What is told as new happened in so many days before <see cref="Now"/>.</summary>
    public const int NewDays = 7;

    /// <summary>Learners whose clock was ahead: their runs are dated later than today.</summary>
    public ImmutableArray<string> Ahead { get; init; } = [];

    /// <summary>Which learners are looked at.</summary>
    public BoardFilter Filter { get; init; } = new();

    /// <summary>The challenges whose first attempts pass least often, of those with enough learners.</summary>
    public IEnumerable<ChallengeFigures> Hardest => Challenges.Where(one => one.FirstTry.Of >= ChallengeFigures.Few).OrderBy(one => one.FirstTry.Interval.High).ThenBy(one => one.Challenge.Address, StringComparer.Ordinal);
}
