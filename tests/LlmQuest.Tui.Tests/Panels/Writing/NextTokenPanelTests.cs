using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.NextToken;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Panels;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Panels.Writing;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class NextTokenPanelTests : IDisposable
{
    private readonly ScriptedModel _model = new(_ => [-30, 4, 3, 2, 1, 0, .. Enumerable.Repeat(-1f, ScriptedModel.Alphabet.Length - 6)]);

    public void Dispose() => _model.Dispose();

    [Test]
    public void Cut_lines_stand_where_the_filter_cuts()
    {
        string[] rows = APanel.Of(SomeWriting.Of("next-token")).Text().Split('\n');
        int cut = Array.FindIndex(rows, row => row.StartsWith("╌╌╌ top_p leaves 2: to rank 2", StringComparison.Ordinal));
        Assert.That(rows[cut - 1], Does.Contain("·the"));
        Assert.That(rows[cut + 1], Does.Contain("·London").And.Contain("x top_p"));
    }

    [Test]
    public void A_slider_redraws_both_columns_without_a_decode_or_an_experiment()
    {
        AdventureSession session = Look();
        using var screen = new Screen(session, 120, 40);
        screen.Enter("generate").AnswerEnds();
        int decoded = _model.TokensDecoded;
        Assert.That(screen.Text, Does.Contain("drawn from 29 of 29 tokens").And.Not.Contain("redrawn"));
        screen.Press(Key.Tab).Press([.. Enumerable.Repeat(Key.CursorDown, 20)]).Press(Key.CursorRight);
        Assert.That(screen.Text, Does.Contain("redrawn with top_k 1; nothing was decoded").And.Contain("drawn from 1 of 29 tokens").And.Contain("╌╌╌ top_k leaves 1"));
        Assert.That((_model.TokensDecoded, session.State.Purse.Experiments), Is.EqualTo((decoded, 1)));
    }

    [TestCase(80, 24)]
    [TestCase(120, 40)]
    public void The_distribution_stays_in_view_while_a_slider_is_turned(int columns, int rows)
    {
        using var screen = new Screen(Look(("temperature", LabValue.Of(1)), ("top_p", LabValue.Of(0.9)), ("min_p", LabValue.Of(0))), columns, rows);
        screen.Enter("generate").AnswerEnds().Press(Key.Tab).Press([.. Enumerable.Repeat(Key.CursorDown, 12)]).Press(Key.CursorRight, Key.CursorRight);
        Golden.Hold(screen, "next-token-slider");
    }

    [Test]
    public void A_filter_that_is_typed_redraws_as_well()
    {
        using var screen = new Screen(Look(), 120, 40);
        screen.Enter("generate").AnswerEnds().Enter("set temperature 0");
        Assert.That(screen.Text, Does.Contain("redrawn with temperature 0"));
    }

    [Test]
    public void Numbers_of_an_earlier_sitting_say_that_the_filters_do_not_act_on_them()
    {
        Experiment experiment = SomeWriting.Of("next-token");
        LabPanel panel = APanel.Of(experiment);
        panel.Do("turn top_k more");
        Assert.That(panel.Text(), Does.Contain("Only the numbers of an earlier sitting are kept").And.Contain("0.7800"));
    }

    [Test]
    public void A_token_is_picked_drawn_taken_back_and_gone_to_by_hand()
    {
        AdventureSession session = Look();
        using var screen = new Screen(session, 120, 40);
        screen.Enter("generate").AnswerEnds();
        const string Second = "      2 b ";
        string[] rows = screen.Text.Split('\n');
        int row = Array.FindIndex(rows, line => line.Contains(Second, StringComparison.Ordinal));
        screen.Click(rows[row].IndexOf(Second, StringComparison.Ordinal) + Second.IndexOf('b', StringComparison.Ordinal), row).AnswerEnds();
        Assert.That(screen.Text, Does.Contain("> pick 2").And.Contain("picked: [b]").And.Contain("*1:b"));
        screen.Click("[undo]").AnswerEnds();
        Assert.That(session.State.Tree!.At, Is.Zero);
        screen.Click("[redo]").AnswerEnds();
        Assert.That(session.State.Tree!.At, Is.EqualTo(1));
        screen.Click("[step]").AnswerEnds();
        Assert.That(session.State.Tree!.Nodes, Has.Length.EqualTo(3));
        screen.Click("0:(the text)").AnswerEnds();
        Assert.That(session.State.Tree!.At, Is.Zero);
    }

    [Test]
    public void Few_candidates_are_shown_first_and_all_on_demand()
    {
        using var screen = new Screen(Look(), 120, 40);
        screen.Enter("generate").AnswerEnds();
        Assert.That(screen.Text, Does.Not.Match("│ +12 +12 "));
        screen.Click("[all 20]");
        Assert.That(screen.Text, Does.Contain("[the first 6]").And.Match("│ +20 +20 "));
    }

    [Test]
    public void A_text_that_was_changed_is_not_taken_for_the_one_that_was_read()
    {
        using var screen = new Screen(Look(), 120, 40);
        screen.Enter("generate").AnswerEnds().Enter("set text another");
        Assert.That(screen.Text, Does.Contain("The text was changed since"));
    }

    [Test]
    public void Tokens_of_a_model_that_was_let_go_have_no_text_any_more()
    {
        var all = new NextDistribution([1, 2], [], _ => throw new ObjectDisposedException("model"));
        Assert.That((all.Vocabulary, all.PieceOf(1)), Is.EqualTo((2, (string?)null)));
    }

    private AdventureSession Look(params (string Name, LabValue Value)[] settings)
    {
        World world = ACourse.OneRoom(ACourse.Story("A lamp."), ACourse.Lab("lab", "next-token", [("text", LabValue.Of("ab")), ("top_k", LabValue.Of(0)), .. settings]));
        return Some.Session(world, new LabBench(new NextTokenLab(new ScriptedSource(_model).Host(), () => 7)));
    }
}
