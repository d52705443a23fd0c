using LlmQuest.Testing;
using LlmQuest.Testing.Screens;

namespace LlmQuest.Tests.Screens;

/// <summary>The game in a real pseudo-terminal, with labs that answer by a script.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux")]
public sealed class TmuxTests
{
    private string _home = "";

    [SetUp]
    public void MakeHome()
    {
        Assume.That(TmuxScreen.IsHere, "tmux is not on this machine: install it to try the game in a terminal.");
        _home = Directory.CreateTempSubdirectory("llmquest-game-").FullName;
        File.WriteAllText(Path.Combine(_home, "labs.json"), DemoScript.Text);
    }

    [TearDown]
    public void RemoveHome()
    {
        if (_home.Length > 0)
        {
            Directory.Delete(_home, recursive: true);
        }
    }

    [TestCase("keys")]
    [TestCase("mouse")]
    [TestCase("typed")]
    public async Task The_demonstration_is_finished_in_a_terminal_in_every_way(string way)
    {
        await using TmuxScreen screen = await StartAsync(80, 24);
        await screen.ExpectAsync("Goal:");
        await ScreenPlan.PlayAsync(ScreenPlan.Read(way), screen);
        await screen.PressAsync("C-q");
        Assert.That(await screen.EndsAsync(), Is.Zero);
    }

    [Test]
    public async Task A_game_that_was_put_aside_goes_on_where_it_was()
    {
        await using TmuxScreen screen = await TmuxScreen.StartInShellAsync(80, 24, Arguments);
        await screen.ExpectAsync("Goal: What does the machine read?");
        await screen.TypeAsync("look");
        await screen.ExpectAsync("> look");
        Assert.That(await screen.ModesAsync(), Does.Contain("-icanon").And.Contain("-echo "), "letters are shown by the game, not by the terminal");
        await screen.PressAsync("C-u");
        await screen.PressAsync("C-z");
        await screen.ExpectAsync("Stopped");
        await screen.TypeAsync("fg");
        await screen.PressAsync("Enter");
        await screen.ExpectAsync("Goal: What does the machine read?");
        await screen.TypeAsync("answer token");
        await screen.ExpectAsync("> answer token");
        Assert.That(await screen.ModesAsync(), Does.Contain("-icanon").And.Contain("-echo "));
        await screen.PressAsync("Enter");
        await screen.ExpectAsync("Passed: What does the machine read?");
        await screen.PressAsync("C-q");
        await screen.ExpectAsync("Your run is kept in");
    }

    [Test]
    public async Task A_kill_and_a_resize_on_the_way_lose_nothing()
    {
        await using TmuxScreen screen = await StartAsync(80, 24);
        await screen.ExpectAsync("Goal:");
        await ScreenPlan.PlayAsync(
            """
            > answer tokens
            expect Goal: How many tokens are in strawberry?
            resize 120x40
            expect │How many tokens are in strawberry?
            kill
            expect Goal: How many tokens are in strawberry?
            > answer 3
            expect Passed: How many tokens
            resize 40x10
            expect is too small
            resize 80x24
            expect stage 1/3 · 20 XP
            kill
            expect stage 1/3 · 20 XP
            """,
            screen);
    }

    private string[] Arguments => ["play", "--course", Path.Combine(Run.Root, "lessons", "demo"), "--saves", Path.Combine(_home, "saves"), "--scripted", Path.Combine(_home, "labs.json")];

    private Task<TmuxScreen> StartAsync(int columns, int rows) => TmuxScreen.StartAsync(columns, rows, Arguments);
}
