using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LlmQuest.Tests;

/// <summary>Requests through a pipe: every reference file, with one load of the model.</summary>
[Category("Model")]
public sealed class LabLinesTests
{
    private readonly Dictionary<string, JsonElement> _answers = [];
    private readonly List<(string Id, JsonElement Oracle)> _cases = [];
    private Run _run = null!;

    [OneTimeSetUp]
    public async Task AnswerEveryReference()
    {
        List<string> lines = [.. References(), "this is no JSON", """{"id": "bad", "lab": "tokens", "parameters": {"text": "\ud800"}}""", """{"id": "after", "lab": "tokens", "parameters": {"text": "strawberry"}}"""];
        _run = await Run.LlmQuest(new Dictionary<string, string>(), string.Join('\n', lines) + "\n", "lab", "run", "--jsonl", "-");
        string[] answers = _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(answers, Has.Length.EqualTo(lines.Count), _run.Error);
        foreach (string line in answers)
        {
            JsonElement answer = JsonDocument.Parse(line).RootElement;
            _answers[answer.GetProperty("id").GetString() ?? "(none)"] = answer;
        }
    }

    [Test]
    public void A_bad_line_is_answered_and_the_rest_carried_on()
    {
        Assert.That(_run.ExitCode, Is.EqualTo(1));
        Assert.That(_answers["(none)"].GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("bad_request"));
        Assert.That(_answers["bad"].GetProperty("error").GetProperty("message").GetString(), Does.Contain("half a character"));
        Assert.That(Facts("after").GetProperty("tokens").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public void The_model_is_loaded_once()
    {
        double[] seconds = [.. _cases.Where(one => one.Id.StartsWith("tokens", StringComparison.Ordinal)).Select(one => _answers[one.Id].GetProperty("timings").GetProperty("total_seconds").GetDouble())];
        Assert.That(seconds.Order().Take(seconds.Length / 2), Is.All.LessThan(seconds.Max() / 5), "only the first waits for it");
        Assert.That(_answers["after"].GetProperty("model").GetProperty("sha256").GetString(), Has.Length.EqualTo(64));
    }

    [Test]
    public void Tokens_are_those_of_the_reference() => All("tokens", (facts, oracle) =>
        Assert.That(Ids(facts.GetProperty("ids")), Is.EqualTo(Ids(oracle.TryGetProperty("llama_cpp_ids", out JsonElement known) ? known : oracle.GetProperty("ids")))));

    [Test]
    public void Special_tokens_as_text_are_those_of_the_reference() => All("plain-tokens", (facts, oracle) =>
        Assert.That(Ids(facts.GetProperty("ids")), Is.EqualTo(Ids(oracle.GetProperty("ids_specials_as_text")))));

    [Test]
    public void Word_pieces_are_those_of_the_reference() => All("pieces", (facts, oracle) =>
        Assert.That(Ids(facts.GetProperty("ids")), Is.EqualTo(Ids(oracle.TryGetProperty("llama_cpp_ids", out JsonElement known) ? known : oracle.GetProperty("ids")))));

    [Test]
    public void Next_tokens_are_as_likely_as_in_the_reference()
    {
        double limit = Oracle("tolerances").GetProperty("next_token").GetProperty("max_abs_probability").GetProperty("limit").GetDouble();
        All("next", (facts, oracle) =>
        {
            Assert.That(Ids(facts.GetProperty("ids")), Is.EqualTo(Ids(oracle.GetProperty("ids"))));
            Dictionary<int, double> p = facts.GetProperty("candidates").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetInt32(), one => one.GetProperty("p").GetDouble());
            Assert.That(oracle.GetProperty("top20").EnumerateArray().Select(one => p.GetValueOrDefault(one[0].GetInt32()) - one[1].GetDouble()), Is.All.EqualTo(0).Within(limit));
        });
    }

    [Test]
    public void Filters_leave_the_probabilities_of_the_reference() => All("sampler", (facts, oracle) =>
        Assert.That(Numbers(facts.GetProperty("sampling_probabilities")), Is.EqualTo(Numbers(oracle.GetProperty("probabilities"))).Within(2e-5)));

    [Test]
    public void Perplexity_is_that_of_the_reference() => All("perplexity", (facts, oracle) =>
    {
        Assert.That(facts.GetProperty("tokens").GetInt32(), Is.EqualTo(oracle.GetProperty("tokens").GetInt32()));
        Assert.That(Math.Log(facts.GetProperty("perplexity").GetDouble()), Is.EqualTo(Math.Log(oracle.GetProperty("perplexity").GetDouble())).Within(0.12));
    });

    [Test]
    public void Merges_are_those_of_the_reference() => All("bpe", (facts, oracle) =>
    {
        Assert.That(
            facts.GetProperty("merges").EnumerateArray().Select(merge => $"{merge.GetProperty("left")} {merge.GetProperty("right")} {merge.GetProperty("count")}"),
            Is.EqualTo(oracle.GetProperty("merges_with_counts").EnumerateArray().Select(merge => $"{merge[0]} {merge[1]} {merge[2]}")));
        Assert.That(Map(facts.GetProperty("words")), Is.EquivalentTo(Map(oracle.GetProperty("final_words"))));
    });

    [Test]
    public void Counted_pairs_are_those_of_the_reference() => All("bigram", (facts, oracle) =>
    {
        Assert.That(facts.GetProperty("vocabulary").GetInt32(), Is.EqualTo(oracle.GetProperty("vocabulary").GetInt32()));
        Assert.That(facts.GetProperty("perplexity").GetDouble(), Is.EqualTo(oracle.GetProperty("perplexity_on_itself").GetDouble()).Within(1e-6));
        Dictionary<string, double> next = Map(facts.GetProperty("next"));
        Assert.That(oracle.GetProperty("p_next_after_first").EnumerateObject().Select(one => next[one.Name] - one.Value.GetDouble()), Is.All.EqualTo(0).Within(1e-6));
    });

    [Test]
    public void Passages_are_those_of_the_reference() => All("splitter", (facts, oracle) =>
        Assert.That(Texts(facts.GetProperty("chunks")), Is.EqualTo(Texts(oracle.GetProperty("chunks")))));

    [Test]
    public void Vectors_are_chosen_as_in_the_reference() => All("mmr", (facts, oracle) =>
        Assert.That(Ids(facts.GetProperty("order")), Is.EqualTo(Ids(oracle.GetProperty("order")))));

    [Test]
    public void Passages_are_found_as_in_the_reference()
    {
        double limit = Oracle("tolerances").GetProperty("embeddings").GetProperty("q8_0_score").GetProperty("limit").GetDouble();
        All("retrieval", (facts, oracle) =>
        {
            JsonElement[] hits = [.. facts.GetProperty("hits").EnumerateArray()];
            int[] found = [.. hits.Select(hit => hit.GetProperty("chunk").GetInt32())];
            double[] scores = Numbers(oracle.GetProperty("scores"));
            Assert.That(found, Is.EqualTo(Ids(oracle.GetProperty("top4"))));
            Assert.That(hits.Select(hit => hit.GetProperty("score").GetDouble()), Is.EqualTo(found.Select(document => scores[document])).Within(limit));
        });
    }

    private IEnumerable<string> References()
    {
        foreach (JsonElement one in Cases("text_splitter"))
        {
            yield return Request("splitter", "rag", one, ("documents", new JsonArray(one.GetProperty("text").GetString())), ("chunk_size", Node(one, "chunk_size")), ("chunk_overlap", Node(one, "chunk_overlap")), ("answer", false));
        }

        foreach (JsonElement one in Cases("mmr"))
        {
            yield return Request("mmr", "rag", one, ("query_vector", Node(one, "query")), ("vectors", Node(one, "vectors")), ("k", Node(one, "k")), ("lambda", Node(one, "lambda")), ("search", "mmr"));
        }

        string[] documents = [.. Oracle("retrieval").GetProperty("documents").EnumerateArray().Select(one => one.GetProperty("text").GetString()!)];
        foreach (JsonElement one in Cases("retrieval"))
        {
            yield return Request("retrieval", "rag", one, ("documents", new JsonArray([.. documents.Select(text => (JsonNode)text)])), ("question", one.GetProperty("query").GetString()), ("answer", false));
        }

        foreach (JsonElement one in Cases("tokenizer"))
        {
            yield return Request("tokens", "tokens", one, ("text", one.GetProperty("text").GetString()), ("special", "parse"));
            yield return Request("plain-tokens", "tokens", one, ("text", one.GetProperty("text").GetString()));
        }

        foreach (JsonElement one in Cases("tokenizer_wordpiece"))
        {
            yield return Request("pieces", "tokens", one, ("text", one.GetProperty("text").GetString()), ("model", "embedding"), ("add_special", true));
        }

        foreach (JsonElement one in Cases("next_token").Where(one => one.GetProperty("kind").GetString() == "raw"))
        {
            yield return Request("next", "next-token", one, ("text", one.GetProperty("prompt").GetString()), ("top", 1000));
        }

        foreach (JsonElement one in Cases("samplers"))
        {
            JsonArray steps = [.. one.GetProperty("steps").EnumerateArray().Select(step => (JsonNode)new JsonObject { [step[0].GetString()!] = JsonNode.Parse(step[1].GetRawText()) })];
            yield return Request("sampler", "next-token", one, ("logits", Node(one, "logits")), ("previous_ids", Node(one, "previous_ids")), ("steps", steps));
        }

        foreach (JsonElement one in Cases("perplexity"))
        {
            yield return Request("perplexity", "training", one, ("task", "text"), ("text", one.GetProperty("text").GetString()));
        }

        foreach (JsonElement one in Cases("training"))
        {
            yield return one.GetProperty("kind").GetString() == "bpe_merges"
                ? Request("bpe", "training", one, ("task", "bpe"), ("corpus", one.GetProperty("text").GetString()))
                : Request("bigram", "training", one, ("task", "bigram"), ("corpus", one.GetProperty("text").GetString()), ("k", one.GetProperty("k").GetDouble()));
        }
    }

    private string Request(string kind, string lab, JsonElement oracle, params IEnumerable<(string Name, JsonNode? Value)> parameters)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{kind}/{_cases.Count}");
        _cases.Add((id, oracle));
        return new JsonObject { ["id"] = id, ["lab"] = lab, ["parameters"] = new JsonObject(parameters.Select(own => KeyValuePair.Create(own.Name, own.Value))) }.ToJsonString();
    }

    private void All(string kind, Action<JsonElement, JsonElement> hold)
    {
        (string Id, JsonElement Oracle)[] cases = [.. _cases.Where(one => one.Id.StartsWith(kind + "/", StringComparison.Ordinal))];
        Assert.That(cases, Is.Not.Empty);
        foreach ((string id, JsonElement oracle) in cases)
        {
            hold(Facts(id), oracle);
        }
    }

    private JsonElement Facts(string id) => _answers[id].TryGetProperty("facts", out JsonElement facts) ? facts : throw new AssertionException($"{id}: {_answers[id]}");

    private static JsonNode Node(JsonElement one, string name) => JsonNode.Parse(one.GetProperty(name).GetRawText())!;

    private static int[] Ids(JsonElement list) => [.. list.EnumerateArray().Select(id => id.GetInt32())];

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static Dictionary<string, double> Map(JsonElement map) => map.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDouble());

    private static JsonElement.ArrayEnumerator Cases(string name) => Oracle(name).GetProperty("cases").EnumerateArray();

    private static JsonElement Oracle(string name)
    {
        string file = Directory.EnumerateFiles(Path.Combine(Run.Root, "tests"), $"{name}.oracle.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).First();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }
}
