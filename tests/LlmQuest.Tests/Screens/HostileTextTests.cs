using LlmQuest.Testing;

namespace LlmQuest.Tests.Screens;

/// <summary>The bytes that the full screen writes to a terminal while lesson, model and keyboard try to drive it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform("Linux")]
public sealed class HostileTextTests
{
    // What is typed, and what of it comes to the screen.
    private static readonly (string Line, string Shown)[] Visit =
    [
        ("examine scissors", "BLUNT"),
        ("answer tok\u202een\u200b", "Yes: everything"),
        ("set text wo\u202erds", "words"),
        ("generate", "rds<001B>[31m"),
        ("map", "The GateX"),
    ];

    private static readonly string[] Hostile = ["\u202e", "\u202d", "\u2066", "\u200b", "\u200d", "\ufeff", "\u2028", "\u009b", "\u001bc", "\u001b[31;45m", "\u001b]0;owned", "\u001b]52;", "\u0007"];
    private string _home = "";

    [SetUp]
    public void MakeHome()
    {
        Assume.That(TmuxScreen.IsHere, "tmux is not on this machine: install it to try the game in a terminal.");
        _home = Directory.CreateTempSubdirectory("llmquest-hostile-").FullName;
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

    [Test]
    public async Task Nothing_that_drives_a_terminal_or_hides_in_a_text_is_written_to_it()
    {
        string bytes = Path.Combine(_home, "bytes");
        await using TmuxScreen screen = await TmuxScreen.StartAsync(100, 30, "play", "--course", await HostileCourse(), "--saves", PlainProgram.SavesOf(_home), "--scripted", Path.Combine(_home, "labs.json"));
        await screen.ExpectAsync("Goal:");
        await screen.RecordAsync(bytes);
        await screen.ResizeAsync(120, 40);
        await screen.ExpectAsync("END");
        await screen.TypeAsync("tok\u202een");
        await screen.ExpectAsync("> tok⟨U+202E⟩en");
        await screen.PressAsync("C-u");
        foreach ((string line, string shown) in Visit)
        {
            await screen.TypeAsync(line);
            await screen.PressAsync("Enter");
            await screen.ExpectAsync(shown);
        }

        string written = await File.ReadAllTextAsync(bytes);
        Assert.That(written, Does.Contain("BLUNT"));
        Assert.Multiple(() =>
        {
            foreach (string one in Hostile)
            {
                Assert.That(written.Contains(one, StringComparison.Ordinal), Is.False, string.Concat(one.Select(letter => $"U+{(int)letter:X4} ")));
            }
        });
    }

    private async Task<string> HostileCourse()
    {
        string course = Directory.CreateDirectory(Path.Combine(_home, "course")).FullName;
        foreach (string file in Directory.GetFiles(Path.Combine(Run.Root, "lessons", "demo")))
        {
            File.Copy(file, Path.Combine(course, Path.GetFileName(file)));
        }

        string gate = Path.Combine(course, "gate.md");
        string text = await File.ReadAllTextAsync(gate);
        foreach ((string harmless, string hostile) in new[]
        {
            ("title: The Gate", "title: \"The Gate\u200bX\""),
            ("You stand before a gate of brass.", "You stand before\u200b a gate\ufeff of brass, &#27;[31;45mred &#x1b;]0;owned&#7; END."),
            ("\"Words do not go in.", "\"Words do not go in. &#27;c &#x202e;"),
            ("### What does the machine read?", "### What does the machine\u200b read?"),
            ("They are blunt.", "They\u200d are &#27;]52;c;AAAA&#7;BLUNT."),
        })
        {
            Assert.That(text, Does.Contain(harmless));
            text = text.Replace(harmless, hostile, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(gate, text);
        return course;
    }
}
