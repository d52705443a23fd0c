using System.Text.Json;

namespace LlmQuest.Tests;

/// <summary>A class that nobody was in, from the command line to the saves of an instructor.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SimulateTests
{
    private string _home = "";

    private string Saves => Path.Combine(_home, "saves");

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("llmquest-simulate-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task The_demonstration_is_played_by_a_class_the_same_under_the_same_seed()
    {
        string first = await Simulated("first", "8", "3");
        string again = await Simulated("again", "8", "3");
        Assert.That(Names(first), Is.EquivalentTo(new[]
        {
            "simulated-quick-01.jsonl", "simulated-careful-02.jsonl", "simulated-lost-03.jsonl", "simulated-hint-hungry-04.jsonl",
            "simulated-quick-05.jsonl", "simulated-careful-06.jsonl", "simulated-lost-07.jsonl", "simulated-hint-hungry-08.jsonl",
        }));
        Assert.That(Names(first).Select(name => File.ReadAllText(Path.Combine(first, name))), Is.EqualTo(Names(again).Select(name => File.ReadAllText(Path.Combine(again, name)))));
    }

    [Test]
    public async Task A_simulated_class_is_taken_in_as_a_folder_and_marked_wherever_it_shows()
    {
        string folder = await Simulated("class", "4", "1");
        Run import = await Run.LlmQuest("runs", "import", folder, folder, "--saves", Saves);
        Assert.That(import.ExitCode, Is.Zero, import.Error);
        Assert.That(import.Output, Does.Contain("Together: 8 files of 8 read; 4 runs new, 0 known already").And.Contain("Simulated, played by nobody: 4 runs"));
        JsonElement runs = JsonDocument.Parse((await Run.LlmQuest("runs", "list", "--json", "--saves", Saves)).Output).RootElement;
        Assert.That(runs.EnumerateArray().Select(run => run.GetProperty("simulated").GetBoolean()), Is.EqualTo(new[] { true, true, true, true }));
        Assert.That((await Run.LlmQuest("runs", "list", "--saves", Saves)).Output, Does.Contain("  simulated\n"));
        Assert.That((await Run.LlmQuest("board", folder)).Output, Does.Contain("SIMULATED: 4"));
        Assert.That((await Run.LlmQuest("runs", "verify", "--saves", Saves)).ExitCode, Is.Zero);
    }

    [Test]
    public async Task What_is_wrong_with_some_files_is_counted_and_the_rest_is_taken()
    {
        string folder = await Simulated("class", "6", "1");
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        string[] lines = await File.ReadAllLinesAsync(files[0]);
        await File.WriteAllLinesAsync(files[0], [.. lines[..^5], lines[^5].Replace("\"stage\":\"", "\"stage\":\"x", StringComparison.Ordinal).Replace("\"text\":\"", "\"text\":\"x", StringComparison.Ordinal), .. lines[^4..]]);
        await File.WriteAllLinesAsync(files[1], (await File.ReadAllLinesAsync(files[1])).SkipLast(3));
        string[] order = await File.ReadAllLinesAsync(files[2]);
        (order[3], order[4]) = (order[4], order[3]);
        await File.WriteAllLinesAsync(files[2], order);
        await File.WriteAllTextAsync(files[3], "hello");
        Run import = await Run.LlmQuest("runs", "import", folder, Path.Combine(_home, "none.jsonl"), "--saves", Saves);
        Assert.That(import.ExitCode, Is.EqualTo(1));
        Assert.That(import.Output, Does.Contain("Together: 5 files of 7 read; 5 runs new"));
        Assert.That(import.Output, Does.Match($"Edited after being written: 1 file: {files[0]}").And.Match($"Cut: 1 file: {files[1]}").And.Match($"Lines in another order: 1 file: {files[2]}"));
        Assert.That(import.Error, Does.Contain($"{files[3]} was not imported").And.Contain("none.jsonl was not imported, because there is no such file"));
    }

    [Test]
    public async Task A_folder_with_something_in_it_is_not_written_into()
    {
        await File.WriteAllTextAsync(Path.Combine(_home, "kept.txt"), "kept");
        Run run = await Run.LlmQuest("course", "simulate", Demo, "--out", _home);
        Assert.That((run.ExitCode, Directory.GetFileSystemEntries(_home).Length), Is.EqualTo((1, 1)));
        Assert.That(run.Error, Does.Contain("new or empty"));
    }

    [TestCase("--learners", "0")]
    [TestCase("--learners", "5001")]
    [TestCase("--events", "0")]
    [TestCase("--events", "100001")]
    [TestCase("--seed", "-1")]
    [TestCase("--start", "tomorrow")]
    public async Task Limits_are_told(string option, string value)
    {
        Run run = await Run.LlmQuest("course", "simulate", Demo, "--out", Path.Combine(_home, "out"), option, value);
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain(option).And.Contain($"'{value}' is not"));
        Assert.That(Directory.Exists(Path.Combine(_home, "out")), Is.False);
    }

    [Test]
    public async Task A_table_has_no_formulas_and_statements_have_no_name()
    {
        string folder = await Simulated("class", "1", "1");
        await Run.LlmQuest("runs", "import", folder, "--saves", Saves);
        string id = JsonDocument.Parse((await Run.LlmQuest("runs", "list", "--json", "--saves", Saves)).Output).RootElement[0].GetProperty("id").GetString()!;
        string table = Path.Combine(_home, "run.csv");
        Assert.That((await Run.LlmQuest("runs", "export", id, table, "--name", "=HYPERLINK(\"x\")", "--yes", "--saves", Saves)).ExitCode, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(table), Does.StartWith("time,run,name,").And.Contain("'=HYPERLINK").And.Not.Contain("\"=HYPERLINK").And.Not.Contain(",=HYPERLINK"));
        string statements = Path.Combine(_home, "run.xapi.json");
        Assert.That((await Run.LlmQuest("runs", "export", id, statements, "--saves", Saves)).Output, Does.Contain("No name is in it"));
        Assert.That(JsonDocument.Parse(await File.ReadAllTextAsync(statements)).RootElement[0].GetProperty("actor").TryGetProperty("name", out _), Is.False);
    }

    [Test]
    public async Task Without_a_terminal_a_name_goes_into_a_file_only_when_that_is_said()
    {
        string folder = await Simulated("class", "1", "1");
        await Run.LlmQuest("runs", "import", folder, "--saves", Saves);
        string id = JsonDocument.Parse((await Run.LlmQuest("runs", "list", "--json", "--saves", Saves)).Output).RootElement[0].GetProperty("id").GetString()!;
        string file = Path.Combine(_home, "run.jsonl");
        Run asked = await Run.LlmQuest("runs", "export", id, file, "--name", "Ada", "--saves", Saves);
        Assert.That((asked.ExitCode, File.Exists(file)), Is.EqualTo((1, false)));
        Assert.That(asked.Error, Does.Contain("--yes"));
        Assert.That((await Run.LlmQuest("runs", "export", id, file, "--name", "Ada", "--yes", "--saves", Saves)).ExitCode, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("\"learner\":\"Ada\""));
    }

    private static string Demo => Path.Combine(Run.Root, "lessons", "demo");

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private async Task<string> Simulated(string name, string learners, string seed)
    {
        string folder = Path.Combine(_home, name);
        Run run = await Run.LlmQuest("course", "simulate", Demo, "--learners", learners, "--seed", seed, "--out", folder);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("simulated learner").And.Contain("nobody was there"));
        return folder;
    }
}
