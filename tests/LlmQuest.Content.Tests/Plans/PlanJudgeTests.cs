using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Plans;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Content.Tests.Plans;

/// <summary>Plans of a small stage, played with labs that answer from a script.</summary>
public sealed class PlanJudgeTests
{
    private const string Scenes = """
        ## The horn {#the-horn}
        A  brass *horn* hangs here.

        ::: lab {#horn type=generate}
        prompt: The sky is
        :::

        ::: challenge {#colour type=text}
        ### Which colour?
        :::: accept
        - blue
        ::::
        :::: hint
        Look up.
        ::::
        :::

        ::: challenge {#echo type=do}
        ### Make it say the same twice
        :::: goal
        lab: horn
        expect: times_said >= 2
        ::::
        :::
        """;

    private const string Script = """
        [
          {"lab": "generate", "when": {"temperature": 0}, "texts": [" blue."], "facts": {"tokens": 2}},
          {"lab": "generate", "texts": [" grey."], "facts": {"tokens": 2}, "once": true},
          {"lab": "generate", "texts": [" wide."], "facts": {"tokens": 3}}
        ]
        """;

    private const string Win = "> answer blue\n> set temperature 0\n> generate\n> generate\n";

    [TestCase(Win)]
    [TestCase("expect a BRASS   horn\n" + Win)]
    [TestCase("> generate\nexpect grey\nexpect fact tokens == 2 and times_said == 1\nverdict failed\n> generate\nexpect fact tokens == 3\n" + Win)]
    [TestCase("> answer red\nverdict failed\nverdict colour failed\n> answer blue\nverdict passed\nverdict hall/colour passed\nverdict echo failed\n> set temperature 0\n> generate\n> again\nexpect fact times_said == 2\nverdict passed\nexpect Stage passed\n")]
    [TestCase(Win + "> quit\nexpect Your run is kept\n")]
    [TestCase("# expects: failed\n> answer red\nverdict failed\n")]
    [TestCase("# expects: failed\n> play\n" + Win + "verdict passed\n")]
    [TestCase("> play\n> set temperature 0\n> generate\n> generate\nverdict echo passed\n> back\nverdict echo failed\n" + Win)]
    public async Task A_plan_that_holds_falls_short_of_nothing(string plan) => Assert.That(await Judged(plan), Is.Null);

    [TestCase("> look\nexpect a tin horn\n", 2, "expected \"a tin horn\" to be said, but it was \"The Hall The horn A brass horn hangs here.")]
    [TestCase("> generate grey\nexpect generate grey\n", 2, "expected \"generate grey\" to be said, but it was")]
    [TestCase("> look\n> look\nexpect fact tokens == 2\n", 3, "expected tokens == 2 to hold, but there was no experiment yet")]
    [TestCase("> generate\nexpect fact tokens >= 9\n", 2, "expected tokens >= 9 to hold for generate, but tokens is 2; it should be at least 9")]
    [TestCase("> generate\nexpect fact tokns == 2\n", 2, "expected tokns == 2 to hold for generate, but ")]
    [TestCase("> answer red\nverdict passed\n", 2, "expected \"Which colour?\" to be passed, but it was still open")]
    [TestCase("> answer blue\nverdict failed\n", 2, "expected \"Which colour?\" to be failed, but it was passed")]
    [TestCase("> reveal\nverdict passed\n", 2, "expected \"Which colour?\" to be passed, but it was revealed")]
    [TestCase("> look\nverdict passed\n", 2, "expected a verdict, but no challenge was worked on yet")]
    [TestCase("> answer blue\nverdict color passed\n", 2, "expected a verdict on hall/color, but there is no such challenge; The Hall has colour, echo")]
    [TestCase("> answer blue\n", 1, "expected The Hall to be passed at the end, but this was not done: echo")]
    [TestCase("> quit\n> answer blue\n", 2, "expected the play to go on, but it was left by \"quit\"")]
    [TestCase("> play\n" + Win, 5, "the play ends in a copy, where nothing counts")]
    [TestCase("# expects: failed\n" + Win + "# The end.\n", 5, "expected The Hall not to be passed at the end, but it was passed")]
    public async Task The_first_thing_that_is_not_so_is_told_with_its_line(string plan, int line, string message)
    {
        PlanShortfall shortfall = (await Judged(plan))!;
        Assert.That(shortfall.Line, Is.EqualTo(line), shortfall.Message);
        Assert.That(shortfall.Message, Does.Contain(message));
    }

    private static async Task<PlanShortfall?> Judged(string text)
    {
        Stage stage = A.Stage(Scenes);
        var world = new World(new Course { Id = "c", Title = "The Course", Stages = [stage], At = stage.At }, DeclaredLabs.Registry);
        var report = new Report();
        Plan? plan = PlanReader.Read(LessonFile.Decode("hall.test.plan", Encoding.UTF8.GetBytes(text), report), new PlanFile("hall.test.plan", "hall", false), report);
        Assert.That(report.Found, Is.Empty);
        Assert.That(ScriptedBench.Read(Script, "script", out ScriptedBench? bench), Is.Null);
        return PlanJudge.Of(plan!, world, await HeadlessPlay.RunAsync(world, bench!, plan!.Commands, "hall", TimeProvider.System, CancellationToken.None));
    }
}
