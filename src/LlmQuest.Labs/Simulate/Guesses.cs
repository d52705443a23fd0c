using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>What a learner types where an experiment decides: guesses, and texts for a lock.</summary>
internal static class Guesses
{
    private static readonly string[] Words = ["the", "a", "gold", "house", "Paris", "not"];
    private static readonly string[] Beginnings = ["Everybody knows that", "In the old town", "Long ago", "My friend says that", "Look:"];

    /// <summary>A guess, with how sure the learner is.</summary>
    public static string Predict(PredictChallenge challenge, bool isRight, Chance chance)
    {
        string[] listed = isRight ? [] : [.. ModelAnswer.Wrong(challenge).Select(answer => answer.Answer).OfType<string>()];
        string guess = listed.Length > 0 && chance.OneIn(2) ? chance.Of(listed) : Guess(challenge.Expectation.Kind, chance);
        bool saysHowSure = challenge.Expectation.Kind is GuessKind.Number or GuessKind.Text && !chance.OneIn(3);
        return $"predict {guess}{(saysHowSure ? FormattableString.Invariant($" {(isRight ? 50 : 30) + (10 * chance.Below(5))}%") : "")}";
    }

    /// <summary>A text for a lock, without the words that are forbidden.</summary>
    public static string Steer(SteerChallenge challenge, Chance chance)
    {
        string text = chance.OneIn(2) ? $"{chance.Of(Beginnings)} {challenge.Lock.Text}" : challenge.Lock.Text;
        foreach (string word in challenge.Lock.Forbidden.Where(word => word.Length > 0))
        {
            text = text.Replace(word, "it", StringComparison.OrdinalIgnoreCase);
        }

        return $"steer {text.ReplaceLineEndings(" ")}";
    }

    private static string Guess(GuessKind kind, Chance chance) => kind switch
    {
        GuessKind.Probability => (0.05 * (1 + chance.Below(19))).ToString("0.##", CultureInfo.InvariantCulture),
        GuessKind.Number => chance.Of(Palette.Plain.Numbers).ToString(CultureInfo.InvariantCulture),
        GuessKind.Word => chance.Of(Words),
        _ => $"\"{chance.Of(Words)}\"",
    };
}
