using LlmQuest.Core.Grading;
using LlmQuest.Testing;

namespace LlmQuest.Core.Tests.Grading;

public sealed class WrittenNumberTests
{
    [TestCase("2k", 2e3)]
    [TestCase("2 thousand", 2e3)]
    [TestCase("3m", 3e6)]
    [TestCase("3 mio", 3e6)]
    [TestCase("3.5 million", 3.5e6)]
    [TestCase("4b", 4e9)]
    [TestCase("4 bn", 4e9)]
    [TestCase("4 billion", 4e9)]
    [TestCase("5t", 5e12)]
    [TestCase("5 trillion", 5e12)]
    [TestCase("2.5 hundred", 250)]
    [TestCase("2 dozen", 24)]
    [TestCase("dozen", 12)]
    [TestCase("half", 0.5)]
    [TestCase("one half", 0.5)]
    [TestCase("a quarter", 0.25)]
    [TestCase("one quarter", 0.25)]
    [TestCase("three quarters", 0.75)]
    [TestCase("third", 1 / 3.0)]
    [TestCase("one third", 1 / 3.0)]
    [TestCase("two thirds", 2 / 3.0)]
    [TestCase("1 1/2", 1.5)]
    [TestCase("10^3", 1000)]
    [TestCase("1.5 x 10^3", 1500)]
    [TestCase("2e3", 2000)]
    [TestCase("minus 7", -7)]
    [TestCase("- 7", -7)]
    [TestCase("about 7", 7)]
    [TestCase("zero", 0)]
    public void A_number_may_be_written_as_people_write_it(string typed, double number) => Passes(number, typed);

    [TestCase("twelve", 12)]
    [TestCase("nineteen", 19)]
    [TestCase("ten", 10)]
    [TestCase("twenty", 20)]
    [TestCase("thirty", 30)]
    [TestCase("ninety nine", 99)]
    [TestCase("two hundred", 200)]
    [TestCase("two hundred and five", 205)]
    [TestCase("nine hundred ninety nine", 999)]
    [TestCase("one hundred and ten", 110)]
    [TestCase("one thousand and one", 1001)]
    [TestCase("twenty one thousand", 21_000)]
    [TestCase("one hundred twenty thousand three hundred and four", 120_304)]
    [TestCase("three million two hundred thousand", 3_200_000)]
    [TestCase("seven billion", 7e9)]
    [TestCase("six trillion", 6e12)]
    [TestCase("thousand", 1000)]
    [TestCase("hundred", 100)]
    public void A_whole_number_may_be_written_in_words(string typed, double number) => Passes(number, typed);

    [TestCase("ten hundred", 1000)]
    [TestCase("twenty ten", 30)]
    [TestCase("twenty eleven", 31)]
    [TestCase("ten five", 15)]
    [TestCase("one thousand million", 1e9)]
    [TestCase("five zero", 5)]
    [TestCase("1/0", 0)]
    public void Words_that_make_no_number_are_not_added_up(string typed, double number)
        => Assert.That(Grader.Grade(SomeChallenge.Number(number), typed).Kind, Is.Not.EqualTo(VerdictKind.Passed));

    private static void Passes(double number, string typed)
        => Assert.That(Grader.Grade(SomeChallenge.Number(number, tolerance: 1e-9), typed).Kind, Is.EqualTo(VerdictKind.Passed), typed);
}
