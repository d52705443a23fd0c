using System.IO.Compression;
using System.Text.Json;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Packs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Installed;

namespace LlmQuest.Tests;

/// <summary>From an author's folder to a learner's machine.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HandingOutTests
{
    private string _folder = "";

    private string Source => Path.Combine(_folder, "source");

    private string Courses => Path.Combine(_folder, "courses");

    private string Pack => Path.Combine(_folder, "c.quest");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-handing-out-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_course_is_packed_added_played_by_its_id_and_removed_and_its_run_stays()
    {
        Write("1.0", "a");
        Assert.That((await Do("course", "pack", Source, Pack)).Output, Does.Contain("C (c, version 1.0): 1 stage, 2 files"));
        Assert.That((await Do("courses", "add", Pack)).Output, Does.Contain("added: C (c, version 1.0), 1 stage.").And.Contain("llmquest play --course c"));
        JsonElement listed = JsonDocument.Parse((await Do("courses", "list", "--json")).Output).RootElement.GetProperty("courses");
        Assert.That(listed.EnumerateArray().Where(one => one.GetProperty("added").GetBoolean()).Select(one => one.GetProperty("id").GetString()), Is.EqualTo(new[] { "c" }));
        Assert.That((await Do("play", "--plain", "--course", "c")).Output, Does.Contain("The words of a"));
        Assert.That((await Do("courses", "remove", "c")).Output, Does.Contain("Runs of it are kept"));
        Assert.That((Directory.GetDirectories(Courses), File.Exists(Path.Combine(_folder, "saves", "default.jsonl"))), Is.EqualTo((Array.Empty<string>(), true)));
    }

    [Test]
    public async Task A_pack_with_the_id_of_a_course_that_came_along_says_that_it_takes_its_place()
    {
        Write("1.0", "a", id: "demo");
        await Do("course", "pack", Source, Pack);
        Assert.That((await Do("courses", "add", Pack)).Output, Does.Contain("It is played in place of The Demonstration").And.Contain("courses remove demo brings that one back"));
    }

    [Test]
    public async Task A_newer_version_replaces_and_the_run_goes_on()
    {
        await Added("1.0", "a");
        await Do("play", "--plain", "--course", "c");
        Assert.That((await Added("1.1", "b")).Output, Does.Contain("replaced: C (c, version 1.1)").And.Contain("Runs go on"));
        Assert.That(Directory.GetDirectories(Courses).Select(Path.GetFileName), Is.EqualTo(new[] { "c" }));
        string told = (await Typed("look\n", "play", "--plain", "--course", "c")).Output;
        Assert.That(told[told.IndexOf("> look", StringComparison.Ordinal)..], Does.Contain("The words of b").And.Not.Contain("Stage passed"));
    }

    [Test]
    public async Task An_older_version_is_refused_and_nothing_changes()
    {
        await Added("1.1", "b");
        Run run = await Added("1.0", "a");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((1, "c.quest was not added: it is version 1.0 of c, and version 1.1 is here: to go back, first say llmquest courses remove c. Ask whoever made it for a new one, made with llmquest course pack.\n")));
        Assert.That(File.ReadAllText(Path.Combine(Courses, "c", "a.md")), Does.Contain("The words of b"));
    }

    [Test]
    public async Task A_pack_that_is_damaged_leaves_what_was_there()
    {
        await Added("1.0", "a");
        byte[] bytes = await File.ReadAllBytesAsync(Pack);
        bytes[bytes.AsSpan().LastIndexOf("words"u8)] = (byte)'W';
        await File.WriteAllBytesAsync(Pack, bytes);
        Run run = await Do("courses", "add", Pack);
        Assert.That((run.ExitCode, run.Error.Split('\n').Length), Is.EqualTo((1, 2)), run.Error);
        Assert.That(Directory.GetDirectories(Courses).Select(Path.GetFileName), Is.EqualTo(new[] { "c" }));
        Assert.That(File.ReadAllText(Path.Combine(Courses, "c", "a.md")), Does.Contain("The words of a"));
    }

    [TestCase("99.0", "", "needs version 99.0 of the program")]
    [TestCase("0.1", "\n::: lab {#l type=none}\n:::\n", "its course has errors, the first of them: a.md:8:")]
    public async Task A_pack_of_a_newer_program_or_of_a_course_with_errors_is_not_added(string program, string more, string reason)
    {
        Write("1.0", "a", more);
        CourseReading reading = CourseReader.Read(Source, DeclaredLabs.Registry);
        await File.WriteAllBytesAsync(Pack, PackWriter.Write(reading, CourseFiles.Of(reading).Names, program).Pack);
        Run run = await Do("courses", "add", Pack);
        Assert.That((run.ExitCode, run.Error.Contains(reason, StringComparison.Ordinal)), Is.EqualTo((1, true)), run.Error);
        Assert.That(Directory.Exists(Courses) ? Directory.GetDirectories(Courses) : [], Is.Empty);
    }

    [Test]
    public void What_a_program_left_that_ended_in_the_middle_is_put_right()
    {
        foreach (string left in new[] { ".c.1.old", ".c.2.new", ".d.3.gone", "e", ".e.4.old" })
        {
            Directory.CreateDirectory(Path.Combine(Courses, left));
        }

        File.WriteAllText(Path.Combine(Courses, ".c.1.old", "course.yaml"), "id: c\n");
        new InstalledCourses(Courses).Hold().Dispose();
        Assert.That(Directory.GetDirectories(Courses).Select(Path.GetFileName).Order(), Is.EqualTo(new[] { "c", "e" }));
        Assert.That(File.Exists(Path.Combine(Courses, "c", "course.yaml")), Is.True);
    }

    [Test]
    public void Two_programs_do_not_change_the_courses_at_once()
    {
        using IDisposable held = new InstalledCourses(Courses).Hold();
        Assert.That(() => new InstalledCourses(Courses).Hold(), Throws.TypeOf<UserException>().With.Message.Contains("end other programs that add courses"));
    }

    [Test]
    public async Task A_course_with_errors_is_not_packed()
    {
        Write("1.0", "a", "\n::: lab {#l type=none}\n:::\n");
        Run run = await Do("course", "pack", Source, Pack);
        Assert.That((run.ExitCode, File.Exists(Pack)), Is.EqualTo((1, false)));
        Assert.That(run.Error, Does.Contain("LQ0007").And.Contain($"llmquest course check {Source}"));
    }

    [Test]
    public async Task Another_file_is_never_written_over()
    {
        Write("1.0", "a");
        await File.WriteAllTextAsync(Pack, "a letter");
        Run run = await Do("course", "pack", Source, Pack);
        Assert.That((run.ExitCode, File.ReadAllText(Pack)), Is.EqualTo((1, "a letter")), run.Error);
    }

    [TestCase("90-minutes")]
    [TestCase("half-day")]
    [TestCase("day")]
    public async Task The_tracks_of_the_course_that_ships_stand_by_themselves(string track)
    {
        Run run = await Do("course", "pack", Path.Combine(Run.Root, "lessons", "inside-the-machine"), Pack, "--track", track);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That((await Do("courses", "add", Pack)).Output, Does.Contain($"inside-the-machine-{track}"));
    }

    [Test]
    public async Task A_sheet_is_written_with_and_without_solutions()
    {
        string demo = Path.Combine(Run.Root, "lessons", "demo");
        string sheet = Path.Combine(_folder, "sheet.md");
        string page = Path.Combine(_folder, "sheet.html");
        Assert.That((await Do("course", "sheet", demo, sheet, "--stage", "gate")).ExitCode, Is.Zero);
        Assert.That((await Do("course", "sheet", demo, page, "--solutions")).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(sheet), Does.Not.Contain("Hint 1").And.Not.Contain("## The Workshop"));
        Assert.That(File.ReadAllText(page), Does.Contain("Hint 1").And.Contain("<h2>The Workshop</h2>").And.Not.Contain("<script"));
    }

    [Test]
    public async Task A_kit_is_not_made_of_a_program_that_needs_a_runtime()
    {
        Write("1.0", "a");
        Run run = await Do("course", "kit", Source, Path.Combine(_folder, "kit.zip"), "--program", AppContext.BaseDirectory);
        Assert.That((run.ExitCode, Directory.GetFiles(_folder, "kit*")), Is.EqualTo((1, Array.Empty<string>())));
        Assert.That(run.Error, Does.Contain("dotnet publish").And.Contain("--program"));
    }

    [Test]
    public async Task A_kit_holds_program_models_course_and_what_starts_it()
    {
        Write("1.0", "a");
        string program = Path.Combine(_folder, "program");
        foreach (string name in new[] { "llmquest", "llama.cpp/libllama.so", "lessons/demo/course.yaml", "llmquest.pdb" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(program, name))!);
            await File.WriteAllTextAsync(Path.Combine(program, name), name);
        }

        string kit = Path.Combine(_folder, "kit.zip");
        Run run = await Do("course", "kit", Source, kit, "--program", program);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        using ZipArchive zip = ZipFile.OpenRead(kit);
        string[] names = [.. zip.Entries.Select(entry => entry.FullName)];
        Assert.That(names, Has.All.StartsWith("llmquest-c/"));
        Assert.That(names.Select(name => name["llmquest-c/".Length..]), Is.SupersetOf(new[] { "program/llmquest", "program/llama.cpp/libllama.so", "models/catalog.yaml", "models/SmolLM2-135M-Instruct.Q4_1.gguf", "models/all-MiniLM-L6-v2.Q8_0.gguf", "lessons/c/course.yaml", "lessons/c/a.md", "start.sh", "README.txt" }));
        Assert.That(names, Has.None.Contains("demo").And.None.EndsWith(".pdb"));
        Assert.That(zip.GetEntry("llmquest-c/start.sh")!.ExternalAttributes >> 16 & 0x1FF, Is.EqualTo(0x1ED));
    }

    private async Task<Run> Added(string version, string words)
    {
        Write(version, words);
        await Do("course", "pack", Source, Pack);
        return await Do("courses", "add", Pack);
    }

    private Task<Run> Do(params string[] arguments) => Typed("", arguments);

    private Task<Run> Typed(string input, params string[] arguments)
        => Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_COURSES"] = Courses, ["LLMQUEST_SAVES"] = Path.Combine(_folder, "saves") }, input, arguments);

    private void Write(string version, string words, string more = "", string id = "c")
    {
        Directory.CreateDirectory(Source);
        File.WriteAllText(Path.Combine(Source, "course.yaml"), $"id: {id}\ntitle: C\naudience: all\nversion: {version}\nstages: [a.md]\n");
        File.WriteAllText(Path.Combine(Source, "a.md"), $"---\nid: a\ntitle: A\n---\n## S {{#s}}\nThe words of {words}.\n{more}");
    }
}
