using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs.Shipped;
using LlmQuest.Labs.Tasks;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Tasks;

public sealed class TasksLabTests
{
    private static IEnumerable<string> Jobs => DeclaredLabs.Registry.Find("tasks")!.Parameter("task")!.Choices;

    [TestCaseSource(nameof(Jobs))]
    public void A_job_ships_with_a_text_six_prompts_and_what_to_look_for(string job)
    {
        TaskBrief[] briefs = [.. Enumerable.Range(0, 6).Select(variant => Brief(("task", LabValue.Of(job)), ("variant", LabValue.Of(variant))))];
        Assert.That(briefs.Select(brief => brief.Template), Is.Unique);
        Assert.That(briefs.Select(brief => brief.Prompt), Is.All.Length.GreaterThan(10).And.All.No.Contain("{"));
        Assert.That(briefs[0].LookFor, Does.Contain("mall model").Or.Contain("run it in your head"));
        Assert.That(briefs[0].Parameters["text"].Text, Is.Not.Empty, "what ships is recorded");
        Assert.That(ShippedData.Rows("tasks.csv").Count(row => row["task"] == job), Is.EqualTo(6));
    }

    [Test]
    public async Task The_record_has_the_facts_of_every_lab_that_writes()
    {
        Experiment experiment = await Do(("task", LabValue.Of("story")), ("prompt", LabValue.Of("tell of {text}")), ("text", LabValue.Of("a fox")), ("samples", LabValue.Of(2)));
        Assert.That(DeclaredLabs.Registry.Find("tasks")!.Facts.Select(fact => fact.Name).Except(experiment.Facts.Keys), Is.Empty);
        Assert.That((experiment.Lab, experiment.Facts["task"].Text, experiment.Texts.Length, experiment.Facts["prompt"].Text), Is.EqualTo(("tasks", "story", 2, "tell of a fox")));
    }

    [Test]
    public void What_is_put_into_a_prompt_is_not_filled_itself()
    {
        Assert.That(Prompt(("task", LabValue.Of("translation")), ("text", LabValue.Of("{language} {question}")), ("language", LabValue.Of("{text}"))), Is.EqualTo("Translate this text into {text}.\n\n{language} {question}"));
    }

    [Test]
    public void A_prompt_of_ones_own_takes_the_place_of_those_that_ship()
        => Assert.That(Prompt(("prompt", LabValue.Of("Say it backwards: {text}")), ("text", LabValue.Of("abc"))), Is.EqualTo("Say it backwards: abc"));

    [TestCase("""{"prompt": "no place"}""", "write {text}")]
    [TestCase("""{"text": "a text of one's own"}""", "set question")]
    [TestCase("""{"variant": 6}""", "from 0 to 5")]
    public async Task What_cannot_be_done_is_refused_in_a_sentence(string parameters, string sentence)
        => Assert.That(await Run.Refused(Bench(), "tasks", Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))), Does.Contain(sentence).And.EndsWith("."));

    private static string Prompt(params (string, LabValue)[] parameters) => Brief(parameters).Prompt;

    private static TaskBrief Brief(params (string, LabValue)[] parameters)
        => TaskBrief.Read(DeclaredLabs.Registry.Find("tasks")!.Complete(Run.Parameters(parameters)), out TaskBrief? brief) is { } problem ? throw new AssertionException(problem) : brief!;

    private static Task<Experiment> Do(params (string, LabValue)[] parameters) => Run.Done(Bench(), "tasks", [("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(2)), .. parameters]);

    private static LabBench Bench() => new(new TasksLab(new ScriptedSource(ScriptedModel.Mumbling()).Host(cells: 1024), () => 7));
}
