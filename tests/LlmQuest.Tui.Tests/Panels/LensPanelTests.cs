using LlmQuest.Core.Labs;
using LlmQuest.Core.Tests.Labs.Plain;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Tests.Panels.Writing;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels;

public sealed class LensPanelTests
{
    private static readonly Experiment Look = SomeMachine.Of("lens");

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void It_has_its_screen(int columns, int rows)
    {
        using Screen screen = Some.Lab(Look, columns, rows).Press(Key.Tab);
        Golden.Hold(screen, "lens");
    }

    [Test]
    public void Arrows_choose_the_layer_and_look_again()
    {
        QueuedLabs labs = Labs(Look, Look with { Facts = Look.Facts.SetItem("shown_layer", LabValue.Of(2)) });
        using Screen screen = Open(labs).Press(Key.Tab, Key.CursorRight).AnswerEnds();
        Assert.That((labs.Asked[^1]["layer"].Number, labs.Asked[^1]["head"].Number), Is.EqualTo((2d, 0d)));
        Assert.That(screen.Text, Does.Contain("< layer 2 of 0 to 2 >"));
    }

    [Test]
    public void Arrows_choose_the_head_and_stop_at_the_last()
    {
        LabPanel panel = APanel.Of(Look);
        Assert.That(panel.Take(panel.Part("< head 0").Less), Is.Null);
        Assert.That(panel.Take(panel.Part("< head 0").More), Is.EqualTo("generate lab"));
        Assert.That(panel.TakeTurned(), Is.EquivalentTo(new[] { "set layer 1", "set head 1" }));
    }

    [Test]
    public void While_it_runs_a_chooser_only_turns()
    {
        LabPanel panel = APanel.Of(Look);
        panel.Begin();
        Assert.That(panel.Take(panel.Part("< layer 1").More), Is.Null);
        panel.End();
        Assert.That(panel.Text(80), Does.Contain("< layer 2 of 0 to 2 >").And.Contain("Turned, and not shown yet: Enter runs it."));
        Assert.That(panel.Take(panel.Part("< layer 2").Deed), Is.EqualTo("generate lab"));
    }

    [Test]
    public void A_strong_head_leads_to_its_map()
    {
        LabPanel panel = APanel.Of(Look).Press("Strongest links");
        Assert.That(panel.Take(panel.Part("layer 2 head 1").Deed), Is.EqualTo("generate lab"));
        Assert.That(panel.TakeTurned(), Is.EquivalentTo(new[] { "set layer 2", "set head 1" }));
    }

    [Test]
    public void A_token_opens_to_its_weights_and_can_be_looked_from()
    {
        LabPanel panel = APanel.Of(Look).Press("·France");
        Assert.That(panel.Text(80), Does.Contain("looks at 1 ·capital 0.80, 0 The 0.10"));
        Assert.That(panel.Take(panel.Part("[links and guesses of this token]").Deed), Is.EqualTo("generate lab"));
        Assert.That(panel.TakeTurned(), Is.EqualTo(new[] { "set position 3" }));
    }

    [Test]
    public void The_map_uses_shades_and_says_that_it_explains_nothing()
        => Assert.That(APanel.Of(Look).Text(80), Does.Contain("1 ·capital   ▓▓░░").And.Contain("Attention is not explanation").And.Contain("decodes by another path than next-token"));

    [Test]
    public void A_layer_opens_to_all_of_its_guesses()
        => Assert.That(APanel.Of(Look).OpenAll(80).Text(80), Does.Contain("↵ 0.500, ·a 0.200, ·b 0.100").And.Contain("33,014").And.Contain("From layer 2 on, the final first choice stays first"));

    [Test]
    public void A_long_text_is_looked_at_through_a_window()
    {
        LabPanel panel = APanel.Of(SomeMachine.Long(50));
        Assert.That(panel.Text(80), Does.Contain("< tokens 10 to 49 of 50 >"));
        panel.Take(panel.Part("< tokens").Less);
        Assert.That(panel.Text(80), Does.Contain("< tokens 0 to 39 of 50 >").And.Contain("\n  0 ·token0"));
    }

    private static QueuedLabs Labs(params Experiment[] experiments)
    {
        var labs = new QueuedLabs();
        Array.ForEach(experiments, experiment => labs.Add([.. experiment.Facts.Select(fact => (fact.Key, fact.Value))]));
        return labs;
    }

    private static Screen Open(QueuedLabs labs)
    {
        World world = ACourse.OneRoom(ACourse.Story("An instrument stands here."), ACourse.Lab("lab", "lens"));
        return new Screen(Some.Session(world, labs), 120, 40).Enter("generate").AnswerEnds();
    }
}
