using LlmQuest.Tui.Ports;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Pages;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PageDeedTests
{
    private readonly FakeGame _game = new();

    [Test]
    public void A_preference_is_changed_by_arrows_and_kept()
    {
        using Screen screen = _game.Screen(null).Enter("preferences").Press(Key.CursorRight);
        Assert.That(_game.Preferences.Kept.Theme, Is.EqualTo("dark"));
        Assert.That(screen.Text, Does.Contain("< dark >"));
        screen.Press(Key.CursorLeft).Press(Key.CursorDown).Press(Key.Enter);
        Assert.That(_game.Preferences.Kept.Theme, Is.EqualTo("terminal"));
        Assert.That(_game.Preferences.Kept.ReducedMotion, Is.True);
    }

    [TestCase("preferences theme light", "theme is light now.")]
    [TestCase("preferences beats = on", "beats is on now.")]
    [TestCase("preferences reduced yes", "reduced-motion is on now.")]
    [TestCase("preferences key map F5", "map is F5 now.")]
    [TestCase("preferences theme pink", "theme can be terminal, dark, light, plain, and not 'pink'.")]
    [TestCase("preferences key map x", "'x' is needed for typing")]
    [TestCase("preferences key map F1", "map is F1 now.")]
    [TestCase("preferences key sing F5", "Say which action: help, map")]
    [TestCase("preferences smell on", "There is no preference 'smell'")]
    public void A_preference_is_typed(string line, string told)
        => Assert.That(_game.Desk.Do(Core.Commands.CommandParser.Parse(line), null).Text, Does.StartWith(told));

    [Test]
    public void A_key_of_ones_own_works_at_once()
    {
        using Screen screen = _game.Screen(SomeRun.Fresh()).Enter("preferences key map F5").Press(Key.F5);
        Assert.That(screen.Text, Does.Contain("Map of The Course"));
    }

    [Test]
    public void A_key_that_was_given_away_already_is_not_given_twice()
    {
        _game.Preferences.Kept = _game.Preferences.Kept with { Keys = _game.Preferences.Kept.Keys.Add("help", ["F5"]) };
        Assert.That(_game.Desk.Do(Core.Commands.CommandParser.Parse("preferences key map F5"), null).Text, Is.EqualTo("F5 is the key of 'help' already: give 'map' another one."));
        Assert.That(_game.Preferences.Kept.Keys.ContainsKey("map"), Is.False);
    }

    [Test]
    public void A_preference_that_cannot_be_kept_is_not_changed()
    {
        _game.Preferences.IsReadOnly = true;
        using Screen screen = _game.Screen(null).Enter("preferences").Press(Key.CursorRight);
        Assert.That(screen.Text, Does.Contain("The disk is full").And.Contain("< terminal >"));
    }

    [Test]
    public async Task A_stage_of_the_map_is_gone_to()
    {
        using Screen screen = _game.Screen(await SomeRun.PassedAsync()).Enter("map").Click("Tokenizer");
        Assert.That(screen.Text, Does.Contain("A desk.").And.Not.Contain("Map of"));
    }

    [Test]
    public void A_locked_stage_of_the_map_is_looked_at()
    {
        using Screen screen = _game.Screen(SomeRun.Fresh(), 120, 40).Enter("map").Click("Vault");
        Assert.That(screen.Text, Does.Contain("At its door: What does the model keep?").And.Contain("Map of"));
    }

    [Test]
    public void Time_estimates_stand_on_the_map_when_they_are_wanted()
    {
        using Screen screen = _game.Screen(SomeRun.Fresh(), 120, 40).Enter("map");
        Assert.That(screen.Text, Does.Not.Contain("25 minutes"));
        screen.Enter("preferences time-estimates on").Enter("map");
        Assert.That(screen.Text, Does.Contain("about 25 minutes"));
    }

    [Test]
    public void An_experiment_is_opened_from_the_list_and_left_again()
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        using Screen screen = _game.Screen(SomeRun.Fresh()).Enter("experiments").Press(Key.Enter);
        Assert.That(screen.Text, Does.Contain("Experiment 17: next-token"));
        screen.Press(Key.Esc);
        Assert.That(screen.Text, Does.Contain("3 experiments, the newest first"));
    }

    [TestCase("experiments 9")]
    [TestCase("experiments 17")]
    [TestCase("experiments 1")]
    public void Every_experiment_is_made_again_with_its_own_parameters_from_its_page(string line)
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        Ports.ShelvedExperiment one = line.EndsWith("17", StringComparison.Ordinal) ? _game.Experiments[0] : _game.Experiments[2];
        _game.Labs.Add([.. one.Experiment.Facts.Select(fact => (fact.Key, fact.Value))]);
        using Screen screen = _game.Screen(SomeRun.Fresh(), 120, 40).Enter(line).Click("[again]");
        screen.ShouldShow("Nothing of this was recorded.");
        Assert.That(_game.Labs.Asked.Single(), Is.EqualTo(one.Experiment.Parameters));
        Assert.That(_game.Earlier, Has.Count.EqualTo(one == _game.Experiments[0] ? 2 : 0));
    }

    [Test]
    public void What_comes_out_otherwise_is_told_beside_what_was_recorded()
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        _game.Labs.Add(("texts", Core.Labs.LabValue.Of(["The hall answers never."])), ("distinct", Core.Labs.LabValue.Of(1)));
        using Screen screen = _game.Screen(SomeRun.Fresh(), 120, 40).Enter("experiments 9 again");
        screen.ShouldShow("Another model answered than the one that was recorded");
        Assert.That(screen.Text, Does.Contain("RECORDED").And.Contain("never."));
    }

    [Test]
    public void An_experiment_that_cannot_be_made_again_says_why()
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        using Screen screen = _game.Screen(SomeRun.Fresh(), 120, 40).Enter("experiments again 9");
        screen.ShouldShow("Nothing is laid ready.");
    }

    [Test]
    public void A_download_goes_on_while_the_game_is_played()
    {
        using Screen screen = _game.Screen(SomeRun.Fresh(), 120, 40).Enter("models").Click("[pull]");
        screen.ShouldShow("12 %, 46 MB of 386 MB");
        _game.Models.TellMore("50 %");
        screen.ShouldShow("50 %");
        screen.Press(Key.Esc).Enter("look");
        Assert.That(screen.Text, Does.Contain("A brass horn"));
        _game.Models.EndPull();
        screen.Enter("models").ShouldShow("It is here and verified.");
    }

    [Test]
    public void A_second_wish_leaves_the_progress_of_the_first_in_view()
    {
        using Screen screen = _game.Screen(null, 120, 40).Enter("models").Click("[pull]");
        screen.ShouldShow("12 %, 46 MB of 386 MB");
        screen.Enter("models verify own").Enter("models verify own");
        Assert.That(screen.Text, Does.Contain("One thing at a time").And.Contain("12 %, 46 MB of 386 MB"));
        _game.Models.EndPull();
        screen.ShouldShow("It is here and verified.");
        Assert.That(screen.Text, Does.Not.Contain("One thing at a time"));
    }

    [Test]
    public async Task What_nobody_foresaw_ends_the_work_and_is_told()
    {
        _game.Models.VerifyFailure = new InvalidOperationException("The file ended too soon.");
        Tui.Pages.ProgramReply reply = _game.Desk.Do(Core.Commands.CommandParser.Parse("models verify own"), null);
        await reply.Settled;
        Assert.That(Tui.Panes.PlainPane.Of(reply.Page!), Does.Contain("The file ended too soon.").And.Not.Contain("working"));
    }

    [Test]
    public void A_machine_without_models_says_so()
    {
        _game.Models.IsEmpty = true;
        using Screen screen = _game.Screen(null, 120, 40).Enter("models");
        Assert.That(screen.Text, Does.Contain("No models are named on this machine."));
    }

    [Test]
    public void A_download_can_be_stopped()
    {
        using Screen screen = _game.Screen(null, 120, 40).Enter("models").Click("[pull]");
        screen.ShouldShow("[stop]");
        screen.Click("[stop]").ShouldShow("It was stopped; what came is kept.");
    }

    [Test]
    public void A_model_is_chosen_and_verified()
    {
        using Screen screen = _game.Screen(null, 120, 40).Enter("models use own");
        Assert.That(_game.Models.Used, Is.EqualTo("own"));
        screen.Enter("models verify own").ShouldShow("own: right, SHA-256 00");
        screen.Enter("models use nothing").ShouldShow("There is no model nothing");
    }

    [Test]
    public void The_line_of_a_card_can_be_copied()
    {
        string copied = "";
        _game.Desk.Clipboard = text => (copied = text).Length > 0 ? CopyOutcome.Taken : CopyOutcome.Refused;
        using Screen screen = _game.Screen(SomeRun.Fresh(SomeRun.Ready())).Enter("generate").AnswerEnds().Click("[copy the line]");
        Assert.That(copied, Does.StartWith("LlmQuest, The Course: passed Hall ***"));
        Assert.That(screen.Text, Does.Contain("The line of the card is on the clipboard"));
    }
}
