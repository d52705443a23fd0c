using System.Text.RegularExpressions;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>Reads guesses: <c>0.4</c>, <c>40 %</c>, <c>49152 80%</c>, <c>" Paris" 70%</c>.</summary>
internal static partial class GuessReader
{
    // 90 can only be meant in percent; 4 may be a slip.
    private const double LeastPercent = 10;

    /// <summary>Reads a guess; null when it is none.</summary>
    /// <param name="expectation">What is guessed.</param>
    /// <param name="typed">What was typed.</param>
    public static GuessReading? Read(Expectation expectation, string typed)
    {
        string text = typed.Trim();
        if (expectation.Kind is GuessKind.Probability)
        {
            return Number(text) is { } share && share is >= 0 and <= 1 or >= LeastPercent and <= 100 ? new GuessReading(LabValue.Of(share > 1 ? share / 100 : share), null) : null;
        }

        Match sure = Sure().Match(text);
        string guess = sure.Success ? text[..sure.Index].Trim() : text;
        double? confidence = sure.Success ? Number(sure.Groups["sure"].Value) : null;
        if (guess.Length == 0 || confidence is < 0 or > 1)
        {
            return null;
        }

        if (expectation.Kind is GuessKind.Text or GuessKind.Word)
        {
            string bare = guess.Trim('"', '\'', '\u201C', '\u201D');
            return bare.Trim().Length == 0 ? null : new GuessReading(LabValue.Of(bare), expectation.Kind is GuessKind.Word ? null : confidence);
        }

        return Amount(guess) is { } number ? new GuessReading(LabValue.Of(number), confidence) : null;
    }

    /// <summary>Why a guess is none, in a sentence.</summary>
    /// <param name="expectation">What is guessed.</param>
    /// <param name="typed">What was typed.</param>
    public static string Problem(Expectation expectation, string typed)
    {
        string text = typed.Trim();
        Match sure = Sure().Match(text);
        string guess = sure.Success ? text[..sure.Index].Trim() : text;
        if (!sure.Success || guess.Length == 0)
        {
            return Form(expectation);
        }

        if (expectation.Kind is GuessKind.Probability)
        {
            return Number(guess) is >= 0 and <= 1 ? $"A probability is all that is asked here: predict {guess}" : Form(expectation);
        }

        string percent = sure.Groups["sure"].Value;
        return Number(percent) > 1 ? $"{percent.TrimEnd('%').TrimEnd()} % is no certainty: say 0 % to 100 %" : Form(expectation);
    }

    /// <summary>How a guess is written, in a sentence.</summary>
    /// <param name="expectation">What is guessed.</param>
    public static string Form(Expectation expectation) => expectation.Kind switch
    {
        GuessKind.Probability => "Guess a probability from 0 to 1, for example: predict 0.05 (or 5%)",
        GuessKind.Word => "Type the word that comes next, alone or with predict before it, for example: predict the",
        GuessKind.Text => "Guess the text, for example: predict \"the\" 70% (the percentage says how sure you are, and may be left out)",
        _ => "Guess a number, for example: predict 120 70% (the percentage says how sure you are, and may be left out)",
    };

    private static double? Number(string text) => AnswerNumber.Of(text);

    // A number alone is guessed, so a unit behind it changes nothing.
    private static double? Amount(string text)
        => Number(text) ?? (NumberReader.Read(text, []) is { Values: [var first, ..] } reading && reading.Unit.All(c => char.IsLetter(c) || c == ' ') ? first : null);

    [GeneratedRegex(@"[\s,]+(?:sure\s+|with\s+|at\s+)?(?<sure>\d{1,3}(?:\.\d+)?\s*%)(?:\s+sure)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sure();
}
