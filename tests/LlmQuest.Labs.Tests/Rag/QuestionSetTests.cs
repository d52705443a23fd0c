using LlmQuest.Core.Labs;
using LlmQuest.Testing;
using static LlmQuest.Labs.Tests.Rag.Some;

namespace LlmQuest.Labs.Tests.Rag;

public sealed class QuestionSetTests
{
    private static readonly (string, LabValue) Set = ("questions", Run.Json("""
        [{"question": "aab", "gold": "abba"}, {"question": "ccde", "gold": "feef"}, {"question": "zzzz"}, {"question": "eef"}]
        """));

    [Test]
    public async Task A_set_counts_hits_ranks_and_what_the_threshold_does()
    {
        Experiment run = await Search(Set, ("k", LabValue.Of(3)), ("answer", LabValue.Of(false)));
        Assert.That((run.Number("hit_at_k"), run.Number("mrr")), Is.EqualTo((1, 0.75)));
        Assert.That((run.Number("answered"), run.Number("refused_rightly")), Is.EqualTo((1, 0.5)));
        Assert.That((run.Number("hit_low") < 0.5, run.Number("hit_high") > 0.99), Is.EqualTo((true, true)));
        LabValue[] cases = [.. run.Facts["cases"].Items!.Value];
        Assert.That(cases.Select(one => one.Fields!["refused"].Truth), Is.EqualTo(new[] { false, false, true, false }));
        Assert.That(cases.Select(one => one.Fields!.GetValueOrDefault("rank")?.Number), Is.EqualTo(new double?[] { 1, 2, null, null }));
    }

    [Test]
    public async Task A_higher_threshold_never_answers_more_and_never_refuses_less()
    {
        LabValue[] curve = [.. (await Search(Set, ("answer", LabValue.Of(false)))).Facts["curve"].Items!.Value];
        Assert.That(curve.Select(point => point.Fields!["answered"].Number), Is.Ordered.Descending);
        Assert.That(curve.Select(point => point.Fields!["refused"].Number), Is.Ordered.Ascending);
        Assert.That(curve.Select(point => point.Fields!["threshold"].Number), Is.Ordered.And.Unique);
    }

    [Test]
    public async Task Answers_of_a_set_are_counted_with_passages_and_without()
    {
        Experiment run = await Search(("questions", Run.Json("""[{"question": "aab", "gold": "aaaa"}, {"question": "cc", "gold": "cccc"}, {"question": "zz", "gold": "aaaa"}]""")), ("without", LabValue.Of(true)));
        Assert.That((run.Number("right_answers"), run.Number("right_answers_without")), Is.EqualTo((1, 2)), "the third was refused, so that nothing right was said with passages");
        Assert.That(run.Facts["cases"].Items!.Value[2].Fields!["answer"].Text, Is.EqualTo("The pages say nothing about this."));
    }

    [Test]
    public async Task The_page_that_is_named_must_be_the_one_that_was_found()
    {
        Experiment run = await Search(("questions", Run.Json("""[{"question": "aab", "gold": "abba", "page": "document 2"}]""")), ("k", LabValue.Of(3)), ("answer", LabValue.Of(false)));
        Assert.That(run.Number("hit_at_k"), Is.EqualTo(0));
    }

    [Test]
    public async Task A_set_without_answers_has_no_hits_to_count()
    {
        Experiment run = await Search(("questions", Run.Json("""[{"question": "aab"}]""")), ("answer", LabValue.Of(false)));
        Assert.That(run.Facts.Keys, Has.None.AnyOf("hit_at_k", "mrr", "answered"));
    }

    [Test]
    public async Task A_stop_keeps_the_questions_that_were_answered()
    {
        using var stop = new CancellationTokenSource();
        LabUpdate? last = null;
        await foreach (LabUpdate update in Bench(ScriptedModel.Babbling()).RunAsync("rag", Run.Parameters([Documents, .. Plain, Set, ("threshold", LabValue.Of(-1))]), stop.Token))
        {
            last = update;
            if (update is LabFactSoFar { Name: "right_answers" })
            {
                await stop.CancelAsync();
            }
        }

        Experiment experiment = ((LabDone)last!).Experiment;
        Assert.That((experiment.Finish, experiment.Facts["cases"].Items!.Value[0].Fields!["answer"].Text, experiment.Facts["cases"].Items!.Value[3].Fields!.ContainsKey("answer")), Is.EqualTo(("cancelled", "aaaa", false)));
    }

    [Test]
    public void The_questions_that_ship_stand_in_exactly_one_place_of_the_pages()
    {
        var corpus = new Labs.Rag.Corpus(shelf: null);
        var pages = corpus.Pages(Run.Parameters(Text("pages", "gazette")));
        var questions = corpus.Questions(Run.Parameters(Text("question_set", "gazette-questions.csv")));
        Assert.That(pages, Has.Length.GreaterThanOrEqualTo(12));
        Assert.That(questions.Count(one => one.Gold is null), Is.GreaterThanOrEqualTo(8));
        Assert.That(questions.Count(one => one.Gold is not null), Is.GreaterThanOrEqualTo(20));
        foreach (Labs.Rag.GoldQuestion question in questions.Where(one => one.Gold is not null))
        {
            Assert.That(pages.Where(page => Labs.Grading.Words.Holds(page.Text, question.Gold!)).Select(page => page.Source), Is.EqualTo(new[] { question.Page }), question.Question);
        }
    }
}
