using LlmQuest.Core.Labs;
using LlmQuest.Labs.Evaluate;

namespace LlmQuest.Labs.Tests.Evaluate;

/// <summary>What is said of a judge whose probabilities a test decides.</summary>
public sealed class JudgeFactsTests
{
    private static readonly CandidatePair Long = new("q", "a long answer", "short", CandidatePair.IsFirst);
    private static readonly CandidatePair Short = new("q", "tiny", "a long answer", CandidatePair.IsFirst);

    [Test]
    public void A_judge_that_always_names_A_follows_the_place()
    {
        Experiment experiment = Of(new(Long, 0.9, 0.2), new(Short, 0.8, 0.3));
        Assert.That((experiment.Number("position_bias"), experiment.Number("first_place_share")), Is.EqualTo((1, 1)));
        Assert.That((experiment.Number("order_agreement"), experiment.Number("order_chance"), experiment.Facts.ContainsKey("order_kappa")), Is.EqualTo((0, 0, true)));
        Assert.That(experiment.Number("position_bias_low"), Is.LessThan(1), "two pairs say little");
    }

    [Test]
    public void A_judge_that_always_names_the_longer_one_has_its_length_bias()
    {
        Experiment experiment = Of(new(Long, 0.9, 0.9), new(Short, 0.1, 0.1));
        Assert.That((experiment.Number("position_bias"), experiment.Number("length_bias"), experiment.Number("longer_is_better")), Is.EqualTo((0, 1, 0.5)));
        Assert.That((experiment.Number("judge_agreement"), experiment.Number("order_kappa")), Is.EqualTo((0.5, 1)));
        Assert.That(experiment.Facts["judgements"].Items!.Value.Select(one => one.Fields!["longer"].Text), Is.EqualTo(new[] { "first", "second" }));
    }

    [Test]
    public void A_judge_that_says_what_the_person_says_agrees_fully()
    {
        Experiment experiment = Of(new(Long, 0.9, 0.6), new(Short with { Preferred = CandidatePair.IsSecond }, 0.1, 0.2));
        Assert.That((experiment.Number("judge_agreement"), experiment.Number("judge_chance"), experiment.Number("judge_kappa")), Is.EqualTo((1, 0.5, 1)));
        Assert.That(experiment.Facts.Keys, Does.Contain("judge_agreement_low").And.Contain("judge_agreement_high").And.Contain("length_bias_low").And.Contain("length_bias_high"));
    }

    [Test]
    public void Without_a_person_or_a_longer_answer_these_facts_are_absent()
        => Assert.That(Of(new Judgement(new CandidatePair("q", "aa", "bb", null), 0.9, 0.6)).Facts.Keys, Has.No.Member("judge_agreement").And.No.Member("judge_kappa").And.No.Member("length_bias").And.No.Member("longer_is_better"));

    [Test]
    public void The_pairs_that_ship_balance_place_and_length()
    {
        CandidatePair[] pairs = [.. JudgeTask.Shipped().Items!.Value.Select(CandidatePair.Of)];
        Assert.That(JudgeTask.ProblemOf(Run.Parameters(("candidates", JudgeTask.Shipped()))), Is.Null);
        Assert.That(pairs.Count(pair => pair.Preferred == CandidatePair.IsFirst), Is.EqualTo(pairs.Length / 2));
        Assert.That(pairs.Count(pair => pair.Preferred == pair.Longer), Is.EqualTo(pairs.Length / 2));
        Assert.That(pairs.Count(pair => pair.Preferred == pair.Longer && pair.Preferred == CandidatePair.IsFirst), Is.EqualTo(pairs.Length / 4));
    }

    private static Experiment Of(params Judgement[] judged)
    {
        var telling = new Telling(ModelExperiment.Of("evaluate", Run.Parameters(), [], null), _ => { });
        JudgeFacts.Tell(telling, judged);
        return telling.Done().Experiment;
    }
}
