using LlmQuest.Core.Labs;
using static LlmQuest.Labs.Tests.Rag.Some;

namespace LlmQuest.Labs.Tests.Pipeline;

public sealed class PipelineLabTests
{
    private const string Generate = """{"id": "write", "kind": "generate", "mode": "raw", "template": "{context} so {question} is", "max_new_tokens": 4}""";
    private const string Parts = $$"""[{"id": "split", "kind": "split"}, {"id": "find", "kind": "retrieve", "k": 1}, {{Generate}}, {"id": "look", "kind": "check"}, {"id": "say", "kind": "answer"}, {"id": "no", "kind": "refuse", "text": "No."}]""";
    private const string Joins = """[{"from": "split", "to": "find"}, {"from": "find", "to": "write", "when": "found"}, {"from": "find", "to": "no", "when": "empty"}, {"from": "write", "to": "look"}, {"from": "look", "to": "say", "when": "supported"}, {"from": "look", "to": "no", "when": "unsupported"}]""";
    private static readonly (string, LabValue) Questions = ("questions", Run.Json("""[{"question": "aab", "gold": "aaaa"}, {"question": "ccd", "gold": "cccc"}, {"question": "zzz"}, {"question": "eef"}]"""));
    private static readonly (string, LabValue)[] Design = [Documents, ("nodes", Run.Json(Parts)), ("edges", Run.Json(Joins))];

    [Test]
    public async Task Every_question_is_led_to_an_answer_or_a_refusal()
    {
        Experiment run = await Run.Done(Bench(), "pipeline", [.. Design, Questions]);
        Assert.That(Verdicts(run), Is.EqualTo(new[] { "right", "refused wrongly", "refused rightly", "refused rightly" }));
        Assert.That((run.Number("right"), run.Number("wrong"), run.Number("refused"), run.Number("refused_rightly")), Is.EqualTo((1, 0, 3, 2)));
        Assert.That((run.Number("accuracy"), run.Number("calls")), Is.EqualTo((0.75, 3)), "a refusal is right where the pages have no answer");
        Assert.That(run.Number("tokens"), Is.EqualTo(3 * (19 + 4)));
        Assert.That((run.Number("accuracy_low") < 0.75, run.Number("accuracy_high") > 0.75, run.Number("seed"), run.Facts["index"].Text), Is.EqualTo((true, true, 7, "made")));
    }

    [Test]
    public async Task Every_part_tells_what_came_in_what_it_was_asked_and_what_came_out()
    {
        Experiment run = await Run.Done(Bench(), "pipeline", [.. Design, Questions]);
        LabValue[] trace = [.. run.Facts["traces"].Items!.Value[0].Items!.Value];
        Assert.That(trace.Select(step => $"{step.Fields!["node"].Text} {step.Fields["kind"].Text} {step.Fields.GetValueOrDefault("outcome")?.Text}".TrimEnd()), Is.EqualTo(new[] { "split split done", "find retrieve found", "write generate done", "look check supported", "say answer" }));
        Assert.That((trace[2].Fields!["in"].Text, trace[2].Fields!["prompt"].Text, trace[2].Fields!["out"].Text), Is.EqualTo(("aab", "aaaa abba so aab is", "aaaa")));
        Assert.That(run.Facts["cases"].Items!.Value[2].Fields!["path"].Text, Is.EqualTo("split > find > no"));
    }

    [Test]
    public async Task The_same_parts_by_hand_give_the_same()
    {
        LabBench bench = Bench();
        Experiment hand = await Run.Done(bench, "rag", [Documents, .. Plain, Text("question", "aab")]);
        Experiment run = await Run.Done(bench, "pipeline", [.. Design, Questions]);
        LabValue[] trace = [.. run.Facts["traces"].Items!.Value[0].Items!.Value];
        Assert.That(trace[1].Fields!["out"], Is.EqualTo(hand.Facts["hits"]));
        Assert.That((trace[2].Fields!["prompt"], trace[2].Fields!["out"]), Is.EqualTo((hand.Facts["prompt"], hand.Facts["texts"].Items!.Value[0])));
        Assert.That(trace[3].Fields!["out"], Is.EqualTo(hand.Facts["support"]));
        Assert.That(run.Facts["index"].Text, Is.EqualTo("kept"), "both labs share the vectors");
    }

    [Test]
    public async Task A_circle_ends_at_its_limit()
    {
        const string Nodes = """[{"id": "s", "kind": "split"}, {"id": "r", "kind": "retrieve", "threshold": 0.9, "limit": 2}, {"id": "w", "kind": "rewrite"}, {"id": "no", "kind": "refuse"}]""";
        const string Edges = """[{"from": "s", "to": "r"}, {"from": "r", "to": "w"}, {"from": "w", "to": "r"}, {"from": "r", "to": "no", "when": "limit"}]""";
        Experiment run = await Run.Done(Bench(), "pipeline", Documents, ("nodes", Run.Json(Nodes)), ("edges", Run.Json(Edges)), ("questions", Run.Json("""[{"question": "zz"}]""")));
        Assert.That(run.Facts["cases"].Items!.Value[0].Fields!["path"].Text, Is.EqualTo("s > r > w > r > w > r > no"));
    }

    [Test]
    public async Task The_filter_part_goes_by_its_two_outcomes()
    {
        const string Nodes = """[{"id": "s", "kind": "split"}, {"id": "r", "kind": "retrieve", "threshold": -1}, {"id": "f", "kind": "filter"}, {"id": "yes", "kind": "refuse", "text": "some"}, {"id": "no", "kind": "refuse", "text": "none"}]""";
        const string Edges = """[{"from": "s", "to": "r"}, {"from": "r", "to": "f"}, {"from": "f", "to": "yes", "when": "some"}, {"from": "f", "to": "no", "when": "none"}]""";
        Experiment run = await Run.Done(Bench(), "pipeline", Documents, ("nodes", Run.Json(Nodes)), ("edges", Run.Json(Edges)), ("questions", Run.Json("""[{"question": "feef"}, {"question": "fee"}]""")));
        Assert.That(run.Facts["cases"].Items!.Value.Select(one => one.Fields!["answer"].Text), Is.EqualTo(new[] { "some", "none" }));
    }

    [Test]
    public async Task The_design_is_a_diagram_too()
    {
        Experiment run = await Run.Done(Bench(), "pipeline", [.. Design, Questions]);
        Assert.That(run.Facts["diagram"].Text, Is.EqualTo("""
            flowchart TD
                n1["split"]
                n2["find: retrieve"]
                n3["write: generate"]
                n4["look: check"]
                n5(["say: answer"])
                n6(["no: refuse"])
                n1 --> n2
                n2 -->|found| n3
                n2 -->|empty| n6
                n3 --> n4
                n4 -->|supported| n5
                n4 -->|unsupported| n6

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task A_design_is_shown_beside_those_before_it()
    {
        LabBench bench = Bench();
        Experiment first = await Run.Done(bench, "pipeline", [.. Design, Questions]);
        Experiment second = await Run.Done(bench, "pipeline", [.. Design, Questions, ("questions_most", LabValue.Of(1))]);
        Assert.That(first.Facts.ContainsKey("earlier"), Is.False);
        LabValue earlier = second.Facts["earlier"].Items!.Value.Single();
        Assert.That((earlier.Fields!["design"].Text, earlier.Fields["questions"].Number, earlier.Fields["accuracy"].Number), Is.EqualTo(("split find write look say no", 4, 0.75)));
        Assert.That(second.Facts["cases"].Items!.Value, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_question_that_cannot_be_asked_does_not_take_the_rest_along()
    {
        Experiment run = await Run.Done(Bench(), "pipeline", [.. Design, ("questions", Run.Json("""[{"question": "aab A"}, {"question": "aab", "gold": "aaaa"}]"""))]);
        Assert.That(Verdicts(run), Is.EqualTo(new[] { "wrong", "right" }));
        Assert.That(run.Facts["cases"].Items!.Value[0].Fields!["answer"].Text, Does.StartWith("(The text holds the character U+0041"));
    }

    [Test]
    public async Task A_stop_keeps_the_questions_that_were_run()
    {
        using var stop = new CancellationTokenSource();
        LabUpdate? last = null;
        await foreach (LabUpdate update in Bench().RunAsync("pipeline", Run.Parameters([.. Design, Questions]), stop.Token))
        {
            last = update;
            if (update is LabFactSoFar { Name: "traces" })
            {
                await stop.CancelAsync();
            }
        }

        Experiment experiment = ((LabDone)last!).Experiment;
        Assert.That((experiment.Finish, experiment.Facts["cases"].Items!.Value.Length), Is.EqualTo(("cancelled", 1)).Or.EqualTo(("cancelled", 2)));
    }

    private static IEnumerable<string?> Verdicts(Experiment run) => run.Facts["cases"].Items!.Value.Select(one => one.Fields!["verdict"].Text);
}
