using System.Text;
using LlmQuest.Core.Journal;

namespace LlmQuest.Tests;

/// <summary>The adventure line by line, as a person or a script starts it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlainTests
{
    private static readonly Dictionary<string, string> Usual = [];
    private string _home = "";

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("llmquest-plain-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task The_course_is_played_to_its_end()
    {
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync(DemoPlay.Lines);
        await program.EndAsync();
        Assert.That((program.ExitCode, program.Errors), Is.EqualTo((0, "")));
        Assert.That(program.Text, Does.Contain("You have finished The Demonstration").And.Contain("temperature 0: 1 of 3 different"));
        Assert.That(PlainProgram.Events(_home).Count(entry => entry.Event is StagePassed), Is.EqualTo(3));
    }

    [Test]
    public async Task The_end_of_the_input_is_a_quiet_end_and_everything_is_kept()
    {
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync("look", "answer token");
        await program.WriteAsync("answer 3"u8.ToArray());
        await program.EndAsync();
        Assert.That((program.ExitCode, program.Errors), Is.EqualTo((0, "")));
        Assert.That(PlainProgram.Events(_home).Select(entry => entry.Event).OfType<CommandEntered>().Select(command => command.Text), Is.EqualTo(new[] { "look", "answer token", "answer 3" }));
    }

    [TestCase("TERM")]
    [TestCase("HUP")]
    [TestCase("INT")]
    [Platform("Linux,MacOsX")]
    public async Task A_polite_kill_is_an_end_in_good_order(string signal)
    {
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync("look");
        Assert.That(await program.HasSavedAsync(3));
        program.Signal(signal);
        await program.WaitAsync();
        Assert.That((program.ExitCode, program.Errors), Is.EqualTo((130, "")));
        Assert.That(PlainProgram.Events(_home)[^1].Event, Is.EqualTo(new CommandEntered("look")));
    }

    [Test]
    public async Task A_run_that_is_opened_again_is_told_as_it_was()
    {
        await using PlainProgram first = PlainProgram.Start(_home);
        await first.TypeAsync(DemoPlay.Lines);
        await first.EndAsync();
        await using PlainProgram second = PlainProgram.Start(_home);
        await second.EndAsync();
        Assert.That(second.Text, Is.EqualTo(first.Text).And.Not.Empty);
    }

    [Test]
    public async Task A_copy_is_left_as_it_was_entered()
    {
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync("play", "answer token", "back", "score");
        await program.EndAsync();
        Assert.That(program.Text, Does.Contain("> back\nYou are back in The Gate, as you left it.\n").And.Contain("Points: 0 XP."));
    }

    [Test]
    public async Task Two_courses_of_one_profile_are_two_runs()
    {
        string other = Path.Combine(Run.Root, "lessons", "inside-the-machine");
        await using (PlainProgram demo = PlainProgram.Start(_home, "--profile", "anna"))
        {
            await demo.TypeAsync("answer token");
            await demo.EndAsync();
        }

        Run machine = await Run.LlmQuest(Usual, "look\n", "play", "--plain", "--course", other, "--profile", "anna", "--saves", PlainProgram.SavesOf(_home), "--scripted", Path.Combine(_home, "labs.json"));
        Assert.That((machine.ExitCode, machine.Error), Is.EqualTo((0, "")));
        await using PlainProgram again = PlainProgram.Start(_home, "--profile", "anna");
        await again.EndAsync();
        Assert.That(again.Text, Does.Contain("> answer token"));
        Run list = await Run.LlmQuest("runs", "list", "--json", "--saves", PlainProgram.SavesOf(_home));
        Assert.That(list.Output, Does.Contain("\"demo\"").And.Contain("\"inside-the-machine\""));
    }

    [Test]
    public async Task Of_a_line_that_is_too_long_nothing_is_taken()
    {
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.TypeAsync(new string('x', 1 << 20), "look");
        await program.EndAsync();
        Assert.That(program.Text, Does.Contain("A line holds at most 4000 characters, and this one has 1048576: it was not taken."));
        Assert.That(PlainProgram.Events(_home).Select(entry => entry.Event).OfType<CommandEntered>().Single().Text, Is.EqualTo("look"));
    }

    [Test]
    public async Task Nothing_that_drives_a_terminal_comes_out()
    {
        var garbage = new PlainGarbage(Some.DemoWorld);
        await using PlainProgram program = PlainProgram.Start(_home);
        await program.WriteAsync(garbage.Bytes(lines: 2000, seed: 3));
        await program.EndAsync();
        Assert.That((program.ExitCode, program.Errors), Is.EqualTo((0, "")));
        string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(program.Output);
        Assert.That(text.Where(c => char.IsControl(c) && c is not ('\n' or '\t')), Is.Empty);
        Assert.That(text, Has.Length.GreaterThan(100_000));
    }
}
