using System.Collections.Immutable;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Board;

/// <summary>A learner's row.</summary>
/// <param name="Tally">What the run comes to.</param>
/// <param name="Cells">A standing for each stage of the course, in order.</param>
/// <param name="Done">Challenges done.</param>
/// <param name="FirstTry">Of the challenges answered without help before, those whose first attempt passed.</param>
/// <param name="Hints">Hints taken.</param>
/// <param name="Reveals">Solutions asked for.</param>
/// <param name="Stuck">Where the learner is stuck; null when not.</param>
/// <param name="IsQuiet">Whether nothing was heard in the last week, and the course is not finished.</param>
public sealed record LearnerFigures(LearnerTally Tally, ImmutableArray<Standing> Cells, int Done, Share FirstTry, int Hints, int Reveals, StuckAt? Stuck, bool IsQuiet);
