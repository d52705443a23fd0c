using LlmQuest.Core.Labs;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Labs.Tests;

public sealed class ScriptedBenchTests
{
    private const string Horn = """
        [
          {"lab": "generate", "when": {"temperature": 0}, "texts": ["The horn sounds."], "facts": {"tokens": 4}},
          {"lab": "generate", "texts": ["First."], "once": true},
          {"lab": "generate", "when": {"mode": "raw"}, "texts": ["Again.", "Again."]},
          {"lab": "next-token", "when": {"text": "a"}, "facts": {"guess_p": 0.85}}
        ]
        """;

    [Test]
    public async Task The_first_answer_that_fits_is_given_as_often_as_it_is_asked_for()
    {
        ScriptedBench bench = Bench(Horn);
        for (int i = 0; i < 2; i++)
        {
            Experiment experiment = await Run.Done(bench, "generate", ("temperature", LabValue.Of(0)));
            Assert.That(experiment.Texts, Is.EqualTo(new[] { "The horn sounds." }));
            Assert.That((experiment.Number("tokens"), experiment.Model), Is.EqualTo((4, "scripted")));
        }
    }

    [Test]
    public async Task An_answer_for_once_makes_way_for_the_next()
    {
        ScriptedBench bench = Bench(Horn);
        Assert.That((await Run.Done(bench, "generate", ("mode", LabValue.Of("raw")))).Texts, Is.EqualTo(new[] { "First." }));
        Assert.That((await Run.Done(bench, "generate", ("mode", LabValue.Of("raw")))).Texts, Is.EqualTo(new[] { "Again.", "Again." }));
    }

    [Test]
    public async Task Parameters_are_completed_before_an_answer_is_looked_for()
    {
        ScriptedBench bench = Bench("""[{"lab": "sampling-grid", "when": {"temperatures": [0.1, 0.7, 1.2], "samples": 3}, "texts": ["a"]}]""");
        Experiment experiment = await Run.Done(bench, "sampling-grid");
        Assert.That(experiment.Parameters["max_new_tokens"], Is.EqualTo(LabValue.Of(100)));
        Assert.That(experiment.Parameters["seed"], Is.EqualTo(LabValue.Of(0)));
    }

    [Test]
    public async Task What_follows_from_the_texts_need_not_be_written()
    {
        Experiment experiment = await Run.Done(Bench("""[{"lab": "generate", "texts": ["a", "a", "b"]}]"""), "generate", ("seed", LabValue.Of(5)));
        Assert.That(experiment.FinishReasons, Is.EqualTo(new[] { "end", "end", "end" }));
        Assert.That((experiment.Number("distinct"), experiment.Number("seed")), Is.EqualTo((2, 5)));
    }

    [Test]
    public async Task Texts_are_told_before_the_end_as_a_model_would()
    {
        LabUpdate[] updates = await Bench(Horn).RunAsync("generate", Run.Parameters(("temperature", LabValue.Of(0))), CancellationToken.None).ToArrayAsync();
        Assert.That(updates[0], Is.EqualTo(new LabText(0, "The horn sounds.", 0)));
        Assert.That(updates, Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Where_no_answer_fits_the_sentence_says_what_there_is()
    {
        Assert.That(
            await Run.Refused(Bench(Horn), "next-token", ("text", LabValue.Of("b"))),
            Is.EqualTo("horn.json has no answer of next-token to these parameters; of next-token it has entry 4 when text is \"a\"."));
        Assert.That(await Run.Refused(Bench(Horn), "tokens"), Is.EqualTo("horn.json has no answer of the lab tokens; it has answers of generate, next-token."));
    }

    [TestCase("{}", "horn.json is a list of answers")]
    [TestCase("[\n {\"lab\": }]", "horn.json, line 2, column 10: this is not JSON.")]
    [TestCase("[3]", "horn.json, entry 1: an answer is a map")]
    [TestCase("[{\"texts\": []}]", "horn.json, entry 1: an answer names its lab")]
    [TestCase("[{\"lab\": \"tokns\"}]", "horn.json, entry 1: There is no lab 'tokns': did you mean tokens?")]
    [TestCase("[{\"lab\": \"tokens\", \"wen\": {}}]", "entry 1: there is no 'wen' in an answer")]
    [TestCase("[{\"lab\": \"tokens\"}, {\"lab\": \"tokens\", \"when\": {\"special\": \"x\"}}]", "entry 2, when: special is one of: text, parse; not 'x'.")]
    [TestCase("[{\"lab\": \"tokens\", \"when\": []}]", "entry 1: when is a map")]
    [TestCase("[{\"lab\": \"tokens\", \"facts\": {\"glow\": 1}}]", "entry 1: the lab tokens has no fact 'glow'")]
    [TestCase("[{\"lab\": \"tokens\", \"facts\": {\"tokens\": \"many\"}}]", "entry 1: tokens is a number.")]
    [TestCase("[{\"lab\": \"tokens\", \"texts\": [\"a\"]}]", "entry 1: the lab tokens has no fact 'texts'")]
    [TestCase("[{\"lab\": \"tokens\", \"once\": 1}]", "entry 1: once is true or false.")]
    [TestCase("[{\"lab\": \"tokens\", \"facts\": {\"tokens\": 1e999}}]", "entry 1: a number is too large")]
    [TestCase("[{\"lab\": \"tokens\", \"facts\": {\"pieces\": [\"\\ud800\"]}}]", "half a character")]
    public void A_mistake_in_a_script_is_one_sentence_with_its_place(string json, string sentence)
    {
        string? problem = ScriptedBench.Read(json, "horn.json", out ScriptedBench? bench);
        Assert.That(problem, Does.Contain(sentence));
        Assert.That(bench, Is.Null);
    }

    [Test]
    public async Task The_example_of_the_page_can_be_played()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "scripted-labs.md"));
        ScriptedBench bench = Bench(page.Split("```")[1]["json".Length..]);
        Assert.That((await Run.Done(bench, "generate", ("temperature", LabValue.Of(0)))).Texts, Is.EqualTo(new[] { "The horn sounds." }));
        Assert.That((await Run.Done(bench, "next-token", ("text", LabValue.Of("x")), ("guess", LabValue.Of(" gold")))).Number("guess_p"), Is.EqualTo(0.85));
    }

    private static ScriptedBench Bench(string json)
        => ScriptedBench.Read(json, "horn.json", out ScriptedBench? bench) is { } problem ? throw new AssertionException(problem) : bench!;
}
