using System.Text;
using System.Text.Json;

namespace LlmQuest.Tests;

/// <summary>The command line of those who write lessons.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CourseTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-course-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_new_course_with_a_new_stage_is_clean()
    {
        string course = Path.Combine(_folder, "mine");
        Assert.That((await Run.LlmQuest("course", "new", course)).ExitCode, Is.Zero);
        Assert.That((await Run.LlmQuest("course", "stage", "new", course, "second-room")).ExitCode, Is.Zero);
        Run check = await Run.LlmQuest("course", "check", course, "--strict");
        Assert.That((check.ExitCode, check.Output), Is.EqualTo((0, "2 stages, 3 challenges: nothing to mend.\n")), check.Error);
    }

    [Test]
    public async Task A_folder_that_holds_a_course_is_left_alone()
    {
        await Write("course.yaml", "id: mine\n");
        Run run = await Run.LlmQuest("course", "new", _folder);
        Assert.That((run.ExitCode, File.ReadAllText(Path.Combine(_folder, "course.yaml"))), Is.EqualTo((1, "id: mine\n")));
        Assert.That(run.Error, Does.Contain("is there already").And.Contain("course stage new"));
    }

    [Test]
    public async Task An_error_is_told_with_its_place_and_exit_code_2()
    {
        string file = await Write("hall.md", "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\n::: lab {#l type=generat}\n:::\n");
        Run run = await Run.LlmQuest("course", "check", file);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain($"{file}:6:18: error LQ0007: There is no lab \"generat\". Did you mean \"generate\"?"));
    }

    [Test]
    public async Task As_json_it_has_every_part()
    {
        string file = await Write("hall.md", "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\n::: lab {#l type=generat}\n:::\n");
        JsonElement json = JsonDocument.Parse((await Run.LlmQuest("course", "check", file, "--json")).Output).RootElement;
        JsonElement found = json.GetProperty("diagnostics").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "LQ0007");
        Assert.That((found.GetProperty("severity").GetString(), found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()), Is.EqualTo(("error", 6, 18)));
        Assert.That(found.EnumerateObject().Select(part => part.Name), Is.EqualTo(new[] { "code", "severity", "file", "line", "column", "message", "fix" }));
        Assert.That((json.GetProperty("stages").GetInt32(), json.GetProperty("challenges").GetInt32()), Is.EqualTo((1, 0)));
    }

    [TestCase(0)]
    [TestCase(1, "--strict")]
    public async Task Warnings_alone_count_only_when_they_are_to(int code, params string[] options)
    {
        string file = await Write("hall.md", "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\ntext\n");
        Run run = await Run.LlmQuest(["course", "check", file, .. options]);
        Assert.That(run.ExitCode, Is.EqualTo(code), run.Output);
    }

    [Test]
    public async Task Missing_ids_are_written_once_and_nothing_else_changes()
    {
        string text = "\uFEFF---\r\ntitle: The Hall\r\n---\r\n## A scene\r\n  two  \r\n:::challenge\r\n### T\r\n:::\r\n";
        string file = await Write("hall.md", text);
        await Run.LlmQuest("course", "check", file, "--fix");
        string once = await File.ReadAllTextAsync(file);
        await Run.LlmQuest("course", "check", file, "--fix");
        byte[] twice = await File.ReadAllBytesAsync(file);
        Assert.That(once, Is.EqualTo("---\r\nid: hall\r\ntitle: The Hall\r\n---\r\n## A scene {#a-scene}\r\n  two  \r\n:::challenge {#t}\r\n### T\r\n:::\r\n"));
        Assert.That(twice, Is.EqualTo(Encoding.UTF8.GetBytes("\uFEFF" + once)));
    }

    [TestCase(new byte[] { (byte)'l', 0xE9, (byte)'m' })]
    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    public async Task A_file_that_is_not_utf8_is_never_written(byte[] bytes)
    {
        string file = Path.Combine(_folder, "hall.md");
        byte[] whole = [.. Encoding.UTF8.GetBytes("---\ntitle: The Hall\n---\n## A scene\n"), .. bytes];
        await File.WriteAllBytesAsync(file, whole);
        Run run = await Run.LlmQuest("course", "check", file, "--fix");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(await File.ReadAllBytesAsync(file), Is.EqualTo(whole));
    }

    [Test]
    public async Task However_many_warnings_there_are_an_error_counts()
    {
        string text = string.Concat(Enumerable.Repeat("::: nothing\ntext\n:::\n\n", 600));
        string file = await Write("hall.md", $"---\nid: hall\ntitle: The Hall\n---\n## S {{#s}}\n{text}::: lab {{#l type=none}}\n:::\n");
        Run run = await Run.LlmQuest("course", "check", file);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("LQ0007").And.Contain("more are not shown"));
    }

    [Test]
    public async Task A_stage_of_a_course_is_looked_at_within_its_course()
    {
        await Write("course.yaml", "id: c\ntitle: C\naudience: all\nstages: [one.md, two.md]\n");
        await Write("one.md", "---\nid: one\ntitle: One\n---\n## S {#s}\n::: lab {#l type=none}\n:::\n");
        string file = await Write("two.md", "---\nid: two\ntitle: Two\nrequires: [one]\n---\n## S {#s}\ntext\n");
        Run run = await Run.LlmQuest("course", "check", file);
        Assert.That((run.ExitCode, run.Output.Contains("one.md", StringComparison.Ordinal)), Is.EqualTo((0, false)), run.Output);
    }

    [Test]
    public async Task A_file_is_named_without_its_folder_too()
    {
        await Write("hall.md", "---\nid: hall\ntitle: The Hall\n---\n## S {#s}\ntext\n");
        Run run = await Run.In(_folder, "course", "check", "hall.md");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task A_path_that_is_not_there_is_named()
    {
        Run run = await Run.LlmQuest("course", "check", Path.Combine(_folder, "none"));
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("LQ0020"));
    }

    [Test]
    public async Task The_demonstration_is_drawn_and_counted()
    {
        string demo = Path.Combine(Run.Root, "lessons", "demo");
        Assert.That((await Run.LlmQuest("course", "graph", demo)).Output, Does.StartWith("flowchart LR\n").And.Contain("s1 --> s2").And.Contain("-->|50 %| s3"));
        JsonElement stages = JsonDocument.Parse((await Run.LlmQuest("course", "stats", demo, "--json")).Output).RootElement.GetProperty("stages");
        Assert.That(stages.EnumerateArray().Select(stage => stage.GetProperty("beats").GetInt32()), Has.All.GreaterThan(3));
        Assert.That(stages[0].GetProperty("objectives")[0].GetProperty("assessed_by")[0].GetString(), Is.EqualTo("what-reads"));
    }

    [Test]
    public async Task An_episode_is_imported_and_nothing_is_lost()
    {
        string file = await Write("01-pour.md", "---\ntitle: Pour\nteaching: 5\nexercises: 5\n---\n\nText.\n\n::: challenge\n\n## Which?\n\n- A) one\n- B) two\n\n::: solution\n\n**B**\n\n:::\n:::\n");
        string course = Path.Combine(_folder, "course");
        Run run = await Run.LlmQuest("course", "import", file, course);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("Nothing was lost."));
        Assert.That((await Run.LlmQuest("course", "check", course)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_folder_without_episodes_is_no_success()
    {
        string repository = Directory.CreateDirectory(Path.Combine(_folder, "repository")).FullName;
        await Write("repository/README.md", "# Moved\n");
        await Write("repository/config.yaml", "title: x\n");
        Run run = await Run.LlmQuest("course", "import", repository, Path.Combine(_folder, "course"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output + run.Error, Does.Contain("pisode"));
    }

    private async Task<string> Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
