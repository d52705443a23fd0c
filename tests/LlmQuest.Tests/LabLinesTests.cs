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
    private string[] _log = [];
    private Run _run = null!;

    [OneTimeSetUp]
    public async Task AnswerEveryReference()
    {
        List<string> lines = [.. References(), "this is no JSON", """{"id": "bad", "lab": "tokens", "parameters": {"text": "\ud800"}}""", """{"id": "after", "lab": "tokens", "parameters": {"text": "strawberry"}}""", Turn("thread-a1", "a", "zebra"), Turn("thread-b1", "b", "hello"), Turn("thread-a2", "a", "more"), Turn("thread-a3", "a", "last")];
        DirectoryInfo saves = Directory.CreateTempSubdirectory("llmquest-lines-");
        _run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_SAVES"] = saves.FullName }, string.Join('\n', lines) + "\n", "lab", "run", "--jsonl", "-");
        _log = await File.ReadAllLinesAsync(Path.Combine(saves.FullName, "logs", "llama.log"));
        saves.Delete(recursive: true);
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
        Assert.That(_log.Count(line => line.Contains("loaded meta data", StringComparison.Ordinal) && line.Contains("SmolLM2-135M-Instruct", StringComparison.Ordinal)), Is.EqualTo(1));
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
    public void Next_tokens_are_as_likely_as_in_the_reference() => All("next", (facts, oracle) =>
    {
        Assert.That(Ids(facts.GetProperty("ids")), Is.EqualTo(Ids(oracle.GetProperty("ids"))));
        Dictionary<int, JsonElement> found = facts.GetProperty("candidates").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetInt32());
        foreach (JsonElement expected in oracle.GetProperty("top20").EnumerateArray())
        {
            JsonElement candidate = found[expected[0].GetInt32()];
            Assert.That(candidate.GetProperty("p").GetDouble(), Is.EqualTo(expected[1].GetDouble()).Within(Limit("max_abs_probability")));
            Assert.That(candidate.GetProperty("sampling_p").GetDouble(), Is.EqualTo(candidate.GetProperty("p").GetDouble()), "no filter is on");
            Assert.That(candidate.GetProperty("piece").GetString(), Is.EqualTo(expected[2].GetString()));
        }
    });

    [Test]
    public void Prompts_are_as_surprising_as_in_the_reference() => All("next", (facts, oracle) =>
    {
        Assert.That(Numbers(facts.GetProperty("prompt_surprisal_bits")).Select(bits => bits * Math.Log(2)), Is.EqualTo(Numbers(oracle.GetProperty("prompt_surprisal_nats"))).Within(Limit("prompt_surprisal_nats")));
        Assert.That(facts.GetProperty("entropy_bits").GetDouble() * Math.Log(2), Is.EqualTo(oracle.GetProperty("entropy_nats").GetDouble()).Within(Limit("entropy_nats")));
        Assert.That(facts.GetProperty("prompt_tokens").GetInt32(), Is.EqualTo(oracle.GetProperty("ids").GetArrayLength()));
    });

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
    public void The_tokens_of_a_text_are_the_text_and_their_surprisal_is_its_perplexity() => All("perplexity", (facts, oracle) =>
    {
        string text = oracle.GetProperty("text").GetString()!;
        double[] bits = Numbers(facts.GetProperty("surprisal_bits"));
        Assert.That(string.Concat(Texts(facts.GetProperty("pieces"))), Is.EqualTo(text));
        Assert.That(Math.Pow(2, bits.Average()), Is.EqualTo(facts.GetProperty("perplexity").GetDouble()).Within(1e-6));
        Assert.That(bits.Sum() / text.Length, Is.EqualTo(facts.GetProperty("bits_per_byte").GetDouble()).Within(1e-9));
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

    [Test]
    public void Conversations_are_rendered_as_in_the_reference() => All("chat", (facts, oracle) =>
    {
        Assert.That(facts.GetProperty("prompt").GetString(), Is.EqualTo(oracle.GetProperty("text").GetString()));
        Assert.That(string.Concat(facts.GetProperty("origins").EnumerateArray().Select(part => part.GetProperty("text").GetString())), Is.EqualTo(oracle.GetProperty("text").GetString()));
    });

    [Test]
    public void A_thread_goes_on_from_an_earlier_line_and_another_does_not_know_of_it()
    {
        Assert.That((Facts("thread-a2").GetProperty("turns").GetInt32(), Facts("thread-b1").GetProperty("turns").GetInt32()), Is.EqualTo((2, 1)));
        Assert.That(Facts("thread-a2").GetProperty("prompt").GetString(), Does.Contain("zebra"));
        Assert.That(Facts("thread-b1").GetProperty("prompt").GetString(), Does.Not.Contain("zebra"));
        Assert.That(Facts("thread-a3").GetProperty("reused_tokens").GetInt32(), Is.InRange(Facts("thread-a2").GetProperty("context_used").GetInt32() - 1, Facts("thread-a2").GetProperty("context_used").GetInt32()), "the last token of a cut reply was never read");
    }

    private static string Turn(string id, string thread, string text)
        => $$$"""{"id": "{{{id}}}", "lab": "chat", "parameters": {"thread": "{{{thread}}}-{{{Environment.ProcessId}}}", "turns": ["{{{text}}}"], "max_new_tokens": 2}}""";

    [Test]
    public void Sentences_are_as_likely_as_in_the_reference() => All("pair", (facts, oracle) =>
    {
        JsonElement[] sides = [oracle.GetProperty("a"), oracle.GetProperty("b")];
        Assert.That(Numbers(facts.GetProperty("log_likelihoods")[0]), Is.EqualTo(sides.Select(side => side.GetProperty("logprob_nats").GetDouble())).Within(1.5));
        Assert.That(Ids(facts.GetProperty("pair_tokens")[0]), Is.EqualTo(sides.Select(side => side.GetProperty("tokens").GetInt32())));
        Assert.That(Ids(facts.GetProperty("preferred")), Is.EqualTo(new[] { 0 }), "the reference prefers the first of each of its pairs");
    });

    [Test]
    public void Answers_are_graded_as_in_the_reference() => All("metrics", (facts, oracle) =>
    {
        foreach ((string fact, string name) in new[] { ("exact_match", "exact_match"), ("f1", "token_f1"), ("rouge1", "rouge1_f"), ("rouge2", "rouge2_f"), ("rouge_l", "rougeL_f"), ("bleu", "sentence_bleu"), ("chrf", "chrf") })
        {
            Assert.That(facts.GetProperty(fact).GetDouble(), Is.EqualTo(oracle.GetProperty(name).GetDouble()).Within(0.01), name);
        }
    });

    [Test]
    public void Texts_are_as_different_as_in_the_reference() => All("diversity", (facts, oracle) =>
    {
        Assert.That(new[] { "distinct_1", "distinct_2", "distinct_3" }.Select(name => facts.GetProperty(name).GetDouble()), Is.EqualTo(new[] { "distinct_1", "distinct_2", "distinct_3" }.Select(name => oracle.GetProperty(name).GetDouble())).Within(1e-6));
        Assert.That(facts.GetProperty("self_bleu").GetDouble(), Is.EqualTo(oracle.GetProperty("self_bleu").GetDouble()).Within(0.05));
    });

    [Test]
    public void Labels_are_as_likely_as_in_the_reference() => All("labels", (facts, oracle) =>
    {
        (string Label, double Nats)[] labels = [.. oracle.GetProperty("label_logprob_nats").EnumerateObject().Select(own => (own.Name.Trim(), own.Value.GetDouble()))];
        double[] found = [.. labels.Select(own => facts.GetProperty("label_logprobs")[0].GetProperty(own.Label).GetDouble())];
        Assert.That(found, Is.EqualTo(labels.Select(own => own.Nats)).Within(0.6));
        Assert.That(found[0] - found[1], Is.EqualTo(labels[0].Nats - labels[1].Nats).Within(0.4));
        Assert.That(facts.GetProperty("prompt").GetString(), Is.EqualTo(oracle.GetProperty("prompt").GetString()));
        Assert.That(labels.Select(own => facts.GetProperty("label_tokens").GetProperty(own.Label)[0].GetInt32()), Is.EqualTo(oracle.GetProperty("label_tokens").EnumerateObject().Select(own => own.Value.GetInt32())));
    });

    [Test]
    public void Counted_words_give_the_probabilities_of_the_reference() => All("bayes", (facts, oracle) =>
        Assert.That(Map(facts.GetProperty("traditional_probabilities")[0]), Is.EquivalentTo(Map(oracle.GetProperty("probability"))).Using<KeyValuePair<string, double>>((a, b) => a.Key == b.Key && Math.Abs(a.Value - b.Value) < 1e-6)));

    [TestCase("mcnemar_exact", "p_value", "p")]
    [TestCase("wilson95", "low", "low")]
    [TestCase("wilson95", "high", "high")]
    [TestCase("binomial_two_sided_half", "binomial_p", "p")]
    [TestCase("auroc", "auroc", "auroc")]
    [TestCase("brier_ece", "brier", "brier")]
    [TestCase("brier_ece", "ece", "ece_10_bins_right_closed")]
    [TestCase("classification", "macro_f1", "macro_f1")]
    [TestCase("semantic_entropy_discrete", "entropy_normalised", "normalised")]
    public void Statistics_are_those_of_the_reference(string kind, string fact, string name) => All(kind, (facts, oracle) =>
        Assert.That(facts.GetProperty(fact).GetDouble(), Is.EqualTo(oracle.GetProperty(name).GetDouble()).Within(1e-6)));

    [Test]
    public void Entropy_in_bits_is_that_of_the_reference_in_nats() => All("semantic_entropy_discrete", (facts, oracle) =>
        Assert.That(facts.GetProperty("entropy_bits").GetDouble() * Math.Log(2), Is.EqualTo(oracle.GetProperty("nats").GetDouble()).Within(1e-6)));

    [Test]
    public void Labels_are_confused_as_in_the_reference() => All("classification", (facts, oracle) =>
    {
        string[] labels = [.. oracle.GetProperty("labels").EnumerateArray().Select(label => label.GetString()!)];
        Assert.That(
            labels.Select(truth => string.Join(' ', labels.Select(label => facts.GetProperty("confusion").GetProperty(truth).GetProperty(label)))),
            Is.EqualTo(oracle.GetProperty("confusion").EnumerateArray().Select(row => string.Join(' ', row.EnumerateArray()))));
    });

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

        foreach (JsonElement one in Cases("chat_template"))
        {
            yield return Request("chat", "chat", one, ("messages", Node(one, "messages")), ("add_generation_prompt", one.GetProperty("add_generation_prompt").GetBoolean()), ("max_new_tokens", 0));
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

        foreach (string line in JudgingReferences())
        {
            yield return line;
        }
    }

    private IEnumerable<string> JudgingReferences()
    {
        foreach (JsonElement one in Cases("label_scores"))
        {
            JsonArray labels = [.. one.GetProperty("label_logprob_nats").EnumerateObject().Select(own => (JsonNode)own.Name.Trim())];
            string mode = one.GetProperty("form").GetString()!;
            yield return Request("labels", "classify", one, ("texts", new JsonArray(one.GetProperty("review").GetString())), ("mode", mode), ("labels", labels), ("method", "score"));
        }

        foreach (JsonElement one in Cases("naive_bayes"))
        {
            JsonArray training = [.. one.GetProperty("training").EnumerateArray().Select(pair => (JsonNode)new JsonObject { ["text"] = pair[0].GetString(), ["label"] = pair[1].GetString() })];
            yield return Request("bayes", "classify", one, ("texts", new JsonArray(one.GetProperty("text").GetString())), ("labels", new JsonArray("POSITIVE", "NEGATIVE")), ("traditional", true), ("training", training), ("method", "score"));
        }

        foreach (JsonElement one in Cases("sentence_pairs"))
        {
            yield return Request("pair", "bias", one, ("pairs", new JsonArray(new JsonArray(one.GetProperty("a").GetProperty("text").GetString(), one.GetProperty("b").GetProperty("text").GetString()))));
        }

        foreach (JsonElement one in Cases("answer_metrics"))
        {
            yield return Request("metrics", "evaluate", one, ("prediction", one.GetProperty("prediction").GetString()), ("references", new JsonArray(one.GetProperty("reference").GetString())));
        }

        foreach (JsonElement one in Cases("diversity"))
        {
            yield return Request("diversity", "evaluate", one, ("samples", Node(one, "texts")));
        }

        foreach (JsonElement one in Cases("statistics"))
        {
            string kind = one.GetProperty("kind").GetString()!;
            yield return kind switch
            {
                "classification" => Request(kind, "evaluate", one, ("expected", Node(one, "true")), ("predicted", Node(one, "predicted"))),
                "mcnemar_exact" => Request(kind, "evaluate", one, ("only_first_right", Node(one, "only_first_right")), ("only_second_right", Node(one, "only_second_right"))),
                "semantic_entropy_discrete" => Request(kind, "hallucination", one, ("answers", new JsonArray([.. one.GetProperty("clusters").EnumerateArray().Select(group => (JsonNode)$"group {group}")])), ("cluster", "normalised")),
                "wilson95" or "binomial_two_sided_half" => Request(kind, "evaluate", one, ("successes", Node(one, "successes")), ("n", Node(one, "n"))),
                "auroc" => Request(kind, "evaluate", one, ("labels", Node(one, "labels")), ("scores", Node(one, "scores"))),
                _ => Request(kind, "evaluate", one, ("labels", Node(one, "labels")), ("scores", Node(one, "p_positive"))),
            };
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

    private static double Limit(string name) => Oracle("tolerances").GetProperty("next_token").GetProperty(name).GetProperty("limit").GetDouble();

    private static JsonElement Oracle(string name)
    {
        string file = Directory.EnumerateFiles(Path.Combine(Run.Root, "tests"), $"{name}.oracle.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).First();
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }
}
