using System.Runtime.Intrinsics.X86;
using System.Text.Json;

namespace LlmQuest.Tests;

/// <summary>Plans, played by the real program.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlanTests
{
    private static readonly string Demo = Path.Combine(Run.Root, "lessons", "demo");
    private static readonly string Script = Path.Combine(Demo, "demo.scripted.json");
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-plans-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task All_plans_of_the_demonstration_hold_without_a_model()
    {
        Run run = await Run.LlmQuest("course", "test", Demo, "--scripted", Script);
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Match(@"^passed gate\.plan \(\d+ commands, \d+\.\d s\)\n").And.Match(@"\n5 plans: all passed \(\d+\.\d s\)\.\n$"));
    }

    [Test]
    public async Task The_demonstration_is_proved_without_a_model()
    {
        Run run = await Run.LlmQuest("course", "check", Demo, "--prove", "--strict", "--scripted", Script);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, $"3 stages, {DemoPlay.Challenges} challenges: nothing to mend.\n")), run.Error);
    }

    [Test]
    public async Task Plans_that_are_not_played_because_of_errors_are_told_of()
    {
        const string NotPlayed = "The plans were not played, because the course has errors: mend these first.";
        await WriteHall("> answer blue\n");
        await File.AppendAllTextAsync(Path.Combine(_folder, "hall.md"), "\n::: nonsense\n");
        Run proved = await Run.LlmQuest("course", "check", _folder, "--prove", "--scripted", Empty());
        Assert.That(proved.Output, Does.EndWith($"\n{NotPlayed}\n"));
        Run plain = await Run.LlmQuest("course", "check", _folder);
        Assert.That((plain.ExitCode, plain.Output.Contains(NotPlayed, StringComparison.Ordinal)), Is.EqualTo((2, false)));
        Run json = await Run.LlmQuest("course", "check", _folder, "--prove", "--scripted", Empty(), "--json");
        Assert.That((json.ExitCode, JsonDocument.Parse(json.Output).RootElement.GetProperty("diagnostics").GetArrayLength() > 0), Is.EqualTo((2, true)));
        Assert.That(json.Output + json.Error, Does.Not.Contain("not played"));
    }

    [Test]
    public async Task A_plan_that_falls_short_is_told_with_its_line()
    {
        await WriteHall("> answer red\nexpect blue\n");
        Run run = await Run.LlmQuest("course", "test", _folder, "--scripted", Empty());
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.StartWith("FAILED hall.plan:2: expected \"blue\" to be said, but it was \"").And.Contain("1 plan: 0 passed, 1 failed ("));
    }

    [Test]
    public async Task A_plan_that_cannot_be_read_is_a_failure_with_its_line()
    {
        await WriteHall("answer red\n");
        Run run = await Run.LlmQuest("course", "test", _folder, "--scripted", Empty());
        Assert.That((run.ExitCode, run.Output.Split('\n')[0]), Is.EqualTo((1, "FAILED hall.plan:1: \"answer red\" is no line of a plan. Begin the line with \"> \" and a command, with \"expect\", \"expect fact\", \"verdict\", or with \"#\" for a comment.")));
    }

    [Test]
    public async Task With_several_seeds_it_is_told_how_many_passed()
    {
        await WriteHall("> answer blue\nverdict passed\n");
        Run run = await Run.LlmQuest("course", "test", _folder, "--scripted", Empty(), "--seeds", "7");
        Assert.That(run.Output, Does.StartWith("passed hall.plan 7 of 7 seeds (1 command, "), run.Error);
    }

    [Test]
    public async Task As_json_it_has_every_part()
    {
        await WriteHall("> answer red\n");
        JsonElement json = JsonDocument.Parse((await Run.LlmQuest("course", "test", _folder, "--scripted", Empty(), "--json")).Output).RootElement;
        JsonElement plan = json.GetProperty("plans")[0];
        Assert.That(plan.EnumerateObject().Select(part => part.Name), Is.EqualTo(new[] { "plan", "stage", "expects", "passed", "commands", "seconds", "seeds", "passed_seeds", "slowest_seconds", "slowest_command", "challenges", "shortfalls" }));
        Assert.That((plan.GetProperty("shortfalls")[0].GetProperty("line").GetInt32(), json.GetProperty("failed").GetInt32()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task With_several_seeds_each_challenge_has_its_count()
    {
        Run run = await Run.LlmQuest("course", "test", Path.Combine(Demo, "gate.plan"), "--scripted", Script, "--seeds", "2");
        Assert.That(run.Output, Does.Contain("    what-reads (text): passed 2 of 2\n").And.Contain("    slowest command: "));
    }

    [Test]
    public async Task Only_those_that_win_are_played_and_timed_when_it_is_asked_for()
    {
        Run run = await Run.LlmQuest("course", "test", Demo, "--scripted", Script, "--winning", "--pace");
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Match(@"\n4 plans: all passed \(").And.Match(@"\nThe Gate +\d+ +\d+ +\d+\.\d +\d+ +\d+\.\d +\d+\.\d\n").And.Match(@"\ntogether +\d+"));
    }

    [TestCase(new[] { "--seeds", "0" }, "--seeds needs a whole number from 1 to 10000")]
    [TestCase(new[] { "--seed", "-1" }, "--seed needs a whole number of at least 0")]
    public async Task A_number_that_is_none_is_refused(string[] options, string expected)
    {
        Run run = await Run.LlmQuest(["course", "test", Demo, .. options]);
        Assert.That((run.ExitCode, run.Error.Contains(expected, StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [Test]
    public async Task A_course_without_plans_says_what_to_write()
    {
        await WriteHall("> look\n");
        File.Delete(Path.Combine(_folder, "hall.plan"));
        Run run = await Run.LlmQuest("course", "test", _folder, "--scripted", Empty());
        Assert.That((run.ExitCode, run.Error.Contains("such as hall.plan", StringComparison.Ordinal)), Is.EqualTo((1, true)), run.Error);
    }

    [Test]
    public Task All_plans_hold_and_the_course_is_the_same_line_by_line_and_headless() => ShouldBeTheSame("--scripted", Script);

    [Test]
    [Category("Model")]
    public Task All_plans_hold_and_the_course_is_the_same_line_by_line_and_headless_on_the_model() => ShouldBeTheSame();

    // Another library rounds otherwise, so that other tokens come: what holds on it, too, does not hang on a hair. tools/variants/run plays all of them.
    [TestCase("loom")]
    [TestCase("reckoning")]
    [TestCase("theatre")]
    [TestCase("tokenizer")]
    [TestCase("tower")]
    [Category("Model")]
    public async Task A_plan_of_Inside_the_Machine_holds_on_another_processor(string stage)
    {
        Assume.That(Avx2.IsSupported);
        Run run = await Run.LlmQuest("course", "test", Path.Combine(Run.Root, "lessons", "inside-the-machine", $"{stage}.plan"), "--cpu", "haswell");
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("1 plan: all passed"));
    }

    [TestCase("demo")]
    [TestCase("inside-the-machine")]
    [Category("Model")]
    public async Task Every_course_is_proved_on_the_model(string course)
    {
        Run run = await Run.LlmQuest("course", "check", "--prove", Path.Combine(Run.Root, "lessons", course));
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Not.Contain("LQ01"));
    }

    private async Task ShouldBeTheSame(params string[] options)
    {
        string plan = Path.Combine(Demo, "course.plan");
        string saves = Path.Combine(_folder, "saves");
        string kept = Path.Combine(_folder, "kept");
        string input = string.Concat(File.ReadLines(plan).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..] + "\n"));
        Run plain = await Run.LlmQuest(new Dictionary<string, string>(), input, ["play", "--plain", "--course", Demo, "--saves", saves, "--seed", "1", .. options]);
        Run headless = await Run.LlmQuest(["course", "test", Demo, "--keep", kept, "--seed", "1", .. options]);
        Assert.That((plain.ExitCode, headless.ExitCode), Is.EqualTo((0, 0)), plain.Error + headless.Output + headless.Error);
        Assert.That(headless.Output, Does.Contain("5 plans: all passed"));
        string[] events = [.. SameEvents.Of(Path.Combine(kept, "course.plan.jsonl"))];
        Assert.That(events, Has.Length.GreaterThan(100));
        Assert.That(SameEvents.Of(Path.Combine(saves, "default.jsonl")), Is.EqualTo(events));
    }

    private async Task WriteHall(string plan)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "hall.md"), "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\n::: challenge {#colour type=text}\n### Which colour?\n:::: accept\n- blue\n::::\n:::\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "hall.plan"), plan);
    }

    private string Empty()
    {
        string path = Path.Combine(_folder, "labs.json");
        File.WriteAllText(path, "[]");
        return path;
    }
}
