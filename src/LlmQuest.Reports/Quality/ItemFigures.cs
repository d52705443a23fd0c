using System.Collections.Immutable;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Quality;

/// <summary>How good a challenge is as a question, from what learners did. Silent where there are too few of them.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="FirstTry">First attempts without help that passed: its difficulty, the lower the harder.</param>
/// <param name="Discrimination">Whether those who pass it at once pass others at once, too; null with too few learners, or where all or none pass.</param>
/// <param name="Hints">For each hint that was taken, in order: of those who took it and no further one, how many passed then.</param>
/// <param name="Unchosen">Wrong options that nobody chose; empty with too few learners.</param>
/// <param name="Time">Active minutes from the step before to passing it.</param>
public sealed record ItemFigures(BoardChallenge Challenge, Share FirstTry, Correlation? Discrimination, ImmutableArray<Share> Hints, ImmutableArray<string> Unchosen, Spread Time)
{
    /// <summary>Fewer first attempts than this say nothing about difficulty, hints and options.</summary>
    public const int Few = 10;

    /// <summary>Fewer learners than this say nothing about discrimination.</summary>
    public const int FewToCompare = 20;

    /// <summary>What its author may want to look at, in sentences; empty for nothing.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (FirstTry.Of >= Few && FirstTry.Interval.High < 0.3)
            {
                yield return "hardly anybody passes it at once";
            }

            if (FirstTry.Of >= Few && FirstTry.Interval.Low > 0.9)
            {
                yield return "nearly everybody passes it at once";
            }

            if (Discrimination is { High: < 0 })
            {
                yield return "those who pass it at once do worse elsewhere: look whether the key is right";
            }

            foreach (int number in Enumerable.Range(1, Hints.Length).Where(number => Hints[number - 1] is { Count: 0, Of: >= Few }))
            {
                yield return FormattableString.Invariant($"hint {number} was never followed by success, of {Hints[number - 1].Of} who took it and no further one");
            }

            foreach (string option in Unchosen)
            {
                yield return $"nobody chose \"{option}\"";
            }
        }
    }
}
