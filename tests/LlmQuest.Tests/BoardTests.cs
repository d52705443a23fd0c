using System.Text.Json;

namespace LlmQuest.Tests;

/// <summary>The board from the command line, on a class that was made up.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BoardTests
{
    private string _home = "";

    private string Class => Path.Combine(_home, "class");

    private static string Demo => Path.Combine(Run.Root, "lessons", "demo");

    [SetUp]
    public async Task MakeClass()
    {
        _home = Directory.CreateTempSubdirectory("llmquest-board-").FullName;
        Run made = await Run.LlmQuest("course", "simulate", Demo, "--learners", "8", "--seed", "3", "--out", Class);
        Assert.That(made.ExitCode, Is.Zero, made.Error);
    }

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task A_class_is_told_as_text_and_as_json_and_as_a_table()
    {
        Assert.That((await Run.LlmQuest("board", Class)).Output, Does.Contain("8 runs, ").And.Contain("Who is where").And.Contain("8 files read."));
        JsonElement board = JsonDocument.Parse((await Run.LlmQuest("board", Class, "--json", "--quality")).Output).RootElement;
        Assert.That((board.GetProperty("runs").GetInt32(), board.GetProperty("simulated").GetInt32(), board.GetProperty("learners").GetArrayLength(), board.GetProperty("items").GetArrayLength() > 0), Is.EqualTo((8, 8, 8, true)));
        Assert.That((await Run.LlmQuest("board", Class, "--csv")).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(9));
        Assert.That((await Run.LlmQuest("board", Class, "--learner", "quick")).Output, Does.Contain("2 runs, "));
    }

    [Test]
    public async Task A_board_has_one_form()
    {
        Run run = await Run.LlmQuest("board", Class, "--csv", "--html");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain("a board is written in one form: --csv, --html or --json"));
    }

    [Test]
    public async Task A_page_is_written_once_and_never_over_a_file()
    {
        string page = Path.Combine(_home, "board.html");
        Assert.That((await Run.LlmQuest("board", Class, "--html", "--output", page)).ExitCode, Is.Zero);
        string written = await File.ReadAllTextAsync(page);
        Run again = await Run.LlmQuest("board", Class, "--output", page);
        Assert.That((again.ExitCode, await File.ReadAllTextAsync(page)), Is.EqualTo((1, written)));
        Assert.That(again.Error, Does.Contain("is there already and is not written over: name another file."));
        Assert.That(written, Does.StartWith("<!DOCTYPE html>").And.Not.Contain("<script"));
    }

    [Test]
    public async Task A_damaged_file_is_named_and_the_others_are_shown()
    {
        await File.WriteAllTextAsync(Path.Combine(Class, "odd.jsonl"), "hello");
        Run board = await Run.LlmQuest("board", Class);
        Assert.That((board.ExitCode, board.Output.Contains("8 runs, ", StringComparison.Ordinal)), Is.EqualTo((1, true)));
        Assert.That(board.Error, Does.Contain("odd.jsonl was left out, because it does not begin with the header of an exported run"));
    }

    [TestCase("nowhere", "There is no file or folder")]
    [TestCase(".", "No run was found in")]
    public async Task A_folder_without_runs_is_said_in_a_sentence(string folder, string told)
    {
        string empty = Directory.CreateDirectory(Path.Combine(_home, "empty")).FullName;
        Run board = await Run.LlmQuest("board", Path.GetFullPath(Path.Combine(empty, folder)));
        Assert.That(board.ExitCode, Is.EqualTo(1));
        Assert.That(board.Error, Does.Contain(told));
    }
}
