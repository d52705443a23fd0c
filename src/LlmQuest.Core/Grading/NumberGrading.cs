using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Grading;

/// <summary>Grades a number.</summary>
internal static class NumberGrading
{
    private const double Rounding = 1e-9;
    private const double FarthestPower = 12;
    private const double MostOffDigits = 0.01;

    public static Verdict Grade(NumberChallenge challenge, string answer)
    {
        string[] units = [.. challenge.Units.Select(TextForm.Of)];
        if (NumberReader.Read(answer, units) is not { } reading)
        {
            return Verdict.Malformed($"That is not one number. {challenge.AnswerForm}");
        }

        double factor = 1;
        if (reading.Unit.Length > 0 && !units.Any(unit => UnitWords.AreSame(unit, reading.Unit)))
        {
            bool isPercent = reading.Unit == "%" && (units.Length == 0 || units.Any(UnitWords.IsShare));
            if (!isPercent && units.Length > 0)
            {
                return Verdict.Malformed(OtherUnit(challenge.Units[0], reading.Unit));
            }

            factor = isPercent ? 0.01 : 1;
        }

        return Of(challenge, [.. reading.Values.Select(value => value * factor)]);
    }

    /// <summary>The two ends of a number or range that an author wrote; null when it is neither.</summary>
    public static (double Low, double High)? Range(string written)
    {
        string[] ends = written.Split("..");
        double?[] values = [.. ends.Take(2).Select(end => NumberReader.Read(end, [])?.Values[0])];
        return ends.Length <= 2 && values[0] is { } low && values[^1] is { } high ? (Math.Min(low, high), Math.Max(low, high)) : null;
    }

    /// <summary>The reply whose numbers and ranges hold a value, or null.</summary>
    public static AnswerReply? Find(ImmutableArray<AnswerReply> replies, double value, bool isRight)
        => replies.FirstOrDefault(reply => reply.IsRight == isRight && reply.Patterns.SelectMany(pattern => pattern.Reading.Words).Any(words => IsIn(words, value)));

    private static string OtherUnit(string unit, string typed)
        => UnitWords.IsKnown(typed)
            ? $"In {unit}, please, not in {Quoted.Of(typed)}: type the number alone, or with {unit} behind it."
            : $"{Quoted.Of(typed)} is not a unit that is known here: type the number alone, or with {unit} behind it.";

    private static Verdict Of(NumberChallenge challenge, ImmutableArray<double> values)
    {
        foreach (double value in values.Where(value => IsRight(challenge, value)))
        {
            return Verdict.Passed(Find(challenge.Replies, value, isRight: true)?.Message ?? [], Form(value));
        }

        foreach (double value in values)
        {
            if (Find(challenge.Replies, value, isRight: true) is { } right)
            {
                return Verdict.Passed(right.Message, Form(value));
            }

            if (Find(challenge.Replies, value, isRight: false) is { } wrong)
            {
                return Verdict.Wrong(wrong.Message, wrong.Misconception, Form(value));
            }
        }

        return new Verdict(VerdictKind.Wrong, Direction(challenge, values[0])) { Normalised = Form(values[0]) };
    }

    private static bool IsIn(string words, double value)
        => Range(words) is { } range && value >= range.Low - Slack(range.Low) && value <= range.High + Slack(range.High);

    private static bool IsRight(NumberChallenge challenge, double value) => Math.Abs(value - challenge.Answer) <= Allowed(challenge) + Slack(challenge.Answer);

    private static double Allowed(NumberChallenge challenge)
        => challenge.Tolerance.IsShare ? challenge.Tolerance.Amount * Math.Abs(challenge.Answer) : challenge.Tolerance.Amount;

    // What binary fractions lose: 0.1 + 0.2 is still 0.3.
    private static double Slack(double value) => Math.Max(Math.Abs(value) * Rounding, double.Epsilon);

    private static string Direction(NumberChallenge challenge, double value)
    {
        double near = Math.Min(Allowed(challenge), Math.Abs(challenge.Answer) * MostOffDigits) + Slack(challenge.Answer);
        for (double power = 1; power <= FarthestPower && value != 0 && challenge.Answer != 0; power++)
        {
            double factor = Math.Pow(10, power);
            if (Math.Abs((value * factor) - challenge.Answer) <= near || Math.Abs((value / factor) - challenge.Answer) <= near)
            {
                return "The digits are right, the order of magnitude is not.";
            }
        }

        return value > challenge.Answer ? "Too high." : "Too low.";
    }

    private static string Form(double value) => (value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture);
}
