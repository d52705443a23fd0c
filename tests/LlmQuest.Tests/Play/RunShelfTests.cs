using LlmQuest.Hosting;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Play;
using LlmQuest.Storage;
using LlmQuest.Testing;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tests.Play;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunShelfTests : IAsyncDisposable
{
    private static readonly string Demo = Path.Combine(Run.Root, "lessons", "demo");
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("llmquest-shelf-");
    private readonly PlayRequest _request;
    private readonly ProjectFolders _folders;
    private readonly PlayedLabs _labs;
    private RunShelf _runs;

    public RunShelfTests()
    {
        string script = Path.Combine(_home.FullName, "labs.json");
        File.WriteAllText(script, DemoScript.Text);
        _folders = new ProjectFolders(Path.Combine(Run.Root, "lessons"), Path.Combine(Run.Root, "models"), Path.Combine(_home.FullName, "saves"));
        _request = new PlayRequest(null, "ada", _folders.Saves, null, ComputeSettings.Default, 1, script, false);
        _labs = PlayedLabs.Open(_folders, _request);
        _runs = Shelf();
    }

    public async ValueTask DisposeAsync()
    {
        _runs.Dispose();
        await _labs.DisposeAsync();
        _home.Delete(recursive: true);
    }

    [Test]
    public void Before_the_first_run_there_is_nothing_to_go_on_with()
        => Assert.That((_runs.Glance().HasRun, _runs.Profiles().Single().Name, _runs.NameAnew("ada")), Is.EqualTo((false, "ada", "ada")));

    [Test]
    public async Task The_title_screen_tells_where_one_was_from_small_files()
    {
        await OpenAsync("ada", Demo);
        Restart();
        ProfileLine line = _runs.Glance();
        Assert.That((line.Course, line.Stage, line.Xp), Is.EqualTo(("The Demonstration", "The Gate", (int?)0)));
    }

    [Test]
    public async Task The_course_that_was_played_last_is_gone_on_with()
    {
        await OpenAsync("ada", Demo);
        Restart();
        IStageSession session = await OpenAsync("ada", null);
        Assert.That(session.World.Course.Id, Is.EqualTo("demo"));
    }

    [Test]
    public async Task A_new_run_leaves_every_file_of_the_old_one_as_it_was()
    {
        IStageSession old = await OpenAsync("ada", Demo);
        old.Submit("look");
        Restart();
        string journal = Path.Combine(_folders.Saves, "ada.jsonl");
        byte[] before = File.ReadAllBytes(journal);
        IStageSession session = await OpenAsync("ada", Demo, isAnew: true);
        session.Submit("look");
        Restart();
        Assert.That(File.ReadAllBytes(journal), Is.EqualTo(before));
        Assert.That(_runs.Profiles().Select(line => line.Name), Is.EquivalentTo(new[] { "ada", "ada-2" }));
        Assert.That((_runs.NameAnew("ada"), _runs.NameAnew("ada-2")), Is.EqualTo(("ada-3", "ada-3")));
    }

    [Test]
    public async Task The_run_that_is_left_is_closed_and_can_be_opened_by_others()
    {
        await OpenAsync("ada", Demo);
        await OpenAsync("grace", Demo);
        using RunStore other = RunStore.Open(_folders.Saves, "ada", TimeProvider.System);
        Assert.That(_runs.Profile, Is.EqualTo("grace"));
        Assert.That(other.LastSequence, Is.GreaterThan(0));
    }

    [Test]
    public async Task What_is_open_already_is_gone_on_with()
    {
        IStageSession open = await OpenAsync("ada", Demo);
        Assert.That(await OpenAsync("ada", null), Is.SameAs(open));
    }

    [Test]
    public void A_run_that_another_window_holds_is_told_in_one_sentence()
    {
        using RunStore other = RunStore.Open(_folders.Saves, "ada", TimeProvider.System);
        Assert.That(async () => await OpenAsync("ada", Demo), Throws.InstanceOf<PortException>().With.Message.Contains("is already open in process"));
    }

    [Test]
    public void A_name_that_is_none_is_told()
        => Assert.That(async () => await OpenAsync("a/b", Demo), Throws.InstanceOf<PortException>().With.Message.Contains("cannot be used"));

    [Test]
    public void Every_course_is_listed_with_what_is_wrong_with_it()
    {
        string broken = Path.Combine(_home.FullName, "broken");
        Directory.CreateDirectory(broken);
        File.WriteAllText(Path.Combine(broken, "course.yaml"), "title: Broken\nstages: [gone]\n");
        using var runs = new RunShelf(_folders, _request with { Course = broken }, _labs);
        CourseLine[] lines = [.. runs.Courses()];
        Assert.That(lines.Select(line => line.Name), Is.EquivalentTo(new[] { "broken", "demo", "inside-the-machine" }));
        Assert.That(lines.Select(line => line.Problem.Length > 0), Is.EqualTo(lines.Select(line => line.Name == "broken")));
    }

    [Test]
    public async Task Experiments_are_read_while_the_run_is_played()
    {
        IStageSession session = await OpenAsync("ada", Demo);
        session.Submit("go workshop");
        if (session.Submit("generate") == SubmitOutcome.Answer)
        {
            await foreach (LabUpdate _ in session.AnswerAsync(CancellationToken.None))
            {
            }
        }

        IReadOnlyList<ShelvedExperiment> all = new ExperimentShelf(_folders, () => _runs.Profile).Newest("demo");
        Assert.That(all.Count, Is.EqualTo(session.State.Purse.Experiments));
    }

    private RunShelf Shelf() => new(_folders, _request, _labs);

    private void Restart()
    {
        _runs.Dispose();
        _runs = Shelf();
    }

    private async Task<IStageSession> OpenAsync(string profile, string? course, bool isAnew = false)
    {
        IStageSession session = await _runs.OpenAsync(profile, course, isAnew);
        _runs.Entered(session);
        return session;
    }
}
