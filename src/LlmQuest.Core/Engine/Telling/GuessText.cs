using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Guesses in plain words.</summary>
internal static class GuessText
{
    // An eighth as likely as the first choice, and no less.
    private const double NearBits = 3;

    public static string Of(PredictChallenge challenge, LabValue guess)
        => challenge.Expectation.Kind is GuessKind.Text or GuessKind.Word ? $"\"{guess}\"" : Number(guess);

    public static string Sure(double? confidence)
        => confidence is { } sure ? string.Create(CultureInfo.InvariantCulture, $", {100 * sure:0.#} % sure") : "";

    public static string Scored(Challenge? challenge, PredictionScored scored)
    {
        if (GuessedWord.Of(scored.Actual) is { } word)
        {
            return Scored(word, scored);
        }

        bool isText = challenge is PredictChallenge { Expectation.Kind: GuessKind.Text };
        string said = isText ? $"\"{scored.Guess}\"" : Number(scored.Guess);
        string came = isText ? $"\"{scored.Actual}\"" : Number(scored.Actual);
        return $"{(!scored.Passed ? "Not near enough" : said == came ? "Right" : "Near enough")}: you said {said}, it is {came}.{Bits(scored)}";
    }

    private static string Scored(GuessedWord word, PredictionScored scored)
    {
        string own = string.Create(CultureInfo.InvariantCulture, $"the machine's own first choice, \"{word.First.Trim()}\", costs {word.FirstBits:0.0}");
        bool isFirst = word.Bits <= word.FirstBits + 1e-6;
        string passed = word.Bits <= word.FirstBits + NearBits ? "A good bet" : "It counts";
        return string.Create(CultureInfo.InvariantCulture, $"{(isFirst ? "The machine would have said so, too" : scored.Passed ? passed : "The machine hardly thought of that")}: \"{scored.Guess}\" comes {Odds(word.Bits)} and costs you {word.Bits:0.0} bits{(isFirst ? "" : $"; {own}")}.");
    }

    // Bits are hard to feel; one time in so many is not.
    private static string Odds(double bits)
    {
        double times = Math.Pow(2, bits);
        return times < 1.5
            ? string.Create(CultureInfo.InvariantCulture, $"{100 / times:0} times in 100")
            : string.Create(CultureInfo.InvariantCulture, $"one time in {(times < 10 ? Math.Round(times, 1) : Math.Round(times)):#,0.#}");
    }

    // Where a probability was guessed it is what is scored; otherwise how sure the learner was, right or not.
    private static string Bits(PredictionScored scored)
    {
        if (scored.Bits is not { } bits)
        {
            return "";
        }

        string what = scored.Said is { } said && said != scored.Guess.Number ? string.Create(CultureInfo.InvariantCulture, $"To be {100 * said:0.#} % sure of it") : "That";
        return Math.Abs(bits) < 0.005
            ? $" {what} is as good as a coin."
            : string.Create(CultureInfo.InvariantCulture, $" {what} {(bits < 0 ? "loses" : "wins")} {Math.Abs(bits):0.##} bits against a coin.");
    }

    private static string Number(LabValue value)
        => value.Number is { } number ? number.ToString(Math.Abs(number) < 1 ? "0.####" : "0.###", CultureInfo.InvariantCulture) : value.ToString();
}
