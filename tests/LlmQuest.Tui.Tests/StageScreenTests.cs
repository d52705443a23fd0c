using LlmQuest.Inference;
using LlmQuest.Labs.Sessions;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StageScreenTests
{
    private readonly FakeSession _session = new();

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    [TestCase(60, 15)]
    public void The_first_screen_shows_place_goal_story_prompt_and_status(int columns, int rows)
    {
        using var screen = new Screen(_session, columns, rows);
        Assert.That(screen.Text, Does.Contain("The Hall").And.Contain("Goal: Make it say").And.Contain("brass horn").And.Contain("> ").And.Contain("CPU (haswell)").And.Contain("110 tok/s"));
        Assert.That(screen.FirstFrames, Is.EqualTo(1));
    }

    [Test]
    public void A_typed_command_is_answered()
    {
        using Screen screen = new Screen(_session).Enter("look");
        Assert.That(screen.Text, Does.Contain("> look").And.Contain("You said look."));
    }

    [Test]
    public void A_line_that_is_sent_brings_back_the_end_of_the_transcript()
    {
        using var screen = new Screen(_session, 60, 15);
        for (int i = 0; i < 10; i++)
        {
            screen.Enter("look");
        }

        screen.Press(Key.PageUp).Press(Key.PageUp);
        Assert.That(screen.Text, Does.Contain("More below"));
        screen.Enter("settings");
        Assert.That(screen.Text, Does.Contain("> settings").And.Not.Contain("More below"));
    }

    [Test]
    public void What_a_copy_said_leaves_the_screen_with_it()
    {
        using Screen screen = new Screen(_session).Enter("play").Enter("look");
        Assert.That(screen.Text, Does.Contain("You said look."));
        screen.Enter("back");
        Assert.That(screen.Text, Does.Not.Contain("You said").And.Contain("brass horn").And.Contain("You are back in The Hall, as you left it."));
        screen.Enter("help");
        Assert.That(screen.Text, Does.Contain("You said help."));
    }

    [Test]
    public void Words_appear_while_the_machine_writes()
    {
        using Screen screen = new Screen(_session).Enter("generate");
        _session.Write("Once upon");
        screen.ShouldShow("│ Once upon");
        Assert.That(screen.Presenter.IsAnswering, Is.True);
        _session.EndAnswer();
        screen.ShouldShow("the model ended");
    }

    [Test]
    public void Escape_stops_the_answer_and_keeps_what_came()
    {
        using Screen screen = new Screen(_session).Enter("generate");
        _session.Write("Once upon");
        screen.ShouldShow("│ Once upon");
        screen.Press(Key.Esc).ShouldShow("stopped by you");
        Assert.That(screen.Text, Does.Contain("│ Once upon"));
        Assert.That(screen.IsStopped, Is.False);
    }

    [Test]
    public void What_is_typed_while_the_machine_writes_is_kept()
    {
        using Screen screen = new Screen(_session).Enter("generate").Enter("look");
        Assert.That(screen.Text, Does.Contain("> look").And.Contain("still writing"));
        Assert.That(screen.Text, Does.Not.Contain("You said look."));
    }

    [Test]
    public void Quitting_while_it_writes_waits_until_the_answer_is_recorded()
    {
        using Screen screen = new Screen(_session).Enter("generate");
        _session.Write("Once");
        screen.Press(Key.Q.WithCtrl).Await(() => screen.IsStopped, "it should stop");
        Assert.That(_session.Transcript[^1].Text, Is.EqualTo("stopped by you"));
    }

    [Test]
    public void Typing_quit_while_it_writes_stops_the_answer_and_leaves()
    {
        using Screen screen = new Screen(_session).Enter("generate");
        _session.Write("Once");
        screen.Enter("quit").Await(() => screen.IsStopped, "it should stop");
        Assert.That(_session.Transcript[^1].Text, Is.EqualTo("stopped by you"));
    }

    [Test]
    public void A_command_typed_after_a_refused_one_replaces_it()
    {
        using Screen screen = new Screen(_session).Enter("generate").Enter("look").Enter("help");
        _session.EndAnswer();
        screen.ShouldShow("the model ended");
        screen.Press(Key.Enter).ShouldShow("You said help.");
    }

    [Test]
    public void Ctrl_U_empties_the_line()
    {
        using Screen screen = new Screen(_session).Type("nonsense").Press(Key.U.WithCtrl).Enter("look");
        screen.ShouldShow("You said look.");
    }

    [Test]
    public void Quit_leaves()
    {
        using Screen screen = new Screen(_session).Enter("quit");
        screen.Await(() => screen.IsStopped, "it should stop");
    }

    [Test]
    public void A_model_that_cannot_be_used_is_told_and_the_game_goes_on()
    {
        _session.LoadFailure = new ModelException("The model file x is missing.");
        using var screen = new Screen(_session);
        screen.Await(() => screen.Text.Contains("The model file x is missing.", StringComparison.Ordinal), "it should be told");
        screen.Enter("look").ShouldShow("You said look.");
    }

    [Test]
    public void A_run_that_cannot_be_recorded_ends_with_its_reason()
    {
        using var screen = new Screen(_session);
        _session.SubmitFailure = new IOException("The disk is full.");
        screen.Enter("look").Await(() => screen.IsStopped, "it should stop");
        Assert.That(screen.Presenter.ThrowFailure, Throws.TypeOf<IOException>());
    }

    [Test]
    public void Resizing_wraps_anew_and_a_small_window_says_what_it_needs()
    {
        using Screen screen = new Screen(_session).Enter(string.Join(' ', Enumerable.Repeat("wide", 18)));
        screen.Resize(50, 12).ShouldShow("enlarge to 60x15");
        Assert.That(screen.Text, Does.Not.Contain("wide"));
        screen.Resize(120, 40).ShouldShow("You said wide");
    }

    [Test]
    public void Scrolling_up_stays_there_while_new_text_comes()
    {
        using var screen = new Screen(_session);
        for (int i = 0; i < 30; i++)
        {
            screen.Enter($"line{i}");
        }

        screen.Enter("generate").Press(Key.Home.WithCtrl).ShouldShow("brass horn");
        _session.Write("Once upon");
        screen.Await(() => screen.Presenter.Live.Count > 0, "text comes");
        screen.ShouldShow("brass horn");
        screen.Press(Key.End.WithCtrl).ShouldShow("│ Once upon");
    }

    [Test]
    public void Up_brings_back_and_Tab_completes()
    {
        using Screen screen = new Screen(_session).Enter("look").Press(Key.CursorUp, Key.Enter);
        Assert.That(_session.Transcript.Count(entry => entry.Text == "You said look."), Is.EqualTo(2));
        screen.Type("se").Press(Key.Tab, Key.Tab, Key.Enter).ShouldShow("You said settings.");
    }

    [Test]
    public void A_paste_without_end_is_cut_and_said_so()
    {
        using Screen screen = new Screen(_session).Paste(new string('x', 100_000));
        Assert.That(screen.Text, Does.Contain("4000 characters"));
    }

    [Test]
    public void Control_sequences_in_an_answer_do_not_reach_the_screen()
    {
        using Screen screen = new Screen(_session).Enter("generate");
        _session.Write("red \u001b[31malert");
        screen.ShouldShow("red [31malert");
    }

    [Test]
    public void Loading_is_shown_in_percent()
    {
        _session.Model = new ModelStatus(ModelState.Loading, 0.43, "SmolLM2", "", null);
        using var screen = new Screen(_session);
        Assert.That(screen.Text, Does.Contain("loading 43 %"));
    }

    [Test]
    public void Letters_are_taken_back_one_by_one()
    {
        using Screen screen = new Screen(_session).Type("abcd").Press(Key.Backspace);
        Assert.That(screen.Text, Does.Contain("> abc ").And.Not.Contain("⟨"));
        screen.Press(Key.Home, Key.Delete);
        Assert.That(screen.Text, Does.Contain("> bc ").And.Not.Contain("⟨"));
        screen.Press(Key.End).Type("\u200b").Press(Key.Backspace, Key.Backspace);
        Assert.That(screen.Text, Does.Contain("> bc⟨U+200 "));
    }

    [Test]
    public void What_was_half_typed_comes_back_behind_the_newest_line()
    {
        using Screen screen = new Screen(_session).Enter("look").Type("half a li").Press(Key.CursorUp);
        Assert.That(screen.Text, Does.Contain("> look").And.Not.Contain("half a li"));
        screen.Press(Key.CursorDown);
        Assert.That(screen.Text, Does.Contain("> half a li"));
        screen.Press(Key.CursorDown);
        Assert.That(screen.Text, Does.Contain("> half a li"));
    }

    [Test]
    public void A_click_on_a_key_in_the_last_row_does_what_the_key_does()
    {
        using Screen screen = new Screen(_session).Click("F1 help");
        Assert.That(screen.Text, Does.Contain("You said help."));
    }

    [TestCase(80)]
    [TestCase(60)]
    public void A_remark_that_is_longer_than_a_row_is_told_to_its_end(int columns)
    {
        using var screen = new Screen(_session, columns, 24);
        screen.Presenter.Say("The save 'zoe' is already open in process 16445 on this machine: close it there, or play under another name with --profile.");
        Assert.That(screen.Advance().Text, Does.Contain("The save 'zoe'").And.Contain("--profile").And.Contain("> ").And.Contain("brass horn"));
        screen.Enter("look");
        Assert.That(screen.Text, Does.Not.Contain("--profile"));
    }
}
