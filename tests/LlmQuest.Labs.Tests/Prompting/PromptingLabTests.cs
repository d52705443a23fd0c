using LlmQuest.Core.Labs;
using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Prompting;
using LlmQuest.Labs.Shipped;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Prompting;

public sealed class PromptingLabTests
{
    private static readonly (string, LabValue)[] Both =
    [
        ("mode", LabValue.Of("raw")),
        ("strategies", LabValue.Of(["bare", "own"])),
        ("template", LabValue.Of("please {question}")),
        ("max_new_tokens", LabValue.Of(4)),
        ("seed", LabValue.Of(3)),
    ];

    [TestCase(5, 0.0625, false)]
    [TestCase(6, 0.03125, true)]
    public async Task Two_strategies_are_told_apart_when_chance_alone_would_rarely_do_it(int questions, double p, bool enough)
    {
        Experiment experiment = await Run.Done(Bench(Polite()), "prompting", [.. Both, Items(questions)]);
        Assert.That((experiment.Number("discordant"), experiment.Facts["enough"].Truth), Is.EqualTo((questions, enough)));
        Assert.That(experiment.Number("p_value"), Is.EqualTo(p).Within(1e-12));
        Assert.That(experiment.Facts["accuracy"].ToString(), Is.EqualTo("{\"bare\": 0, \"own\": 1}"));
        LabValue pair = experiment.Facts["pairs"].Items!.Value.Single();
        Assert.That((pair.Fields!["only_first_right"].Number, pair.Fields["only_second_right"].Number, pair.Fields["flipped"].Items!.Value.Length), Is.EqualTo((0, questions, questions)));
    }

    [Test]
    public void Every_two_strategies_are_held_against_each_other()
    {
        List<LabUpdate> told = [];
        var tally = new Tally(new Telling(new Experiment("prompting", Run.Parameters(), Run.Parameters(), "", "", ""), told.Add), 2);
        foreach ((string name, bool first, bool second) in new[] { ("role", false, false), ("bare", false, false), ("own", true, true) })
        {
            StrategyResult result = tally.Begin(name);
            result.Add("", first, false, 1, 1);
            result.Add("", second, false, 1, 1);
            result.LogProbabilities.AddRange([-1, -2]);
            tally.Scored();
        }

        LabValue Last(string fact) => told.OfType<LabFactSoFar>().Last(own => own.Name == fact).Value;
        Assert.That(Last("pairs").Items!.Value.Select(pair => $"{pair.Fields!["first"]} {pair.Fields["second"]} {pair.Fields["p_value"]}"), Is.EqualTo(new[] { "role bare 1", "role own 0.5", "bare own 0.5" }));
        Assert.That((Last("discordant").Number, Last("p_value").Number), Is.EqualTo((0, 1)), "of the first two");
    }

    [Test]
    public async Task The_probability_of_a_right_answer_is_added_up_over_all_that_are_accepted()
    {
        var even = new ScriptedModel(_ => [.. ScriptedModel.Alphabet.Select(letter => letter is 'a' or 'b' or ' ' or '.' ? 0f : float.NegativeInfinity)]);
        LabValue items = Run.Json("""[{"question": "q", "answer": "a"}, {"question": "q", "answer": "a|b"}, {"question": "q", "answer": "ab"}]""");
        Experiment experiment = await Run.Done(Bench(even), "prompting", [.. Both.Where(own => own.Item1 != "strategies"), ("items", items), ("strategies", LabValue.Of(["bare"]))]);
        double[] expected = [Math.Log(1d / 16), Math.Log(2d / 16), Math.Log(1d / 64)];
        Assert.That(experiment.Facts["answer_logprob"].Fields!["bare"].Items!.Value.Select(nats => nats.Number), Is.EqualTo(expected).Within(1e-6));
        Assert.That(experiment.Facts["mean_answer_logprob"].Fields!["bare"].Number, Is.EqualTo(expected.Average()).Within(1e-6));
        Assert.That(experiment.Facts.Keys, Has.No.Member("p_value").And.No.Member("pairs").And.No.Member("enough"), "one strategy has no pair");
    }

    [Test]
    public async Task A_strategy_says_what_it_costs_and_how_sure_its_share_is()
    {
        Experiment experiment = await Run.Done(Bench(Polite()), "prompting", [.. Both, Items(4)]);
        Assert.That(experiment.Facts["mean_prompt_tokens"].ToString(), Is.EqualTo("{\"bare\": 2, \"own\": 9}"));
        Assert.That(experiment.Facts["mean_answer_tokens"].ToString(), Is.EqualTo("{\"bare\": 3, \"own\": 4}"));
        Assert.That((experiment.Facts["accuracy_low"].Fields!["own"].Number, experiment.Facts["accuracy_high"].Fields!["bare"].Number), Is.EqualTo((0.5101, 0.4899)).Within(1e-4));
        Assert.That((experiment.Number("tokens"), experiment.Facts["prompts"].ToString()), Is.EqualTo((28, "{\"bare\": \"qa\", \"own\": \"please qa\"}")));
    }

    [Test]
    public async Task A_run_that_is_stopped_keeps_the_questions_that_were_answered()
    {
        using var stop = new CancellationTokenSource();
        LabUpdate? last = null;
        await foreach (LabUpdate update in Bench(Polite()).RunAsync("prompting", Run.Parameters([.. Both, Items(9)]), stop.Token))
        {
            last = update;
            if (update is LabFactSoFar { Name: "correct" } fact && fact.Value.Fields!.Values.Sum(one => one.Items!.Value.Length) == 3)
            {
                await stop.CancelAsync();
            }
        }

        Experiment stopped = ((LabDone)last!).Experiment;
        Assert.That((stopped.Finish, stopped.Facts["correct"].Fields!["bare"].Items!.Value.Length), Is.EqualTo(("cancelled", 3)).Or.EqualTo(("cancelled", 4)).Or.EqualTo(("cancelled", 5)));
        Assert.That(stopped.Facts.Keys, Has.No.Member("pairs"));
    }

    [TestCase("The capital is Paris.", "Paris", true)]
    [TestCase("PARIS!", "paris", true)]
    [TestCase("comparison", "paris", false)]
    [TestCase("It is the Pacific, some ocean", "the pacific ocean", false)]
    [TestCase("It is 8.", "8", true)]
    [TestCase("18", "8", false)]
    [TestCase("Un caf\u00e9, s'il vous pla\u00eet", "CAF\u00c9", true)]
    [TestCase("", "x", false)]
    public void An_answer_is_right_when_its_words_hold_those_of_an_accepted_one(string answer, string accepted, bool right)
        => Assert.That(RightAnswer.IsIn(answer, [accepted]), Is.EqualTo(right));

    [Test]
    public void The_questions_that_ship_have_answers_and_are_asked_once()
    {
        string[] questions = [.. ShippedData.Rows("strategy-questions.csv").Select(row => row["question"])];
        Assert.That(questions, Has.Length.GreaterThanOrEqualTo(20).And.Unique);
        Assert.That(ShippedData.Rows("strategy-questions.csv").SelectMany(row => row["answer"].Split('|')).Select(Words.Of), Is.All.Not.Empty);
        Assert.That(ShippedData.Rows("strategies.csv").Select(row => row["prompt"]), Is.All.Contains("{question}"));
    }

    [TestCase("""{"strategies": ["bar"]}""", "did you mean bare?")]
    [TestCase("""{"strategies": ["bare", "bare"]}""", "named twice")]
    [TestCase("""{"strategies": []}""", "name some of bare, role")]
    [TestCase("""{"strategies": ["own"]}""", "set template")]
    [TestCase("""{"template": "no place"}""", "write {question}")]
    [TestCase("""{"items": []}""", "give 1 to 1000")]
    [TestCase("""{"items": [{"question": "q"}]}""", "Item 1 has no answer in words")]
    [TestCase("""{"items": [{"question": " ", "answer": "x"}]}""", "Item 1 has no question")]
    [TestCase("""{"items": [{"question": "q", "answer": "| ?"}]}""", "Item 1 has no answer in words")]
    [TestCase("""{"samples": 2}""", "set samples to 1")]
    [TestCase("""{"mode": "raw", "max_new_tokens": 4000, "strategies": ["bare"], "items": [{"question": "q", "answer": "x"}]}""", "Question 1 with the strategy bare")]
    [TestCase("""{"mode": "raw", "strategies": ["bare"], "items": [{"question": "q", "answer": "\u0004x"}]}""", "U+0004")]
    public async Task What_cannot_be_asked_is_refused_in_a_sentence(string parameters, string sentence)
        => Assert.That(await Run.Refused(Bench(Polite()), "prompting", Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))), Does.Contain(sentence).And.Match("[.?]$"));

    // Says yes to who says please, and no to all others.
    private static ScriptedModel Polite() => new(tokens =>
    {
        string text = string.Concat(tokens.Select(id => ScriptedModel.Alphabet[id]));
        string reply = text.StartsWith("please", StringComparison.Ordinal) ? " yes" : " no";
        int question = text.IndexOf('q', StringComparison.Ordinal);
        string said = question < 0 || text.Length < question + 2 ? "" : text[(question + 2)..];
        return ScriptedModel.Only(said.Length < reply.Length ? ScriptedModel.IdOf(reply[said.Length]) : ScriptedModel.End);
    });

    private static (string, LabValue) Items(int count) => ("items", LabValue.List(Enumerable.Range(0, count).Select(i => LabValue.Map(("question", LabValue.Of($"q{(char)('a' + i)}")), ("answer", LabValue.Of("yes"))))));

    private static LabBench Bench(ScriptedModel model) => new(new PromptingLab(new ScriptedSource(model).Host(), () => 7));
}
