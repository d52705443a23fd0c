using Terminal.Gui.Input;

namespace LlmQuest.Tui.Tests;

/// <summary>The stage as a learner meets it, in a small window and in a large one.</summary>
public sealed class StageGoldenTests
{
    private static readonly string[] Steps =
    [
        "start:",
        "talk:talk to the keeper",
        "text:task 1",
        "number:answer token",
        "order:answer 3;in",
        "campfire:answer 3;in;answer e c a b d;go north",
        "predict:answer 3;in;answer e c a b d;go north;task 1",
        "choice:answer 3;in;answer e c a b d;go north;task 4",
        "do:answer 3;in;answer e c a b d;go north;east;task 5",
        "grid:answer 3;in;answer e c a b d;go north;east;task 5;generate",
        "steer:answer 3;in;answer e c a b d;go north;east;set temperatures [0];generate;up;task 1",
        "match:answer 3;in;answer e c a b d;go north;east;set temperatures [0];generate;up;task 2",
    ];

    private static IEnumerable<TestCaseData> Places() => Steps.Select(step => step.Split(':')).Select(step => new TestCaseData(step[0], step[1]).SetArgDisplayNames(step[0]));

    [TestCaseSource(nameof(Places))]
    public void A_place_looks_as_it_did(string name, string lines)
    {
        foreach ((int columns, int rows) in new[] { (80, 24), (120, 40) })
        {
            using var screen = new Screen(Some.Session(Demo.World, Demo.Labs), columns, rows, new FakeDesk { Preferences = Ports.Preferences.Usual });
            foreach (string line in (name is "start" or "talk" or "text" ? lines : "answer token;" + lines).Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                screen.Enter(line).AnswerEnds();
            }

            if (screen.Presenter.Page is not null)
            {
                screen.Press(Key.Esc);
            }

            Golden.Hold(screen, name);
        }
    }
}
