using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Testing.Fuzz;

/// <summary>Grades random answers to challenges of every type and says what went wrong.</summary>
public static class AnswerFuzz
{
    private const int MostFailures = 20;

    /// <summary>One challenge of every type and several of some.</summary>
    public static ImmutableArray<Challenge> Challenges { get; } =
    [
        SomeChallenge.Choice("-It learns", "+It predicts :: Yes.", "-It searches :: No. # search"),
        SomeChallenge.Many("+Tokens", "-Words :: Not words. # words", "+Probabilities", "-Letters"),
        SomeChallenge.Text("+next token | the following token", "+/tok(en)+s?/", "-word :: Not a word. # words", "-/w.{0,400}d/"),
        SomeChallenge.Text("+overfitting", "-underfitting", "-/.*/ :: No."),
        SomeChallenge.List("+tokens", "+weights | parameters", "+research and development", "-rules :: No rules. # rules"),
        SomeChallenge.Number(49_152, 0, "tokens", "-50257 :: That is GPT-2.", "-10..20 :: Far off."),
        SomeChallenge.NumberWithin(0.4, 0.05),
        SomeChallenge.Number(1234.5, 0.01),
        SomeChallenge.Order("text", "tokens", "logits", "probabilities"),
        SomeChallenge.Match("loupe = shows ids", "dial = sets heat", "horn = speaks", "= opens doors"),
        SomeChallenge.Reflect(),
    ];

    /// <summary>Grades random answers.</summary>
    /// <param name="lines">How many.</param>
    /// <param name="seed">The same seed makes the same answers.</param>
    /// <param name="time">Measures how long each takes.</param>
    public static AnswerFuzzReport Run(int lines, int seed, TimeProvider time)
    {
        AnswerLines answers = new(seed);
        Dictionary<VerdictKind, int> kinds = [];
        List<string> failures = [];
        (TimeSpan Took, string Line) slowest = (TimeSpan.Zero, "");
        for (int i = 0; i < lines && failures.Count < MostFailures; i++)
        {
            Challenge challenge = Challenges[i % Challenges.Length];
            string line = answers.Next(challenge);
            long start = time.GetTimestamp();
            string? problem = Problem(challenge, line, kinds);
            TimeSpan took = time.GetElapsedTime(start);
            slowest = took > slowest.Took ? (took, Shown(line)) : slowest;
            failures.AddRange(problem is null ? [] : [$"{challenge.Type}: {problem}: {Shown(line)}"]);
        }

        return new AnswerFuzzReport(lines, kinds.ToImmutableSortedDictionary(), slowest.Took, slowest.Line, [.. failures]);
    }

    private static string? Problem(Challenge challenge, string line, Dictionary<VerdictKind, int> kinds)
    {
        try
        {
            Verdict verdict = Grader.Grade(challenge, line);
            kinds[verdict.Kind] = kinds.GetValueOrDefault(verdict.Kind) + 1;
            return Impossible(verdict);
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }

    private static string? Impossible(Verdict verdict)
    {
        bool isWhole = verdict.Kind is VerdictKind.Passed or VerdictKind.Kept;
        return verdict.Message.Length == 0 ? "no message"
            : verdict.Message.Any(c => char.IsControl(c) && c != '\n') ? "a control character in the message"
            : isWhole != (verdict.Share == 1) || verdict.Share is < 0 or > 1 ? "a share that does not fit"
            : verdict.Normalised.Any(char.IsControl) ? "a control character in the normal form"
            : null;
    }

    private static string Shown(string line)
        => string.Concat(line.Take(80).Select(c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
}
