using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Storage;

namespace LlmQuest.Tests;

/// <summary>Runs on the command line.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunsTests
{
    private string _home = "";

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("llmquest-runs-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task A_run_is_listed_with_its_course_and_events()
    {
        string saves = Played("anna", "look", "help");
        JsonElement run = JsonDocument.Parse((await Run.LlmQuest("runs", "list", "--json", "--saves", saves)).Output).RootElement[0];
        Assert.That(run.EnumerateObject().Select(part => part.Name), Is.EqualTo(new[] { "id", "profile", "course", "writer", "simulated", "events", "last" }));
        Assert.That((run.GetProperty("profile").GetString(), run.GetProperty("course").GetString(), run.GetProperty("events").GetInt32()), Is.EqualTo(("anna", "demo", 3)));
        Assert.That((await Run.LlmQuest("profiles", "--saves", saves)).Output, Is.EqualTo("anna\n"));
    }

    [Test]
    public async Task A_run_is_shown_event_by_event()
    {
        string saves = Played("anna", "look");
        JsonElement events = JsonDocument.Parse((await Run.LlmQuest("runs", "show", "anna", "--json", "--saves", saves)).Output).RootElement;
        Assert.That(events.EnumerateArray().Select(one => one.GetProperty("type").GetString()), Is.EqualTo(new[] { "run_started", "command_entered" }));
    }

    [Test]
    public async Task An_exported_run_names_nobody_and_is_taken_in_once()
    {
        string file = Path.Combine(_home, "run.jsonl");
        Assert.That((await Run.LlmQuest("runs", "export", "anna", file, "--saves", Played("anna", "look"))).ExitCode, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(file), Does.Not.Contain("anna"));
        string other = Played("ben", "help");
        Assert.That((await Run.LlmQuest("runs", "import", file, "--saves", other)).ExitCode, Is.Zero);
        string once = (await Run.LlmQuest("runs", "list", "--json", "--saves", other)).Output;
        Assert.That((await Run.LlmQuest("runs", "import", file, "--saves", other)).ExitCode, Is.Zero);
        Assert.That((await Run.LlmQuest("runs", "list", "--json", "--saves", other)).Output, Is.EqualTo(once));
        Assert.That(JsonDocument.Parse(once).RootElement.GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_event_that_was_edited_is_named()
    {
        string saves = Played("anna", "look", "help");
        string journal = Path.Combine(saves, "anna.jsonl");
        await File.WriteAllTextAsync(journal, (await File.ReadAllTextAsync(journal)).Replace("\"look\"", "\"quit\"", StringComparison.Ordinal));
        Run run = await Run.LlmQuest("runs", "verify", "anna", "--saves", saves);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output + run.Error, Does.Contain("event 2 ").And.Contain("edited after being written"));
    }

    [Test]
    public async Task Two_courses_of_a_profile_are_told_apart()
    {
        string saves = Played("anna", "look");
        PlayCourse(saves, "anna", "first-steps");
        Assert.That((await Run.LlmQuest("profiles", "--saves", saves)).Output, Is.EqualTo("anna\n"));
        JsonElement runs = JsonDocument.Parse((await Run.LlmQuest("runs", "list", "--json", "--saves", saves)).Output).RootElement;
        Assert.That(runs.EnumerateArray().Select(run => run.GetProperty("profile").GetString() + " " + run.GetProperty("course").GetString()), Is.EquivalentTo(new[] { "anna demo", "anna first-steps" }));
        Assert.That((await Run.LlmQuest("runs", "show", "anna+first-steps", "--saves", saves)).Output, Does.Contain("first-steps"));
        Assert.That((await Run.LlmQuest("runs", "show", "anna+demo", "--saves", saves)).Output, Does.Contain("look"));
        Assert.That((await Run.LlmQuest("runs", "show", "anna", "--saves", saves)).Error, Does.Contain("anna+demo or anna+first-steps"));
        Run verified = await Run.LlmQuest("runs", "verify", "anna", "--saves", saves);
        Assert.That((verified.ExitCode, verified.Output), Is.EqualTo((0, "anna: right, 2 events that can be used in 1 chain.\nanna+first-steps: right, 1 event that can be used in 1 chain.\n")));
    }

    [Test]
    public async Task A_run_that_is_not_there_is_told()
    {
        Run run = await Run.LlmQuest("runs", "show", "nobody", "--saves", Played("anna", "look"));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("nobody").And.Contain("runs list"));
    }

    private static void PlayCourse(string saves, string profile, string course)
    {
        using RunStore store = RunStore.Open(saves, profile, TimeProvider.System, course);
        store.Append(new RunStarted(course, "gate"));
    }

    // What a learner would have left behind.
    private string Played(string profile, params string[] commands)
    {
        string saves = Path.Combine(_home, "saves-" + profile);
        using RunStore store = RunStore.Open(saves, profile, TimeProvider.System);
        store.Append(new RunStarted("demo", "gate"));
        foreach (string command in commands)
        {
            store.Append(new CommandEntered(command));
        }

        return saves;
    }
}
