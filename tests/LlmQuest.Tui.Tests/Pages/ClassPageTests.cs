using LlmQuest.Tui.Classes;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Pages;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ClassPageTests
{
    private readonly FakeBoard _board = new();

    [Test]
    public void The_class_is_shown_with_what_sieves_it()
    {
        using Screen screen = Open();
        Golden.Hold(screen, "class");
    }

    [Test]
    public void Enter_goes_down_to_a_learner_and_escape_comes_up_and_ends()
    {
        using Screen screen = Open();
        screen.Press(Key.CursorDown, Key.CursorDown, Key.Enter).ShouldShow("figures of Ada");
        screen.Press(Key.Enter).ShouldShow("The course of this run is not here.");
        screen.Press(Key.Esc).ShouldShow("figures of Ada");
        screen.Press(Key.Esc).ShouldShow("Ben");
        Assert.That(screen.IsStopped, Is.False);
        screen.Press(Key.Esc).Advance();
        Assert.That(screen.IsStopped, Is.True);
    }

    [Test]
    public void Enter_on_nothing_never_ends_the_board()
    {
        using Screen screen = Open();
        screen.Enter("nonsense").ShouldShow("The board knows");
        screen.Press(Key.Enter, Key.Enter).Advance();
        Assert.That(screen.IsStopped, Is.False);
    }

    [TestCase("stages")]
    [TestCase("answers")]
    [TestCase("challenges")]
    public void A_sheet_is_turned_by_its_name(string sheet)
    {
        using Screen screen = Open();
        screen.Enter(sheet).ShouldShow($"sheet {sheet}");
    }

    [Test]
    public void Only_those_who_are_stuck_can_be_shown()
    {
        using Screen screen = Open();
        screen.Click("[stuck only: no]", 2).ShouldShow("Only learners who are stuck are counted.");
        screen.Await(() => !screen.Text.Contains("Ada", StringComparison.Ordinal), "Ada is not stuck");
        Assert.That(screen.Text, Does.Contain("Ben"));
    }

    [Test]
    public void A_name_can_be_typed()
    {
        using Screen screen = Open();
        screen.Enter("instructor board name Ad").Await(() => !screen.Text.Contains("Ben", StringComparison.Ordinal), "Ben has another name");
        Assert.That(screen.Text, Does.Contain("Ada"));
    }

    [Test]
    public void A_sheet_is_turned_by_a_click_and_its_stage_by_another()
    {
        using Screen screen = Open();
        screen.Click("[stages]", 2).ShouldShow("sheet stages, stage");
        screen.Click("[stage: all]", 2).ShouldShow("sheet stages, stage hall");
    }

    [Test]
    public void A_hostile_name_is_shown_as_text()
    {
        _board.Learners.Add("Eve\u001b[31m\nfalse row\u202e");
        using Screen screen = Open();
        screen.ShouldShow("Eve");
        Assert.That(screen.Text, Does.Not.Contain("\u001b").And.Not.Contain("\u202e"));
    }

    [Test]
    public void Two_hundred_learners_are_reached_by_the_arrow()
    {
        _board.Learners.AddRange(Enumerable.Range(0, 200).Select(i => $"learner-{i}"));
        using Screen screen = Open();
        screen.Press([.. Enumerable.Repeat(Key.CursorDown, 210)]);
        screen.ShouldShow("learner-199");
    }

    [Test]
    public void The_menu_opens_the_board()
    {
        using Screen screen = new FakeGame().Screen(null);
        screen.Enter("instructor board").ShouldShow("Ada");
        screen.Press(Key.Esc).ShouldShow("instructor board");
        Assert.That(screen.IsStopped, Is.False);
    }

    private Screen Open()
    {
        var screen = new Screen(null, desk: new ClassDesk(_board, new FakePreferences()));
        screen.ShouldShow("2 runs");
        return screen;
    }
}
