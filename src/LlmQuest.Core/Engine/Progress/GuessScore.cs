using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>How good a guess was.</summary>
/// <param name="Passed">Whether it was near enough.</param>
/// <param name="Share">Share of the points, from 0 to 1.</param>
/// <param name="Said">The probability that was said, or null.</param>
/// <param name="Came">What it was right to say, from 0 to 1, or null.</param>
/// <param name="Bits">Bits won against a coin, or null where no probability was said.</param>
internal sealed record GuessScore(bool Passed, double Share, double? Said, double? Came, double? Bits)
{
    // Saying 0 or 1 and being wrong would lose infinitely many bits.
    private const double Surest = 0.999;

    /// <summary>Scores a guess; null where the experiment has no such value.</summary>
    /// <param name="expectation">What was guessed.</param>
    /// <param name="guess">The guess.</param>
    /// <param name="confidence">How sure the learner was, or null.</param>
    /// <param name="actual">What came out.</param>
    /// <remarks>Logarithmic score, Good 1952: 1 + p log2 q + (1 - p) log2 (1 - q) bits for saying q where p is right; saying one half wins nothing.
    /// A number wins all points when it is right and none of the closeness at twice the tolerance. A word passes when it surprises the model with no more bits than the tolerance.</remarks>
    public static GuessScore? Of(Expectation expectation, LabValue guess, double? confidence, LabValue actual)
    {
        if (expectation.Kind is GuessKind.Text)
        {
            return guess.Text is { } said && actual.Text is { } came ? OfText(said, came, confidence) : null;
        }

        if (expectation.Kind is GuessKind.Word)
        {
            return GuessedWord.Of(actual) is { } word ? OfWord(word, expectation.Within.Amount) : null;
        }

        if (guess.Number is not { } number || actual.Number is not { } right)
        {
            return null;
        }

        double allowed = expectation.Within.IsShare ? Math.Abs(right) * expectation.Within.Amount : expectation.Within.Amount;
        double off = Math.Abs(number - right);
        bool passed = off <= allowed + 1e-12;
        double closeness = off == 0 ? 1 : allowed == 0 ? 0 : Math.Max(0, 1 - (off / (2 * allowed)));
        return expectation.Kind is GuessKind.Probability
            ? new GuessScore(passed, passed ? closeness : 0, number, Math.Clamp(right, 0, 1), BitsOf(number, Math.Clamp(right, 0, 1)))
            : Sure(passed, passed ? closeness : 0, confidence);
    }

    // The machine's own first choice wins all points; at the bar a half of them is left.
    private static GuessScore OfWord(GuessedWord word, double bar)
    {
        bool passed = word.Bits <= bar;
        return Sure(passed, passed ? 1 - (Math.Max(0, word.Bits - word.FirstBits) / (2 * bar)) : 0, null);
    }

    private static GuessScore OfText(string said, string came, double? confidence)
    {
        bool passed = said == came || (TextForm.Of(said).Length > 0 && TextForm.Of(said) == TextForm.Of(came));
        return Sure(passed, passed ? 1 : 0, confidence);
    }

    private static GuessScore Sure(bool passed, double share, double? confidence)
        => confidence is { } said
            ? new GuessScore(passed, share, said, passed ? 1 : 0, BitsOf(said, passed ? 1 : 0))
            : new GuessScore(passed, share, null, null, null);

    private static double BitsOf(double said, double right)
    {
        double safe = Math.Clamp(said, 1 - Surest, Surest);
        return 1 + (right * Math.Log2(safe)) + ((1 - right) * Math.Log2(1 - safe));
    }
}
