using LlmQuest.Inference.Scoring;

namespace LlmQuest.Inference.Tests.Scoring;

public sealed class LabelScoresTests
{
    [Test]
    public void A_set_of_words_sums_probabilities() =>
        Assert.That(LabelScores.Sum([Math.Log(0.2), Math.Log(0.05), double.NegativeInfinity]), Is.EqualTo(Math.Log(0.25)).Within(1e-12));

    [Test]
    public void Very_small_probabilities_sum_without_vanishing() =>
        Assert.That(LabelScores.Sum([-2000, -2000]), Is.EqualTo(-2000 + Math.Log(2)).Within(1e-9));

    [Test]
    public void Impossible_words_stay_impossible() =>
        Assert.That(LabelScores.Sum([double.NegativeInfinity, double.NegativeInfinity]), Is.EqualTo(double.NegativeInfinity));

    [Test]
    public void Normalised_probabilities_sum_to_1() =>
        Assert.That(LabelScores.Normalise([-700, -701, -703]).Sum(Math.Exp), Is.EqualTo(1).Within(1e-12));

    [Test]
    public void Contextual_calibration_turns_the_worked_example_around()
    {
        double[] q = LabelScores.Contextual(Logs(0.7, 0.3), [Logs(0.8, 0.2)]);
        Assert.That(q.Select(Math.Exp), Is.EqualTo(new[] { 0.368421, 0.631579 }).Within(1e-6));
    }

    [Test]
    public void Contextual_calibration_takes_the_mean_of_normalised_content_free_inputs()
    {
        double[] q = LabelScores.Contextual(Logs(0.07, 0.03), [Logs(0.45, 0.05), Logs(0.07, 0.03)]);
        Assert.That(q.Select(Math.Exp), Is.EqualTo(new[] { 0.368421, 0.631579 }).Within(1e-6));
    }

    [Test]
    public void Batch_calibration_subtracts_the_median_of_centred_scores()
    {
        double[][] scores = LabelScores.Batch([[-1, -3], [-2, -3], [-4, -10]]);
        Assert.That(scores, Is.EqualTo((double[][])[[0, 0], [-0.5, 0.5], [2, -2]]));
    }

    [Test]
    public void Batch_calibration_of_an_even_batch_takes_the_middle_of_the_middle_two()
    {
        double[][] scores = LabelScores.Batch([[0, -3, -3], [-6, 0, 0]]);
        Assert.That(scores, Is.EqualTo((double[][])[[3, -1.5, -1.5], [-3, 1.5, 1.5]]));
    }

    [Test]
    public void Batch_calibration_forgets_a_bias_that_all_texts_share()
    {
        double[][] plain = LabelScores.Batch([[-1, -3], [-2, -3], [-4, -10]]);
        double[][] biased = LabelScores.Batch([[4, -3], [3, -3], [1, -10]]);
        Assert.That(biased, Is.EqualTo(plain));
    }

    [Test]
    public void Labels_that_differ_in_number_are_an_error()
    {
        Assert.That(() => LabelScores.Batch([[-1, -2], [-1]]), Throws.ArgumentException);
        Assert.That(() => LabelScores.Batch([]), Throws.ArgumentException);
        Assert.That(() => LabelScores.Contextual([-1, -2], []), Throws.ArgumentException);
        Assert.That(() => LabelScores.Contextual([-1, -2], [[-1]]), Throws.ArgumentException);
    }

    [TestCase(0, 1)]
    [TestCase(0.5, 1)]
    [TestCase(0.6, null)]
    public void A_lead_below_the_margin_cannot_say(double margin, int? expected) =>
        Assert.That(LabelScores.Choose([-3, -1, -1.5], margin), Is.EqualTo(expected));

    [Test]
    public void Without_a_margin_the_first_of_equals_wins() =>
        Assert.That(LabelScores.Choose([-2, -1, -1], 0), Is.EqualTo(1));

    [Test]
    public void The_only_label_is_chosen_whatever_the_margin() =>
        Assert.That(LabelScores.Choose([-9], 5), Is.Zero);

    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    public void A_negative_margin_is_an_error(double margin) =>
        Assert.That(() => LabelScores.Choose([-1, -2], margin), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static double[] Logs(params double[] probabilities) => [.. probabilities.Select(p => Math.Log(p))];
}
