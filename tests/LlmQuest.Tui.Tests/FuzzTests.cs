using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;
using LlmQuest.Tui.Tests.Pages;
using LlmQuest.Tui.Tests.Panels;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests;

/// <summary>Somebody who presses anything, anywhere.</summary>
public sealed class FuzzTests
{
    private const int Events = 1000;
    private const int EventsOfPanel = 400;
    private const int EventsOfPage = 300;

    // Leaving is not what is tried here, and suspending needs a terminal.
    private static readonly Key[] Keys =
    [
        Key.Enter, Key.Enter, Key.Enter, Key.Tab, Key.Tab, Key.Esc, Key.Space, Key.CursorUp, Key.CursorDown, Key.CursorLeft, Key.CursorRight, Key.PageUp, Key.PageDown, Key.Home, Key.End,
        Key.Home.WithCtrl, Key.End.WithCtrl, Key.Backspace, Key.Delete, Key.U.WithCtrl, Key.J.WithCtrl, Key.F1, Key.F2, Key.F3, Key.F4, Key.F6, Key.F7, Key.F8, Key.F9, Key.A, Key.D1, Key.D2, Key.N.WithCtrl, Key.A.WithAlt,
    ];

    private static readonly (int Columns, int Rows)[] Sizes = [(80, 24), (120, 40), (60, 15), (30, 8), (200, 60), (1, 1), (100, 15)];

    private static readonly string[] Pages = ["menu", "profiles", "courses", "models", "preferences", "today", "doctor", "instructor", "experiments", "experiments 17", "diff", "help"];

    private static IEnumerable<string> Labs => EveryLab.Names;

    [Test]
    public void The_demonstration_stands_a_thousand_random_events([Range(1, 4)] int seed)
        => Play(() => Game(new FakeGame(), Demo.World, Demo.Labs), "", seed, Events);

    [TestCaseSource(nameof(Labs))]
    public void Every_panel_stands_random_events_and_has_an_experiment(string lab)
    {
        Experiment experiment = EveryLab.Of(lab);
        var labs = new SameLabs(experiment);
        World world = ACourse.OneRoom(ACourse.Story("A room."), ACourse.Lab("lab", lab, [.. experiment.Parameters.Select(parameter => (parameter.Key, parameter.Value))]));
        Play(() => Game(new FakeGame(), world, labs), "generate", seed: lab.Length, EventsOfPanel);
        Assert.That(labs.Runs, Is.GreaterThan(0));
    }

    [TestCaseSource(nameof(Pages))]
    public void Every_page_stands_random_events(string line)
        => Play(() => Game(new FakeGame(), SomeRun.World, new SameLabs(EveryLab.Of("generate"))), line, seed: line.Length, EventsOfPage);

    [TestCase("menu")]
    [TestCase("profiles")]
    [TestCase("courses")]
    [TestCase("models")]
    [TestCase("preferences")]
    [TestCase("today")]
    [TestCase("doctor")]
    public void Every_page_before_the_first_run_stands_random_events(string line)
    {
        Play(
            () =>
            {
                FakeGame game = Ready(new FakeGame());
                game.Runs.Session = SomeRun.Fresh(new SameLabs(EveryLab.Of("generate")));
                return game.Screen(null);
            },
            line,
            seed: line.Length,
            EventsOfPage);
    }

    [Test]
    public void The_card_of_a_passed_stage_stands_random_events()
        => Play(() => Game(new FakeGame(), SomeRun.World, new SameLabs(An("texts"))), "generate", seed: 7, EventsOfPage);

    private static Experiment An(string fact) => EveryLab.Of("generate") is var whole ? whole with { Facts = whole.Facts.SetItem(fact, LabValue.Of(["One."])) } : whole;

    private static Screen Game(FakeGame game, World world, LlmQuest.Labs.ILabBench labs) => Ready(game).Screen(Some.Session(world, labs));

    private static FakeGame Ready(FakeGame game)
    {
        game.Experiments.AddRange(SomeRun.Experiments());
        game.Runs.Session = SomeRun.Fresh(new SameLabs(EveryLab.Of("generate")));
        Daily.LayReady(game.Labs);
        return game;
    }

    // Who clicks on the way out starts anew: what is tried is the game.
    private static void Play(Func<Screen> start, string line, int seed, int events)
    {
        var random = new Random(seed);
        Screen screen = Begin(start, line);
        try
        {
            for (int i = 0; i < events; i++)
            {
                One(screen, random);
                Assert.That(screen.Presenter.Failure, Is.Null, $"event {i} of seed {seed}");
                if (screen.IsStopped)
                {
                    screen.Dispose();
                    screen = Begin(start, line);
                }
            }

            ShouldAnswer(screen);
        }
        finally
        {
            screen.Dispose();
        }
    }

    private static Screen Begin(Func<Screen> start, string line)
    {
        Screen screen = start();
        return line.Length > 0 ? screen.Enter(line).AnswerEnds() : screen;
    }

    // Whatever was done before: the window still takes a line, does what it says and shows what came of it.
    private static void ShouldAnswer(Screen screen)
    {
        screen.Resize(80, 24).AnswerEnds().Press(Key.U.WithCtrl);
        for (int i = 0; i < 20 && screen.Presenter.CanClose; i++)
        {
            screen.Press(Key.Esc);
        }

        screen.Press(Key.Esc).Press(Key.U.WithCtrl).Enter("preferences theme light").AnswerEnds();
        Assert.That(screen.Presenter.Failure, Is.Null);
        Assert.That(screen.Text, Does.Contain("theme is light now."));
        screen.Enter("preferences");
        Assert.That(screen.Text, Does.Contain("< light >"));
    }

    private static void One(Screen screen, Random random)
    {
        switch (random.Next(22))
        {
            case < 13:
                screen.Press(Keys[random.Next(Keys.Length)]);
                break;
            case < 18:
                screen.Click(random.Next(screen.Columns), random.Next(screen.Rows));
                break;
            case 18:
                (int columns, int rows) = Sizes[random.Next(Sizes.Length)];
                screen.Resize(columns, rows);
                break;
            case 19:
                screen.Type("predict 3");
                break;
            default:
                screen.Wheel(random.Next(screen.Columns), random.Next(screen.Rows), isUp: random.Next(2) == 0);
                break;
        }
    }
}
