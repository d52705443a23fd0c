using LlmQuest.Inference.Statistics;

namespace LlmQuest.Inference.Tests.Statistics;

public sealed class CohenKappaTests
{
    // Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, table 18.1: two raters, 100 subjects, three diagnoses.
    [Test]
    public void Kappa_is_that_of_the_textbook()
    {
        CohenKappa kappa = Of(("p", "p", 75), ("p", "n", 1), ("p", "o", 4), ("n", "p", 5), ("n", "n", 4), ("n", "o", 1), ("o", "o", 10));
        Assert.That(kappa.Agreement, Is.EqualTo(0.89).Within(1e-12));
        Assert.That(kappa.Chance, Is.EqualTo(0.66).Within(1e-12));
        Assert.That(kappa.Kappa, Is.EqualTo(0.23 / 0.34).Within(1e-12));
    }

    // By hand: 35 of 50 agree, and chance is 0.5 times 0.6 plus 0.5 times 0.4.
    [Test]
    public void Two_readers_of_fifty_proposals_agree_moderately()
        => Assert.That(Of(("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15)).Kappa, Is.EqualTo(0.4).Within(1e-12));

    [Test]
    public void Full_disagreement_is_worse_than_chance() => Assert.That(Of(("a", "b", 5), ("b", "a", 5)).Kappa, Is.EqualTo(-1));

    [Test]
    public void Where_both_say_one_label_throughout_kappa_says_nothing()
    {
        CohenKappa kappa = Of(("a", "a", 3));
        Assert.That((kappa.Agreement, kappa.Chance, kappa.Kappa), Is.EqualTo((1d, 1d, (double?)null)));
    }

    [Test]
    public void Without_cases_nothing_can_be_said() => Assert.That(CohenKappa.Of([], []), Is.Null);

    [Test]
    public void Lists_of_different_length_are_refused() => Assert.That(() => CohenKappa.Of(["a"], []), Throws.ArgumentException.With.Message.Contains("1 labels, the other 0"));

    private static CohenKappa Of(params IEnumerable<(string First, string Second, int Times)> table)
    {
        (string First, string Second)[] cases = [.. table.SelectMany(cell => Enumerable.Repeat((cell.First, cell.Second), cell.Times))];
        return CohenKappa.Of([.. cases.Select(one => one.First)], [.. cases.Select(one => one.Second)])!;
    }
}
