using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Core.Tests.Grading;

public sealed class GraderPropertyTests
{
    private const int Lines = 1500;

    private static IEnumerable<(Challenge Challenge, string Line)> Typed(int seed)
    {
        AnswerLines lines = new(seed);
        return Enumerable.Range(0, Lines).Select(i => AnswerFuzz.Challenges[i % AnswerFuzz.Challenges.Length]).Select(challenge => (challenge, lines.Next(challenge)));
    }

    [Test]
    public void Every_type_that_is_answered_in_words_is_among_them()
    {
        IEnumerable<Type> played = [typeof(DoChallenge), typeof(SteerChallenge), typeof(PredictChallenge)];
        IEnumerable<Type> all = typeof(Challenge).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Challenge)));
        Assert.That(AnswerFuzz.Challenges.Select(challenge => challenge.GetType()).Distinct(), Is.EquivalentTo(all.Except(played)));
    }

    [Test]
    public void Any_text_gets_a_verdict() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text =>
        AnswerFuzz.Challenges.All(challenge => Grader.Grade(challenge, text.Get).Message.Length > 0)));

    [Test]
    public void Case_makes_no_difference()
        => Assert.That(Typed(1).Where(typed => Judged(typed.Challenge, typed.Line) != Judged(typed.Challenge, typed.Line.ToUpperInvariant())), Is.Empty);

    [Test]
    public void White_space_around_makes_no_difference()
        => Assert.That(Typed(2).Where(typed => Judged(typed.Challenge, typed.Line) != Judged(typed.Challenge, $" \t{typed.Line}\u00a0 ")), Is.Empty);

    [Test]
    public void Thousands_of_random_lines_are_graded()
    {
        AnswerFuzzReport report = AnswerFuzz.Run(5000, 7, TimeProvider.System);
        Assert.That(report.Failures, Is.Empty);
        Assert.That(report.Kinds.Keys, Is.EquivalentTo(Enum.GetValues<VerdictKind>()));
    }

    [TestCase("tr-TR")]
    [TestCase("de-DE")]
    public void The_culture_makes_no_difference(string name)
    {
        (VerdictKind, double, string, string)[] before = [.. Typed(4).Select(typed => Judged(typed.Challenge, typed.Line))];
        CultureInfo own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = WithCommas(name);
            Assert.That(Typed(4).Select(typed => Judged(typed.Challenge, typed.Line)), Is.EqualTo(before));
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    // Named cultures exist only where globalisation is not invariant; elsewhere their marks are made here.
    private static CultureInfo WithCommas(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            CultureInfo commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            commas.NumberFormat.NumberGroupSeparator = ".";
            commas.NumberFormat.NegativeSign = "−";
            return commas;
        }
    }

    private static (VerdictKind Kind, double Share, string Misconception, string Form) Judged(Challenge challenge, string line)
    {
        Verdict verdict = Grader.Grade(challenge, line);
        return (verdict.Kind, verdict.Share, verdict.Misconception, verdict.Normalised);
    }
}
