using LlmQuest.Play;
using LlmQuest.Preview;
using LlmQuest.Terminal;
using LlmQuest.Testing;

namespace LlmQuest.Tests.Preview;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PreviewTests : IDisposable
{
    private readonly LiveCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Test]
    public void A_saved_text_is_told_at_once_and_one_elsewhere_is_not()
    {
        using LiveScreen screen = Open();
        _course.Change("hall.md", "of oak", "of ash");
        Assert.That(screen.Tick().Told, Does.Contain("A door of ash."));
        int told = screen.Presenter.Transcript.Count;
        _course.Change("cellar.md", "cider.", "perry.");
        Assert.That(screen.Tick().Presenter.Transcript, Has.Count.EqualTo(told));
        Assert.That(screen.Presenter.Hint, Does.StartWith("The course was read"));
    }

    [Test]
    public void A_broken_file_leaves_the_last_text_and_the_margin_says_so()
    {
        using LiveScreen screen = Open();
        _course.Change("hall.md", "A door of oak.", "A gate.\n\n::: lab {#l type=generat}\n:::");
        screen.Tick();
        Assert.That(screen.Told, Does.Contain("A door of oak.").And.Not.Contain("A gate."));
        Assert.That(screen.Presenter.Margin, Does.StartWith("preview: 1 error").And.Contain("last text without errors"));
        Assert.That(screen.Presenter.Hint, Does.Contain("hall.md:").And.Contain("LQ0007").And.Contain("Did you mean"));
        Assert.That(screen.Type("problems").Page, Does.Contain("hall.md:10:18: error LQ0007").And.Contain("Did you mean \"generate\"?"));
        _course.Change("hall.md", "generat}", "generate}\nprompt: a");
        Assert.That(screen.Tick().Page, Does.Not.Contain("LQ0007"), "an open page goes on with the text");
        Assert.That(screen.Told, Does.Contain("A gate."));
    }

    [Test]
    public void Who_stood_in_a_scene_that_was_gone_for_a_moment_is_back_in_it()
    {
        using LiveScreen screen = Open("hall/stairs");
        string whole = File.ReadAllText(Path.Combine(_course.Folder, "hall.md"));
        _course.Save("hall.md", whole[..whole.IndexOf("## The stairs", StringComparison.Ordinal)]);
        Assert.That(screen.Tick().Here, Is.EqualTo("hall/door"));
        _course.Save("hall.md", whole);
        Assert.That(screen.Tick().Here, Is.EqualTo("hall/stairs"));
    }

    [Test]
    public void A_file_that_is_half_saved_passes_nothing()
    {
        using LiveScreen screen = Open();
        string whole = File.ReadAllText(Path.Combine(_course.Folder, "hall.md"));
        _course.Save("hall.md", whole[..whole.IndexOf("## The stairs", StringComparison.Ordinal)]);
        screen.Tick();
        _course.Save("hall.md", whole);
        screen.Tick();
        Assert.That(screen.Run.Session.State.Passed, Is.Empty);
    }

    [Test]
    public void A_stage_under_another_id_is_the_same_place()
    {
        using LiveScreen screen = Open("hall/stairs");
        _course.Change("hall.md", "id: hall", "id: lobby").Change("cellar.md", "[hall]", "[lobby]");
        Assert.That(screen.Tick().Here, Is.EqualTo("lobby/stairs"));
    }

    [Test]
    public void What_was_done_stays_done_and_a_changed_question_is_marked()
    {
        using LiveScreen screen = Open("stairs");
        screen.Type("answer iron");
        int xp = screen.Run.Session.State.Purse.Xp;
        _course.Change("hall.md", "- iron", "- steel");
        screen.Tick().Type("look");
        Assert.That((xp, screen.Run.Session.State.Purse.Xp), Is.EqualTo((10, 10)));
        Assert.That(string.Join('\n', screen.Presenter.Transcript.Select(entry => entry.Text)), Does.Contain("Updated since you answered: What is key?"));
    }

    [TestCase("jump cellar", "cellar/barrels")]
    [TestCase("jump well", "cellar/well")]
    [TestCase("jump cellar/well", "cellar/well")]
    [TestCase("jump cellar#well", "cellar/well")]
    [TestCase("jump stairs", "hall/stairs")]
    [TestCase("jump cel", "cellar/barrels")]
    public void Any_scene_can_be_jumped_to_whatever_is_locked(string line, string place)
    {
        using LiveScreen screen = Open();
        Assert.That(screen.Type(line).Here, Is.EqualTo(place));
    }

    [TestCase("jump cellor", "Did you mean cellar?")]
    [TestCase("jump zzzzzzzz", "jump alone lists all")]
    public void A_place_that_is_not_there_is_told(string line, string told)
    {
        using LiveScreen screen = Open();
        Assert.That(screen.Type(line).Presenter.Hint, Does.Contain(told));
        Assert.That(screen.Here, Is.EqualTo("hall/door"));
    }

    [Test]
    public void All_scenes_are_listed_to_be_gone_to()
    {
        using LiveScreen screen = Open();
        Assert.That(screen.Type("jump").Page, Does.Contain("hall/stairs").And.Contain("cellar/well").And.Contain("you are here"));
    }

    [Test]
    public void Force_counts_the_challenge_in_view_as_done_and_opens_stages()
    {
        using LiveScreen screen = Open();
        Assert.That(screen.Type("go cellar").Here, Is.EqualTo("hall/door"), "locked");
        screen.Type("force cellar").Type("go cellar");
        Assert.That(screen.Here, Is.EqualTo("cellar/barrels"));
        screen.Type("force");
        Assert.That(screen.Run.Session.State.IsDone("cellar", "cider"), Is.True);
        Assert.That(screen.Type("force moon").Presenter.Hint, Does.Contain("moon"));
    }

    [Test]
    public void Answers_and_notes_of_the_stage_are_shown()
    {
        using LiveScreen screen = Open("cellar");
        Assert.That(screen.Type("answers").Page, Does.Contain("The answer: apples").And.Contain("Hint 1: Think of cider.").And.Contain("Because of cider."));
        Assert.That(screen.Type("notes").Page, Does.Contain("Smell first."));
        Assert.That(screen.Type("instructor").Page, Does.Contain("Smell first."));
    }

    [Test]
    public void A_draft_is_shown_and_said_to_be_one()
    {
        using LiveScreen screen = Open();
        _course.Change("cellar.md", "id: cellar", "id: cellar\nstatus: draft");
        Assert.That(screen.Tick().Type("jump cellar").Here, Is.EqualTo("cellar/barrels"));
        Assert.That(screen.Type("problems").Page, Does.Contain("Drafts, which learners do not see yet: cellar."));
    }

    [Test]
    public void An_empty_folder_waits_for_a_course_and_begins_where_it_was_asked_to()
    {
        using var screen = new LiveScreen(_course, "well");
        Assert.That(screen.Told, Does.Contain("Nothing can be shown yet"));
        Assert.That(screen.Told, Does.Not.Contain("passed"));
        Assert.That(screen.Presenter.Margin, Does.Contain("nothing to show yet"));
        _course.WithTwoStages();
        Assert.That(screen.Tick().Here, Is.EqualTo("cellar/well"));
        Assert.That(screen.Told, Does.Contain("A deep well."));
    }

    [Test]
    public void A_folder_that_vanishes_is_told_and_taken_up_when_it_is_back()
    {
        using LiveScreen screen = Open("stairs");
        _course.Vanish();
        Assert.That(screen.Tick().Presenter.Hint, Does.Contain($"There is no folder {_course.Folder}"));
        Assert.That(screen.Told, Does.Contain("Stairs of stone."));
        _course.Vanish(isBack: true);
        _course.Change("hall.md", "of stone", "of wood");
        Assert.That(screen.Tick().Told, Does.Contain("Stairs of wood."));
    }

    [TestCase("menu")]
    [TestCase("profiles")]
    [TestCase("courses")]
    [TestCase("today")]
    [TestCase("certificate")]
    public void What_would_keep_something_is_refused_in_a_sentence(string line)
    {
        using LiveScreen screen = Open();
        Assert.That(screen.Type(line).Presenter.Hint, Does.Contain("not for a preview"));
    }

    [Test]
    public async Task Line_by_line_an_edit_is_told_before_the_next_line_is_taken()
    {
        using LiveScreen screen = Open();
        var output = new StringWriter();
        using var signals = new EndSignals(CancellationToken.None);
        Action edit = () => _course.Change("hall.md", "of oak", "of ash");
        var loop = new PlainLoop(screen.Run.Session, screen.Desk, new PlainVoice(output, screen.Run.Session, isPerson: false), signals, () => edit());
        await loop.RunAsync(new StringReader("score\nanswers\njump well\nquit\nlook\n"));
        string text = output.ToString();
        Assert.That(text, Does.Contain("> answers").And.Contain("The answer: iron").And.Contain("> jump well").And.Contain("A deep well."));
        Assert.That(text, Does.EndWith("> quit\nNothing of the preview is kept, but what you saved in the course's folder.\n"));
        Assert.That(text.IndexOf("A door of ash.", StringComparison.Ordinal), Is.InRange(text.IndexOf("The course was read", StringComparison.Ordinal), text.IndexOf("> answers", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Somebody_who_looks_all_the_time_hears_of_a_saved_file()
    {
        _course.WithTwoStages();
        var feed = new CourseFeed(_course.Folder);
        feed.Read(feed.Stamp);
        await using var watch = new CourseWatch(feed, TimeProvider.System);
        _course.Change("hall.md", "of oak", "of ash");
        string fingerprint = feed.Newest.World!.Fingerprint;
        while (watch.Newest.World!.Fingerprint == fingerprint)
        {
            await Task.Yield();
        }

        while (watch.Take() is null)
        {
            await Task.Yield();
        }
    }

    [Test]
    public async Task The_program_previews_the_demonstration_line_by_line_and_keeps_nothing()
    {
        string saves = Path.Combine(_course.Folder, "saves");
        string script = Path.Combine(_course.Folder, "labs.json");
        await File.WriteAllTextAsync(script, DemoScript.Text);
        var environment = new Dictionary<string, string> { ["LLMQUEST_SAVES"] = saves };
        Run run = await Run.LlmQuest(environment, "answers\nnotes\njump workshop\nquit\n", "course", "preview", Path.Combine(Run.Root, "lessons", "demo"), "--plain", "--at", "gate", "--scripted", script);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.StartWith("The Gate").And.Contain("The course was read: nothing to mend.").And.Contain("The answer: token").And.Contain("For instructors: The Gate"));
        Assert.That(Directory.Exists(saves) ? Directory.GetFiles(saves) : [], Is.Empty);
    }

    [Test]
    public async Task A_folder_without_a_name_is_refused()
    {
        Run run = await Run.LlmQuest("course", "preview", "", "--plain");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((2, "FOLDER needs the name of a folder: llmquest --help lists what can be typed.\n")));
    }

    private LiveScreen Open(string at = "")
    {
        _course.WithTwoStages();
        return new LiveScreen(_course, at);
    }
}
