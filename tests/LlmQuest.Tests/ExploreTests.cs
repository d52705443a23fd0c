using System.Text.Json;

namespace LlmQuest.Tests;

/// <summary>The robot that explores a course, on the real program.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExploreTests
{
    private const string OneWay = """
        ---
        id: hall
        title: The Hall
        ---
        ## Start {#start}
        ::: exit {#left to=#cellar names="left"}
        :::
        ::: exit {#right to=#vault names="right"}
        :::

        ## Cellar {#cellar}
        ::: exit {#up to=#vault names="the hall, hall" after="riddle"}
        :::

        ## Vault {#vault}
        ::: challenge {#riddle type=number answer=3}
        ### How many?
        Count.
        :::

        """;

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-explore-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task The_demonstration_has_no_dead_end()
    {
        Run run = await Run.LlmQuest("course", "explore", Path.Combine(Run.Root, "lessons", "demo"), "--seed", "1", "--seeds", "3", "--steps", "400");
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Match($@"^1,200 lines in \d+ runs \(seeds 1 to 3\): no dead end, no error\.\nStages entered: 3 of 3; scenes seen: 5 of 5; challenges met: {DemoPlay.Challenges} of {DemoPlay.Challenges}\.\n$"));
    }

    [Test]
    public async Task Inside_the_Machine_has_no_dead_end()
    {
        Run run = await Run.LlmQuest("course", "explore", Path.Combine(Run.Root, "lessons", "inside-the-machine"), "--seed", "1", "--seeds", "2", "--steps", "500");
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("no dead end, no error"));
    }

    [Test]
    public async Task A_dead_end_is_told_as_a_plan_that_replays()
    {
        await WriteCourse();
        Run run = await Run.LlmQuest("course", "explore", _folder);
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.StartWith("# expects: failed\n# Found by llmquest course explore --seed 1: the course cannot be finished any more: The Hall (no way leads to Vault)\n").And.Contain("\n> go left\n"));
        Assert.That(run.Error, Does.Contain("To keep it, save it as course.dead-end.plan in the folder of the course"));
        Assert.That(File.Exists(Path.Combine(_folder, "course.dead-end.plan")), Is.False);
        await File.WriteAllTextAsync(Path.Combine(_folder, "course.dead-end.plan"), run.Output);
        await File.WriteAllTextAsync(Path.Combine(_folder, "none.json"), "[]");
        Run replay = await Run.LlmQuest("course", "test", _folder, "--scripted", Path.Combine(_folder, "none.json"));
        Assert.That(replay.ExitCode, Is.Zero, replay.Output + replay.Error);
    }

    [Test]
    public async Task As_json_a_dead_end_has_every_part()
    {
        await WriteCourse();
        Run run = await Run.LlmQuest("course", "explore", _folder, "--seed", "4", "--json");
        JsonElement found = JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.That((run.ExitCode, found.GetProperty("kind").GetString(), found.GetProperty("seed").GetInt64()), Is.EqualTo((1, "soft_lock", 4)));
        Assert.That(found.GetProperty("commands").EnumerateArray().Select(line => line.GetString()), Is.EqualTo(new[] { "go left" }));
    }

    [Test]
    public async Task A_course_with_errors_is_not_explored()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "hall.md"), "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\n::: lab {#l type=generat}\n:::\n");
        Run run = await Run.LlmQuest("course", "explore", _folder);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("hall.md:6:18").And.Contain("LQ0007"));
    }

    [TestCase("--steps", "0")]
    [TestCase("--seeds", "many")]
    public async Task A_wrong_number_is_told(string option, string value)
    {
        Run run = await Run.LlmQuest("course", "explore", _folder, option, value);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"{option} needs a whole number from 1 to"));
    }

    private Task WriteCourse() => File.WriteAllTextAsync(Path.Combine(_folder, "hall.md"), OneWay);
}
