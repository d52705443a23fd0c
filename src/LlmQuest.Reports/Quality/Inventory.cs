using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Quality;

/// <summary>The two forms of an inventory, compared learner by learner.</summary>
/// <param name="Before">Learners who answered something in the form before.</param>
/// <param name="After">Learners who answered something in the form after.</param>
/// <param name="Whole">All questions together, of learners who answered in both forms.</param>
/// <param name="Objectives">Each objective that both forms ask, in the order of the form before.</param>
public sealed record Inventory(int Before, int After, Gain Whole, ImmutableArray<ObjectiveGain> Objectives)
{
    /// <summary>Fewer learners than this in both forms say nothing.</summary>
    public const int Few = 10;

    /// <summary>The inventory of a class; null where the course has none, or is not at hand.</summary>
    /// <param name="course">The course.</param>
    /// <param name="tallies">The runs.</param>
    public static Inventory? Of(BoardCourse course, IReadOnlyCollection<LearnerTally> tallies)
    {
        if (course.Stages.FirstOrDefault(stage => stage.Form == InventoryForm.Before) is not { } before || course.Stages.FirstOrDefault(stage => stage.Form == InventoryForm.After) is not { } after)
        {
            return null;
        }

        ImmutableArray<ObjectiveGain> gains =
        [
            .. from objective in before.Challenges.SelectMany(challenge => ObjectivesOf(challenge)).Distinct(StringComparer.Ordinal)
               let first = Addresses(before, objective)
               let second = Addresses(after, objective)
               where second.Length > 0
               select new ObjectiveGain(objective, before.Objectives.GetValueOrDefault(objective, objective), first, second, Gain.Of([.. Pairs(tallies, first, second)])),
        ];
        string[] paired = [.. gains.SelectMany(gain => gain.Before).Distinct(StringComparer.Ordinal)];
        string[] counterparts = [.. gains.SelectMany(gain => gain.After).Distinct(StringComparer.Ordinal)];
        return new Inventory(
            tallies.Count(tally => Answered(tally, paired).Length > 0),
            tallies.Count(tally => Answered(tally, counterparts).Length > 0),
            Gain.Of([.. Pairs(tallies, paired, counterparts)]),
            gains);
    }

    private static ImmutableArray<string> ObjectivesOf(BoardChallenge challenge) => challenge.Lesson?.Objectives ?? [];

    private static string[] Addresses(BoardStage form, string objective) => [.. form.Challenges.Where(challenge => ObjectivesOf(challenge).Contains(objective)).Select(challenge => challenge.Address)];

    // Only learners who answered every question of both sides: with some left out the two sides would not ask the same.
    private static IEnumerable<(double Before, double After)> Pairs(IEnumerable<LearnerTally> tallies, string[] before, string[] after)
        => from tally in tallies
           let first = Answered(tally, before)
           let second = Answered(tally, after)
           where first.Length == before.Length && second.Length == after.Length && first.Length > 0
           select (Right(first), Right(second));

    private static bool[] Answered(LearnerTally tally, string[] addresses)
        => [.. addresses.Select(address => tally.Challenges.GetValueOrDefault(address)?.FirstTry).OfType<bool>()];

    private static double Right(bool[] answers) => answers.Average(isRight => isRight ? 1.0 : 0.0);
}
