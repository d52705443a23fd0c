using LlmQuest.Core.Labs;
using LlmQuest.Labs.Hallucination;

namespace LlmQuest.Labs.Tests.Hallucination;

/// <summary>What is said of a set whose answers a test decides.</summary>
public sealed class SetFactsTests
{
    private static readonly Question Paris = new("capital?", true, "Paris");
    private static readonly Question Nobody = new("nobody?", false, "");

    [Test]
    public void Entropy_that_is_higher_for_all_that_is_wrong_or_invented_has_the_full_area()
    {
        Experiment experiment = Of(Outcome(Paris, "Paris", "Paris"), Outcome(Nobody, "x", "y"), Outcome(Paris, "Rome", "Oslo"));
        Assert.That((experiment.Number("auroc"), experiment.Number("auroc_invented")), Is.EqualTo((1, 0.75)));
        Assert.That((experiment.Number("right_questions"), experiment.Number("answered_questions")), Is.EqualTo((1, 2)));
        Assert.That(experiment.Number("auroc_low"), Is.LessThanOrEqualTo(1));
        Assert.That(experiment.Facts.Keys, Does.Contain("auroc_high").And.Contain("auroc_invented_low").And.Contain("auroc_invented_high"));
    }

    [Test]
    public void Where_the_measure_fails_is_listed()
    {
        Experiment experiment = Of(Outcome(Paris with { Text = "steady wrong" }, "Rome", "Rome"), Outcome(Nobody with { Text = "steady nothing" }, "x", "x"), Outcome(Paris with { Text = "unsteady right" }, "Paris", "Paris", "Oslo", "Rome", "Bern"));
        Assert.That(experiment.Facts["steady_and_wrong"].Texts, Is.EqualTo(new[] { "steady wrong" }));
        Assert.That(experiment.Facts["steady_and_invented"].Texts, Is.EqualTo(new[] { "steady nothing" }));
        Assert.That(experiment.Facts["unsteady_and_right"].Texts, Is.EqualTo(new[] { "unsteady right" }));
        Assert.That(experiment.Number("auroc"), Is.Zero, "every wrong one is steadier than the right one");
    }

    [Test]
    public void Abstention_is_counted_over_all_answers_and_over_the_invented_ones()
    {
        Experiment experiment = Of(Outcome(Paris, "Paris", "I do not know"), Outcome(Nobody, "unknown", "nobody knows"));
        Assert.That((experiment.Number("abstention_rate"), experiment.Number("invented_abstention_rate")), Is.EqualTo((0.75, 1)));
    }

    [Test]
    public void Questions_of_one_kind_have_no_area()
        => Assert.That(Of(Outcome(Nobody, "x", "y")).Facts.Keys, Has.No.Member("auroc").And.No.Member("auroc_low"));

    [Test]
    public void A_question_has_its_largest_group_and_its_first_answer()
    {
        LabValue row = Of(Outcome(Paris, "Rome", "Paris", "paris")).Facts["per_question"].Items!.Value[0];
        Assert.That((row.Fields!["answer"].Text, row.Fields["largest"].Number, row.Fields["groups"].Number, row.Fields["right"].Truth), Is.EqualTo(("Paris", 2d, 2d, true)));
    }

    private static QuestionOutcome Outcome(Question question, params string[] texts)
        => new(question, [.. texts], GreedyGroups.Of([.. texts.Select(AnswerKey.Of)], null, CancellationToken.None));

    private static Experiment Of(params QuestionOutcome[] outcomes)
    {
        var telling = new Telling(ModelExperiment.Of("hallucination", Run.Parameters(("steady", LabValue.Of(0.3))), [], null), _ => { });
        SetFacts.Tell(telling, outcomes, isLast: true);
        return telling.Done().Experiment;
    }
}
