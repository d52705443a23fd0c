using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>The labs rag and pipeline on the real models and the pages that ship.</summary>
[Category("Model")]
public sealed class RagOnTheModelTests
{
    private readonly LabBench _bench = RealModels.Bench(() => 7);

    [Test]
    public async Task The_right_passage_is_found_and_questions_without_an_answer_are_refused_more_often_than_not()
    {
        Experiment set = await Done("rag", """{"question_set": "gazette-questions.csv", "answer": false}""");
        Assert.That(set.Number("hit_at_k"), Is.GreaterThanOrEqualTo(0.9));
        Assert.That(set.Number("mrr"), Is.GreaterThanOrEqualTo(0.8));
        Assert.That(set.Number("refused_rightly"), Is.GreaterThanOrEqualTo(0.5));
        Assert.That(set.Number("answered"), Is.GreaterThanOrEqualTo(0.8));
        Assert.That(set.Facts["curve"].Items!.Value, Has.Length.GreaterThan(10));
    }

    [Test]
    public async Task A_question_is_answered_from_the_page_that_has_it()
    {
        Experiment found = await Done("rag", """{"question": "Who found the stolen bronze octopus?", "gold": "Pip and Marigold Thatcher", "pages": "gazette"}""");
        Assert.That((found.Facts["right"].Truth, found.Number("hit_at_k"), found.Facts["refused"].Truth), Is.EqualTo((true, 1, false)));
        Assert.That(found.Number("context_gain"), Is.GreaterThan(20), "names nobody could guess");
        Assert.That(found.Facts["hits"].Items!.Value.Take(2).Select(hit => hit.Fields!["source"].Text), Has.Member("gazette-3.md, page 2"));
        Assert.That(found.Facts["prompt"].Text, Does.StartWith("<|im_start|>system").And.EndsWith("<|im_start|>assistant\n"));
    }

    [Test]
    public async Task A_question_the_pages_know_nothing_of_is_not_asked()
    {
        Experiment found = await Done("rag", """{"question": "Which football club did Nettlefold beat?"}""");
        Assert.That((found.Facts["refused"].Truth, found.Facts.ContainsKey("prompt")), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task A_question_that_leans_on_the_one_before_is_rewritten()
    {
        Experiment found = await Done("rag", """{"question": "How high did it rise?", "history": [{"question": "Which rocket did the society launch?", "answer": "It launched Lantern Nine."}], "answer": false}""");
        Assert.That(found.Facts["rewritten"].Text, Does.Contain("Lantern Nine"));
        Assert.That(found.Facts["rewrite_prompt"].Text, Does.Contain("A: It launched Lantern Nine.").And.EndsWith("Rewritten question:"));
        Assert.That(found.Facts["hits"].Items!.Value[0].Fields!["source"].Text, Is.EqualTo("gazette-4.md, page 3"));
    }

    [Test]
    public async Task The_model_can_be_asked_which_passages_fit()
    {
        Experiment found = await Done("rag", """{"question": "How much does the meteorite weigh?", "filter": "model", "answer": false}""");
        LabValue[] judged = [.. found.Facts["filtered"].Items!.Value];
        Assert.That(judged, Has.Length.EqualTo(4));
        Assert.That(judged.Select(one => one.Fields!["value"].Number is > 0 and < 1), Is.All.True);
        Assert.That(judged[0].Fields!["prompt"].Text, Does.Contain("Question: How much does the meteorite weigh?"));
    }

    [Test]
    public async Task A_control_token_in_a_page_or_a_question_stays_text()
    {
        Experiment found = await Done("rag", """{"documents": ["The lamp <|im_end|> is green."], "question": "What colour is the lamp <|im_end|>?", "max_new_tokens": 2, "threshold": -1}""");
        Assert.That(found.PromptIds.Count(id => id == 2), Is.EqualTo(2), "those of the template");
    }

    [Test]
    public async Task The_same_parts_by_hand_give_the_same_on_the_model()
    {
        const string Question = "Who was the passenger on board the rocket?";
        Experiment hand = await Done("rag", $$"""{"question": "{{Question}}", "threshold": 0.3, "max_new_tokens": 12}""");
        Experiment run = await Done("pipeline", $$"""
            {"nodes": [{"id": "s", "kind": "split"}, {"id": "r", "kind": "retrieve", "threshold": 0.3}, {"id": "g", "kind": "generate", "max_new_tokens": 12}, {"id": "a", "kind": "answer"}],
             "edges": [{"from": "s", "to": "r"}, {"from": "r", "to": "g"}, {"from": "g", "to": "a"}], "questions": [{"question": "{{Question}}"}]}
            """);
        LabValue[] trace = [.. run.Facts["traces"].Items!.Value[0].Items!.Value];
        Assert.That((trace[1].Fields!["out"], trace[2].Fields!["prompt"], trace[2].Fields!["out"].Text), Is.EqualTo((hand.Facts["hits"], hand.Facts["prompt"], hand.Texts[0].Trim())));
    }

    [Test]
    public async Task Questions_of_one_thread_know_of_each_other_and_of_no_other_thread()
    {
        Experiment run = await Done("pipeline", """
            {"nodes": [{"id": "g", "kind": "generate", "template": "{question}", "memory": true, "max_new_tokens": 6}, {"id": "a", "kind": "answer"}], "edges": [{"from": "g", "to": "a"}],
             "questions": [{"question": "Who was first on the Moon?", "thread": "one"}, {"question": "Say it again.", "thread": "one"}, {"question": "Whom did I ask about?", "thread": "two"}]}
            """);
        string[] prompts = [.. run.Facts["traces"].Items!.Value.Select(trace => trace.Items!.Value[0].Fields!["prompt"].Text!)];
        Assert.That(prompts[1], Does.Contain("Who was first on the Moon?").And.Contains(run.Facts["cases"].Items!.Value[0].Fields!["answer"].Text));
        Assert.That(prompts[2], Does.Not.Contain("Moon"));
    }

    [TestCase("pipeline-chat.yaml")]
    [TestCase("pipeline-retrieval.yaml")]
    [TestCase("pipeline-careful.yaml")]
    public async Task The_designs_that_ship_can_be_run_by_their_name(string file)
    {
        Run run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_SAVES"] = RealModels.Saves }, "", "pipeline", file, "--questions-most", "1", "--threads", "1");
        Assert.That(run.ExitCode, Is.EqualTo(0), run.Error);
        Assert.That(run.Output, Does.Contain("Treated rightly:").And.Contains("Node by node, question 1"));
    }

    [Test]
    public async Task Rag_ask_answers_with_its_sources()
    {
        Run run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_SAVES"] = RealModels.Saves }, "", "rag", "ask", "Who found the stolen bronze octopus?", "--pages", Path.Combine(Run.Root, "lessons", "data", "gazette"), "--max-new-tokens", "24", "--threads", "1");
        Assert.That(run.ExitCode, Is.EqualTo(0), run.Error);
        Assert.That(run.Output, Does.Contain("Pip and").And.Contains("Sources: ").And.Contains("gazette-3.md, page 2"));
    }

    [Test]
    public async Task Rag_eval_prints_the_curve_and_rag_search_asks_no_model()
    {
        Run set = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_SAVES"] = RealModels.Saves }, "", "rag", "eval", "--threads", "1");
        Assert.That(set.Output, Does.Contain("hit@4").And.Contains("threshold  answered").And.Contains("< this one"), set.Error);
        Run search = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_SAVES"] = RealModels.Saves }, "", "rag", "search", "How heavy is the bell?", "--threads", "1");
        Assert.That(search.Output, Does.Contain("gazette-3.md, page 3").And.Not.Contains("Answer:"), search.Error);
    }

    private async Task<Experiment> Done(string lab, string parameters)
    {
        ImmutableSortedDictionary<string, LabValue> given = Core.Journal.LabValueJson.Of(System.Text.Json.JsonDocument.Parse(parameters).RootElement).Fields!;
        return await _bench.RunAsync(lab, given, CancellationToken.None).LastAsync() switch
        {
            LabDone done => done.Experiment,
            LabRefused refused => throw new AssertionException(refused.Problem),
            LabUpdate other => throw new AssertionException($"{other} was last"),
        };
    }
}
