using LlmQuest.Core.Labs;
using LlmQuest.Testing;
using static LlmQuest.Labs.Tests.Rag.Some;

namespace LlmQuest.Labs.Tests.Rag;

public sealed class RagLabTests
{
    [Test]
    public async Task Without_a_question_only_the_passages_are_shown_and_no_model_is_needed()
    {
        Experiment split = await Run.Done(Bench(), "rag", ("documents", LabValue.Of(["alpha beta gamma delta epsilon"])), ("chunk_size", LabValue.Of(16)), ("chunk_overlap", LabValue.Of(6)), ("answer", LabValue.Of(false)));
        Assert.That(split.Facts["chunks"].Texts, Is.EqualTo(new[] { "alpha beta gamma", "gamma delta", "delta epsilon" }));
        Assert.That((split.Facts.Count, split.Model), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Pages_are_parted_at_a_line_of_dashes_and_keep_their_number()
    {
        LabBench bench = Bench(ports: new LabPorts { Shelf = new Shelf(new ShelfText("news.md", "aaaa\n---\ncccc\n---\n"), new ShelfText("one.md", "eeee")) });
        Experiment found = await Run.Done(bench, "rag", [.. Plain.Where(own => own.Item1 != "k"), Text("pages", "news"), Text("question", "ccc e"), ("k", LabValue.Of(9)), ("answer", LabValue.Of(false))]);
        Assert.That(found.Sources(), Is.EqualTo(new[] { "news.md, page 2", "one.md", "news.md, page 1" }));
    }

    [Test]
    public async Task The_nearest_passage_is_put_before_the_question_and_the_exact_prompt_is_kept()
    {
        Experiment found = await Search(Text("question", "dcd"));
        Assert.That(found.Facts["prompt"].Text, Is.EqualTo("cccc dccd so dcd is"));
        Assert.That((found.PromptIds.Length, found.Number("prompt_tokens"), found.Texts.Single()), Is.EqualTo((19, 19, "aaaa")));
        Assert.That((found.Number("tokens"), found.Number("seed"), found.Facts["refused"].Truth, found.FinishReasons.Single()), Is.EqualTo((4, 7, false, "length")));
        Assert.That((found.Facts["token_ids"].ToString(), found.Number("tokens_per_second") > 0), Is.EqualTo(("[[1, 1, 1, 1]]", true)));
        Assert.That(found.Timings["generation_seconds"], Is.GreaterThan(0), "so that its cost can be counted");
    }

    [Test]
    public async Task Where_nothing_comes_near_enough_the_model_is_not_asked()
    {
        Experiment found = await Search(Text("question", "zzzz"));
        Assert.That((found.Facts["refused"].Truth, found.Facts["hits"].Items!.Value[0].Fields!["used"].Truth), Is.EqualTo((true, false)));
        Assert.That(found.Texts, Is.EqualTo(new[] { "The pages say nothing about this." }));
        Assert.That(found.Facts.Keys, Has.None.AnyOf("prompt", "tokens", "support"));
    }

    [TestCase("aaaa", 1, false)]
    [TestCase("cccc", 0, true)]
    public async Task An_answer_is_held_against_its_passages_sentence_by_sentence(string passage, double recall, bool flagged)
    {
        Experiment found = await Search(("documents", LabValue.Of([passage])), ("threshold", LabValue.Of(-1)), Text("question", "a"));
        LabValue sentence = found.Facts["support"].Items!.Value.Single();
        Assert.That((sentence.Fields!["sentence"].Text, sentence.Fields["word_recall"].Number, sentence.Fields["score"].Number), Is.EqualTo(("aaaa", recall, recall)));
        Assert.That((sentence.Fields["supported"].Truth, found.Facts["flagged"].Truth), Is.EqualTo((!flagged, flagged)));
    }

    [Test]
    public async Task The_answer_without_passages_stands_beside_the_one_with_them()
    {
        Experiment found = await Search(Text("question", "aab"), ("without", LabValue.Of(true)), Text("gold", "aaaa"));
        Assert.That((found.Facts["prompt_without"].Text, found.Facts["texts_without"].Texts!.Value.Single()), Is.EqualTo(("aab is", "aaaa")));
        Assert.That((found.Facts["right"].Truth, found.Facts["right_without"].Truth), Is.EqualTo((true, true)));
        Assert.That((found.Number("hit_at_k"), found.Number("mrr"), found.Number("context_gain")), Is.EqualTo((1, 1, 0)), "a model that babbles finds all words as likely");
    }

    [Test]
    public async Task The_rank_of_the_right_passage_counts()
    {
        Experiment found = await Search(Text("question", "ccde"), Text("gold", "FEEF!"), ("k", LabValue.Of(3)), ("answer", LabValue.Of(false)));
        Assert.That((found.Number("hit_at_k"), found.Number("mrr")), Is.EqualTo((1, 0.5)));
    }

    [TestCase("words", "[{\"chunk\": 1, \"kept\": true, \"value\": 1}, {\"chunk\": 2, \"kept\": false, \"value\": 0}]")]
    [TestCase("score", "[{\"chunk\": 1, \"kept\": true, \"value\": 1}, {\"chunk\": 2, \"kept\": false, \"value\": 0.316228}]")]
    public async Task A_filter_says_what_it_made_of_each_passage(string filter, string expected)
    {
        Experiment found = await Search(Text("question", "cccc e"), Text("filter", filter), ("k", LabValue.Of(2)), ("answer", LabValue.Of(false)));
        LabValue[] judged = [.. found.Facts["filtered"].Items!.Value];
        Assert.That(judged.Select(one => (one.Fields!["chunk"].Number, one.Fields["kept"].Truth)), Is.EqualTo(Run.Json(expected).Items!.Value.Select(one => (one.Fields!["chunk"].Number, one.Fields["kept"].Truth))));
        Assert.That(found.Facts["hits"].Items!.Value.Select(hit => hit.Fields!["used"].Truth), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public async Task Vectors_are_searched_without_any_model()
    {
        Experiment found = await Run.Done(Bench(), "rag", ("query_vector", LabValue.Numbers(1, 0)), ("vectors", Run.Json("[[0, 1], [3, 0], [1, 1]]")), ("k", LabValue.Of(2)));
        Assert.That((found.Facts["order"].ToString(), found.Model), Is.EqualTo(("[1, 2]", "")));
    }

    [TestCase("{}", "Nothing is asked: set question, or set answer to false to see only the passages.")]
    [TestCase("""{"question": " "}""", "Nothing is asked")]
    [TestCase("""{"question": "a", "template": "{question}"}""", "template has no {context}: write it in the place of the passages.")]
    [TestCase("""{"question": "a", "template": "{context}"}""", "template has no {question}")]
    [TestCase("""{"question": "a", "template_without": "a"}""", "template_without has no {question}")]
    [TestCase("""{"question": "a", "history": [{"question": "b", "answer": "c"}], "rewrite_template": "{question}"}""", "rewrite_template has no {history}")]
    [TestCase("""{"question": "a", "questions": [{"question": "b"}]}""", "question and a set of questions were both given")]
    [TestCase("""{"questions": []}""", "A set has 1 to 100000 questions")]
    [TestCase("""{"questions": [{"gold": "b"}]}""", "Question 1 of the set is empty")]
    [TestCase("""{"questions": [{"question": "b", "gold": "!"}]}""", "The gold '!' has no word to look for")]
    [TestCase("""{"question": "a", "gold": "..."}""", "gold has no word to look for")]
    [TestCase("""{"question_set": "gazette-questions.csv"}""", "gazette-questions.csv asks about the gazette, and these are other pages")]
    [TestCase("""{"questions": [{"question": "aaaa", "gold": "abba", "page": "2"}], "answer": false}""", "Question 1 of the set says that its answer is on the page '2', and there is none: pages are named as 'document 1' is")]
    [TestCase("""{"question_set": "nowhere.csv"}""", "There is no file or folder 'nowhere.csv' here: set question_set to one that is there, such as gazette-questions.csv.")]
    [TestCase("""{"question": "a", "pages": "nowhere"}""", "There is no file or folder 'nowhere' here: set pages to one that is there, such as gazette.")]
    [TestCase("""{"question": "a", "documents": [" ", ""]}""", "The pages hold no text to search")]
    [TestCase("""{"question": "a", "chunk_size": 10}""", "chunk_overlap is 50 and chunk_size only 10")]
    [TestCase("""{"question": "a", "system": "be nice"}""", "system is said in a chat only")]
    [TestCase("""{"question": "a", "mode": "chat"}""", "Scripted has no chat template: set mode to raw.")]
    [TestCase("""{"query_vector": [1]}""", "query_vector and vectors belong together")]
    [TestCase("""{"query_vector": [1], "vectors": [[1, 2]]}""", "Vector 1 has 2 numbers and query_vector 1")]
    [TestCase("""{"question": "a", "documents": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]}""", "The passage 1 has 74 tokens, and the embedding model takes 64 at most: lower chunk_size")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string parameters, string sentence)
    {
        (string, LabValue)[] given = [.. Plain.Where(own => !parameters.Contains($"\"{own.Item1}\"", StringComparison.Ordinal)), .. Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))];
        Assert.That(await Run.Refused(Bench(), "rag", parameters.Contains("documents", StringComparison.Ordinal) || parameters.Contains("pages", StringComparison.Ordinal) ? given : [Documents, .. given]), Does.StartWith(sentence));
    }

    [Test]
    public async Task Without_an_embedding_model_a_search_is_refused()
    {
        var lab = new Labs.Rag.RagLab(new ScriptedSource(ScriptedModel.Babbling()).Host(), new Labs.Rag.PageSearch(null, null), () => 7);
        Assert.That(await Run.Refused(new LabBench(lab), "rag", [Documents, .. Plain, Text("question", "a")]), Does.StartWith("There is no embedding model here"));
    }

    [Test]
    public async Task The_pages_that_ship_are_taken_where_none_are_named_and_recorded()
    {
        Experiment split = await Run.Done(Bench(), "rag", ("answer", LabValue.Of(false)));
        Assert.That(split.Parameters["pages"].Text, Is.EqualTo("gazette"));
        Assert.That(split.Facts["chunks"].Items!.Value, Has.Length.GreaterThan(25));
    }

    [Test]
    public async Task A_document_is_one_page_whatever_stands_in_it()
    {
        Experiment split = await Run.Done(Bench(), "rag", ("documents", LabValue.Of(["a\n---\nb", ""])), ("answer", LabValue.Of(false)));
        Assert.That(split.Facts["chunks"].Texts, Is.EqualTo(new[] { "a\n---\nb" }));
    }

    private sealed class Shelf(params ShelfText[] texts) : ITextShelf
    {
        public ShelfAnswer Read(string name, IReadOnlyList<string> endings) => new(texts);
    }
}
