using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Certificates;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProgramDeskTests
{
    private readonly FakeGame _game = new();
    private readonly AdventureSession _session = SomeRun.Fresh();

    private static IEnumerable<Verb> OfProgram => VerbTable.All.Where(entry => entry.IsOfProgram).Select(entry => entry.Verb);

    [TestCaseSource(nameof(OfProgram))]
    public async Task Every_verb_of_the_program_says_something_line_by_line(Verb verb)
    {
        Daily.LayReady(_game.Labs);
        _game.Experiments.AddRange(SomeRun.Experiments());
        ProgramReply reply = _game.Desk.Do(new Command(verb, ""), _session);
        await reply.Settled;
        string told = reply.Page is { } page ? PlainPane.Of(page) : reply.Text;
        Assert.That(told, Has.Length.GreaterThan(10).And.Not.Contains("is for the run"));
        Assert.That(told.Split('\n'), Has.All.Length.LessThanOrEqualTo(160));
    }

    [Test]
    public void A_verb_of_the_run_is_answered_without_one() => Assert.That(Told("generate", null), Does.Contain("Open a run first"));

    [Test]
    public async Task Continue_opens_the_run_that_was_played_last()
    {
        _game.Runs.Session = _session;
        ProgramReply reply = _game.Desk.Do(CommandParser.Parse("continue"), null);
        Assert.That(await reply.Opening!, Is.SameAs(_session));
        Assert.That(_game.Runs.Opened, Is.EqualTo(new[] { ("ada", (string?)null, false) }));
    }

    [Test]
    public async Task A_new_run_leaves_the_old_one_as_it_is_and_says_how_to_go_back()
    {
        _game.Runs.Session = _session;
        ProgramReply reply = _game.Desk.Do(CommandParser.Parse("courses anew"), _session);
        await reply.Opening!;
        Assert.That(reply.Text, Is.EqualTo("A new run begins, as ada-2. The old one stays as it is: profiles ada goes on with it."));
        Assert.That(_game.Runs.Opened, Is.EqualTo(new[] { ("ada", (string?)null, true) }));
    }

    [TestCase("profiles GRACE", "grace")]
    [TestCase("profiles new Mary Ann", "Mary-Ann")]
    public async Task A_learner_goes_on_by_name(string line, string profile)
    {
        _game.Runs.Session = _session;
        await _game.Desk.Do(CommandParser.Parse(line), null).Opening!;
        Assert.That(_game.Runs.Opened, Is.EqualTo(new[] { (profile, (string?)null, false) }));
    }

    [TestCase("profiles grave", "There is no profile 'grave': there are ada, grace, new-here. profiles new grave begins one.")]
    [TestCase("export walk", "Name the file: export FILE, such as export echo-hall.md. It ends in .md or .txt.")]
    public void A_slip_of_the_finger_makes_nothing_new(string line, string told)
    {
        Assert.That(Told(line, _session), Is.EqualTo(told));
        Assert.That(_game.Runs.Opened, Is.Empty);
        Assert.That(_game.Files.Written, Is.Empty);
    }

    [TestCase("courses demo", "/lessons/demo", false)]
    [TestCase("courses Inside the Machine", "/lessons/inside-the-machine", false)]
    [TestCase("courses tower anew", "/lessons/demo", true)]
    public async Task A_course_is_opened_by_its_folder_or_its_name(string line, string folder, bool isAnew)
    {
        _game.Runs.Session = _session;
        await _game.Desk.Do(CommandParser.Parse(line), null).Opening!;
        Assert.That(_game.Runs.Opened, Is.EqualTo(new[] { ("ada", (string?)folder, isAnew) }));
    }

    [TestCase("courses broken", "broken cannot be played: course.yaml:3:1")]
    [TestCase("courses nowhere", "There is no course 'nowhere'")]
    public void A_course_that_cannot_be_opened_says_why(string line, string why)
        => Assert.That(async () => await _game.Desk.Do(CommandParser.Parse(line), null).Opening!, Throws.InstanceOf<PortException>().With.Message.Contains(why));

    [Test]
    public void A_run_that_is_held_by_another_window_is_told_in_one_sentence()
    {
        _game.Runs.Refusal = "The save 'ada' is already open in process 12: close it there, or play under another profile.";
        using Screen screen = _game.Screen(null).Enter("continue");
        screen.ShouldShow("already open in process 12");
    }

    [Test]
    public void Opening_a_run_leaves_the_title_for_the_stage()
    {
        _game.Runs.Session = _session;
        using Screen screen = _game.Screen(null).Press(Terminal.Gui.Input.Key.Enter);
        screen.ShouldShow("A brass horn hangs from the roof.");
        Assert.That(_game.Runs.Playing, Is.SameAs(_session));
    }

    [Test]
    public void The_last_answer_goes_to_the_clipboard_where_there_is_one()
    {
        string copied = "";
        _game.Desk.Clipboard = text => (copied = text).Length > 0 ? CopyOutcome.Taken : CopyOutcome.Refused;
        Assert.That(_game.Desk.Do(new Command(Verb.Copy, ""), Talked()).Text, Is.EqualTo("The last answer is on the clipboard: 12 characters."));
        Assert.That(copied, Is.EqualTo("One.\n\nTwo ä."));
    }

    [Test]
    public void Without_a_clipboard_that_is_said()
    {
        ProgramReply reply = _game.Desk.Do(new Command(Verb.Copy, ""), Talked());
        Assert.That(reply.Text, Does.Contain("There is no clipboard here"));
        Assert.That(reply.Lines, Does.EndWith("One.\n\nTwo ä."));
    }

    [Test]
    public void What_was_said_is_exported_once()
    {
        Assert.That(Told("export walk.md", Talked()), Is.EqualTo("What was said (6 blocks) is in /here/walk.md."));
        Assert.That(_game.Files.Written["walk.md"], Does.Contain("## The Hall").And.Contain("> One."));
        Assert.That(Told("export walk.md", Talked()), Does.Contain("is there already, and nothing was written"));
        Assert.That(Told("export walk.txt", Talked()), Does.Contain("/here/walk.txt"));
        Assert.That(_game.Files.Written["walk.txt"], Does.Contain("The machine: One."));
    }

    [Test]
    public void What_a_long_run_no_longer_keeps_at_hand_is_exported_too()
    {
        FakeSession session = Talked();
        session.Forgotten = 2;
        Assert.That(Told("export part.txt", session), Is.EqualTo("What was said (6 blocks) is in /here/part.txt. The first 2 blocks of it are not kept here."));
        _game.Whole.AddRange([new(TranscriptKind.Title, "The Gate"), new(TranscriptKind.Story, "It creaks."), .. session.Transcript]);
        Assert.That(Told("export walk.md", session), Is.EqualTo("What was said (8 blocks) is in /here/walk.md."));
        Assert.That(_game.Files.Written["walk.md"], Does.StartWith("## The Gate"));
    }

    [Test]
    public void A_text_is_found_in_what_was_said()
    {
        ProgramReply reply = _game.Desk.Do(new Command(Verb.Find, "BRASS"), _session);
        Assert.That(reply.Found, Is.EqualTo("BRASS"));
        Assert.That(reply.Lines, Does.Contain("\nA brass horn hangs from the roof.\n"));
        Assert.That(Told("find unicorn", _session), Is.EqualTo("'unicorn' was not said so far."));
    }

    [TestCase("chart 12 walk.svg", "The chart of experiment 12 is in /here/walk.svg.")]
    [TestCase("chart walk.svg", "The chart of experiment 17 is in /here/walk.svg.")]
    [TestCase("chart 99 walk.svg", "There is no experiment '99' in this run: the newest is 17, and 1 to 3 are their places from the first. experiments shows all of them.")]
    [TestCase("script 12 mine.py", "Experiment 12 is a script now, in /here/mine.py.")]
    [TestCase("script mine.cs", "This one has no script.")]
    [TestCase("script 12 mine.txt", "'mine.txt' is no name for a script: let it end in .py or .cs.")]
    [TestCase("script 12", "Name the file: script NUMBER FILE, such as script 12 mine.py. It may end in .py (Python, with transformers) or .cs (C#, with this program's own core).")]
    [TestCase("chart 12", "Name the file: chart NUMBER FILE, such as chart 12 grid.svg. It may end in .svg or .png.")]
    [TestCase("chart 2 walk.svg", "The chart of experiment 12 is in /here/walk.svg.")]
    [TestCase("experiments 4", "There is no experiment '4' in this run: the newest is 17, and 1 to 3 are their places from the first. experiments shows all of them.")]
    [TestCase("diff 9", "Say which two: diff NUMBER NUMBER. experiments shows their numbers.")]
    public void Experiments_are_called_by_their_numbers(string line, string told)
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        Assert.That(Told(line, _session), Is.EqualTo(told));
    }

    [Test]
    public async Task An_experiment_is_listed_with_what_surprised()
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        AdventureSession session = await SomeRun.PassedAsync();
        long number = session.State.LastExperiment;
        _game.Experiments[0] = _game.Experiments[0] with { Number = number };
        session.Submit("surprise it was sure, and wrong");
        Assert.That(PlainPane.Of(_game.Desk.Do(new Command(Verb.Experiments, ""), session).Page!), Does.Contain("Surprised: it was sure, and wrong"));
    }

    [Test]
    public void A_certificate_says_what_was_done_and_what_it_can_be_checked_by()
    {
        Assert.That(Told("certificate mine.txt for Ada <Lovelace>", _session), Is.EqualTo("What you did is written down in /here/mine.txt."));
        Assert.That(Told("certificate mine.svg for Ada <Lovelace>", _session), Is.EqualTo("What you did is written down in /here/mine.svg."));
        string text = _game.Files.Written["mine.txt"];
        Assert.That(text, Does.Contain("Ada <Lovelace>, in ").And.Contain("2026-11-23 to 2026-11-26").And.Contain("0 of 5 stages passed").And.Contain("Model some-model, SHA-256 of its file: cd34").And.Contain("SHA-256 ab12"));
        var drawn = System.Xml.Linq.XDocument.Parse(_game.Files.Written["mine.svg"]);
        Assert.That(drawn.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value), Does.Contain("Ada <Lovelace>").And.Contain("SHA-256 ab12"));
    }

    [Test]
    public void A_certificate_without_a_name_says_whose_it_is_and_keeps_its_columns_apart()
    {
        Assert.That(Told("certificate mine.txt", _session), Is.EqualTo($"What you did is written down in /here/mine.txt. It is made out to {_game.Runs.Profile}: certificate FILE for NAME puts another name on it."));
        Certificate certificate = Certificate.Of(_session, "Ada", null) with { Stages = [new("Hall", 1, 3, 4), new("The Room of a Name That Is Long Enough", 3, 12, 12), new("Attic", 0, 0, 7)] };
        Assert.That(CertificateText.Stages(certificate), Is.EqualTo(new[]
        {
            "Hall                                    passed, 1 star of 3   3 of 4 challenges",
            "The Room of a Name That Is Long Enough  passed, 3 stars of 3  12 of 12 challenges",
            "Attic                                   entered               0 of 7 challenges",
        }));
    }

    [TestCase("certificate")]
    [TestCase("certificate mine.pdf")]
    [TestCase("certificate mine.svg for  ")]
    public void A_certificate_needs_a_file(string line)
    {
        Assert.That(Told(line, _session), Does.StartWith("Name the file: certificate FILE, such as certificate mine.svg."));
        Assert.That(_game.Files.Written, Is.Empty);
    }

    [Test]
    public void Notes_for_instructors_are_shown_when_they_are_switched_on()
    {
        Assert.That(PlainPane.Of(_game.Desk.Do(new Command(Verb.Instructor, ""), _session).Page!), Does.Contain("Ask the room to bet"));
        Assert.That(_game.Preferences.Kept.InstructorNotes, Is.True);
        Assert.That(Told("instructor", _session), Is.EqualTo("What is meant for instructors is hidden again."));
    }

    [Test]
    public void Help_of_one_verb_stays_with_the_run()
    {
        using Screen screen = _game.Screen(_session).Enter("help hint");
        Assert.That(screen.Text, Does.Contain("the next hint, at a small cost").And.Contain("> help hint"));
    }

    private static FakeSession Talked()
    {
        var session = new FakeSession();
        session.Submit("look");
        session.Add(TranscriptKind.Answer, "One.");
        session.Add(TranscriptKind.Answer, "Two ä.");
        return session;
    }

    private string Told(string line, IStageSession? session) => _game.Desk.Do(CommandParser.Parse(line), session).Text;
}
