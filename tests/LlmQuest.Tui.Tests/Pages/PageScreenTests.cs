using LlmQuest.Core.Labs;
using LlmQuest.Labs.Sessions;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests.Pages;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[TestFixture(80, 24)]
[TestFixture(120, 40)]
public sealed class PageScreenTests(int columns, int rows)
{
    private readonly FakeGame _game = new();

    [Test]
    public void The_title_screen_says_where_one_was()
    {
        using Screen screen = _game.Screen(null, columns, rows);
        Golden.Hold(screen, "title");
    }

    [Test]
    public void The_title_screen_of_a_first_start_begins()
    {
        _game.Runs.IsEmpty = true;
        _game.Preferences.Problem = "The preferences in /saves/preferences.json cannot be read, so the usual ones are used; the file is kept as /saves/preferences.json.damaged-1.";
        using Screen screen = _game.Screen(null, columns, rows);
        Golden.Hold(screen, "title-first");
    }

    [TestCase("profiles")]
    [TestCase("preferences")]
    [TestCase("models")]
    [TestCase("help")]
    public void A_page_of_the_program_is_there_without_a_run(string verb)
    {
        using Screen screen = _game.Screen(null, columns, rows).Enter(verb);
        Golden.Hold(screen, verb);
    }

    [TestCase("courses", "Inside the Machine")]
    [TestCase("doctor", "STOP")]
    public void What_takes_a_while_is_shown_when_it_is_there(string verb, string shown)
    {
        using Screen screen = _game.Screen(null, columns, rows).Enter(verb);
        screen.ShouldShow(shown);
        Golden.Hold(screen, verb);
    }

    [TestCase("map")]
    [TestCase("journal")]
    [TestCase("inventory")]
    [TestCase("score")]
    [TestCase("help")]
    public async Task A_page_looks_back_at_the_run(string verb)
    {
        using Screen screen = _game.Screen(await SomeRun.PassedAsync(), columns, rows).Enter(verb);
        Golden.Hold(screen, $"run-{verb}");
    }

    [TestCase("experiments", "experiments")]
    [TestCase("experiments 17", "experiment-next-token")]
    [TestCase("experiments 12", "experiment-generate")]
    [TestCase("diff 9 12", "diff")]
    [TestCase("instructor", "instructor")]
    [TestCase("preferences", "preferences-in-run")]
    public void A_page_of_the_program_covers_the_stage(string line, string golden)
    {
        _game.Experiments.AddRange(SomeRun.Experiments());
        _game.Steps = ExperimentSteps.Of([[new StepNumbers(0.5, 1.2, 1), new StepNumbers(3, 2.2, 4)]]);
        using Screen screen = _game.Screen(SomeRun.Fresh(), columns, rows).Enter(line);
        Golden.Hold(screen, golden);
    }

    [Test]
    public void A_passed_stage_is_worth_a_card()
    {
        AdventureSession session = SomeRun.Fresh(SomeRun.Ready());
        using Screen screen = _game.Screen(session, columns, rows).Enter("hint").Enter("generate").AnswerEnds();
        Golden.Hold(screen, "card");
    }

    [Test]
    public void The_sentence_of_the_day_asks_the_first_bet()
    {
        Daily.LayReady(_game.Labs);
        using Screen screen = _game.Screen(null, columns, rows).Enter("today");
        screen.ShouldShow("Bet 1 of 6");
        Golden.Hold(screen, "today");
    }

    [Test]
    public void The_sentence_of_the_day_ends_with_lines_for_a_friend()
    {
        Daily.LayReady(_game.Labs);
        using Screen screen = _game.Screen(null, columns, rows).Enter("today");
        for (int bet = 1; bet <= 6; bet++)
        {
            screen.ShouldShow($"Bet {bet} of 6");
            screen.Press(bet % 2 == 0 ? Key.CursorDown : Key.CursorUp).Press(Key.Enter);
        }

        screen.ShouldShow("For a friend:");
        Golden.Hold(screen, "today-over");
    }
}
