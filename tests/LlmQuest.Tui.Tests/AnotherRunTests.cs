using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests;

/// <summary>What happens while another run is opened, and what stays of the one before.</summary>
public sealed class AnotherRunTests
{
    [Test]
    public void A_line_waits_while_another_run_is_opened()
    {
        var opened = new TaskCompletionSource<IStageSession>();
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), desk: new FakeDesk { Opening = opened.Task });
        screen.Enter("courses demo").Enter("generate");
        Assert.That(screen.Presenter.IsAnswering, Is.False);
        Assert.That(screen.Text, Does.Contain("> generate").And.Contain("being opened"));
        AdventureSession other = Some.Session(Demo.World, Demo.Labs);
        opened.SetResult(other);
        screen.Await(() => !screen.Text.Contains("being opened", StringComparison.Ordinal), "the run should be opened");
        screen.Press(Terminal.Gui.Input.Key.Enter).AnswerEnds();
        Assert.That(other.Transcript.Select(entry => entry.Text), Has.Some.Contains("generate"));
    }

    [Test]
    public void What_was_opened_in_a_pane_is_not_open_in_the_next_run()
    {
        var desk = new FakeDesk { Opening = Task.FromResult<IStageSession>(Some.Session(Demo.World, Demo.Labs)) };
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), 120, 40, desk);
        screen.Click("[letters]");
        Assert.That(screen.Text, Does.Contain("[hide letters]"));
        screen.Press(Terminal.Gui.Input.Key.Esc).Enter("courses demo").ShouldShow("[letters]");
    }

    [Test]
    public void A_run_that_goes_on_says_how_to_read_the_place_again()
    {
        var played = new FakeSession();
        played.Submit("inventory");
        using var goneOn = new Screen(played);
        goneOn.ShouldShow("Your run goes on here: look reads the place again");
        using var begun = new Screen(new FakeSession());
        Assert.That(begun.Text, Does.Not.Contain("Your run goes on"));
    }

    [Test]
    public void The_story_of_another_run_is_told_in_beats_as_well()
    {
        var desk = new FakeDesk { Opening = Task.FromResult<IStageSession>(Some.Session(Demo.World, Demo.Labs)), Preferences = Preferences.Usual with { Beats = true } };
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), desk: desk);
        bool isHeld = screen.Presenter.HasMore;
        screen.Enter("courses demo").Await(() => !screen.Presenter.Transcript.Any(entry => entry.Text.Contains("courses", StringComparison.Ordinal)), "the run should be opened");
        Assert.That(screen.Presenter.HasMore, Is.EqualTo(isHeld).And.True);
    }

    [Test]
    public void A_lab_shows_nothing_that_an_open_guess_asks_for()
    {
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), 120, 40);
        foreach (string line in new[] { "answer tokens", "answer 3", "in", "answer e c a b d", "go north", "answer token" })
        {
            screen.Enter(line).Press(Terminal.Gui.Input.Key.Esc);
        }

        screen.Enter("predict 60%").AnswerEnds();
        Assert.That(screen.Text, Does.Contain("How many tokens has the model").And.Contain("guess first").And.Not.Contain("7042"));
        screen.Enter("predict 49152").AnswerEnds();
        screen.Enter("predict Paris").AnswerEnds();
        Assert.That(screen.Text, Does.Contain("7042"));
    }

    [Test]
    public void Words_that_are_typed_as_an_answer_are_one_also_after_an_answer_that_began_by_itself()
    {
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), 120, 40);
        screen.Press(Terminal.Gui.Input.Key.Tab).Enter("no idea").Press(Terminal.Gui.Input.Key.Esc).Enter("answer task 2");
        Assert.That(screen.Text, Does.Contain("> answer no idea").And.Contain("> answer task 2").And.Not.Contain("is a command"));
    }
}
