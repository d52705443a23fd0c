using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>Guesses in plain words.</summary>
internal static class GuessText
{
    public static string Of(PredictChallenge challenge, LabValue guess)
        => challenge.Expectation.IsText ? $"\"{guess}\"" : Number(guess);

    public static string Sure(double? confidence)
        => confidence is { } sure ? string.Create(CultureInfo.InvariantCulture, $", {100 * sure:0.#} % sure") : "";

    public static string Scored(Challenge? challenge, PredictionScored scored)
    {
        bool isText = challenge is PredictChallenge { Expectation.IsText: true };
        string said = isText ? $"\"{scored.Guess}\"" : Number(scored.Guess);
        string came = isText ? $"\"{scored.Actual}\"" : Number(scored.Actual);
        return $"{(scored.Passed ? "Right" : "Not near enough")}: you said {said}, it is {came}.{Bits(scored.Bits)}";
    }

    private static string Bits(double? won) => won switch
    {
        null => "",
        > -0.005 and < 0.005 => " That is as good as a coin.",
        { } bits => string.Create(CultureInfo.InvariantCulture, $" That {(bits < 0 ? "loses" : "wins")} {Math.Abs(bits):0.##} bits against a coin."),
    };

    private static string Number(LabValue value)
        => value.Number is { } number ? number.ToString(Math.Abs(number) < 1 ? "0.####" : "0.###", CultureInfo.InvariantCulture) : value.ToString();
}
