using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing.Adventure;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests;

/// <summary>Somebody who presses anything, anywhere.</summary>
public sealed class FuzzTests
{
    private const int Events = 1000;

    // Leaving is not what is tried here, and suspending needs a terminal.
    private static readonly Key[] Keys =
    [
        Key.Enter, Key.Enter, Key.Enter, Key.Tab, Key.Tab, Key.Esc, Key.Space, Key.CursorUp, Key.CursorDown, Key.CursorLeft, Key.CursorRight, Key.PageUp, Key.PageDown, Key.Home, Key.End,
        Key.Home.WithCtrl, Key.End.WithCtrl, Key.Backspace, Key.Delete, Key.U.WithCtrl, Key.J.WithCtrl, Key.F1, Key.F2, Key.F3, Key.F4, Key.F6, Key.F7, Key.F8, Key.F9, Key.A, Key.D1, Key.D2, Key.N.WithCtrl, Key.A.WithAlt,
    ];

    private static readonly (int Columns, int Rows)[] Sizes = [(80, 24), (120, 40), (60, 15), (30, 8), (200, 60), (1, 1), (100, 15)];

    private static IEnumerable<string> Labs => DeclaredLabs.Registry.All.Select(lab => lab.Name);

    [Test]
    public void The_demonstration_stands_a_thousand_random_events([Range(1, 4)] int seed)
    {
        using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), desk: new FakeDesk { Preferences = Ports.Preferences.Usual });
        Play(screen, seed);
    }

    [TestCaseSource(nameof(Labs))]
    public void Every_panel_stands_a_thousand_random_events(string lab)
    {
        using var screen = new Screen(Some.Session(ACourse.OneRoom(ACourse.Story("A room."), ACourse.Lab("lab", lab)), new QueuedLabs()));
        Play(screen, seed: lab.Length);
    }

    private static void Play(Screen screen, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Events && !screen.IsStopped; i++)
        {
            One(screen, random);
            Assert.That(screen.Presenter.Failure, Is.Null, $"event {i} of seed {seed}");
        }

        screen.Resize(80, 24).AnswerEnds();
        Assert.That(screen.Text, Does.Contain(">"));
    }

    private static void One(Screen screen, Random random)
    {
        switch (random.Next(20))
        {
            case < 13:
                screen.Press(Keys[random.Next(Keys.Length)]);
                break;
            case < 18:
                screen.Click(random.Next(80), random.Next(24));
                break;
            case 18:
                (int columns, int rows) = Sizes[random.Next(Sizes.Length)];
                screen.Resize(columns, rows);
                break;
            default:
                screen.Type("predict 3");
                break;
        }
    }
}
