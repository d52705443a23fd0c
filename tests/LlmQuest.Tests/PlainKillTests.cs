using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Tests;

/// <summary>The program is killed at random moments and started again: nothing that was told is lost.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlainKillTests
{
    private const int KillsPerRun = 4;

    // Every moment starts the program anew: by hand with LLMQUEST_KILLS=200.
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("LLMQUEST_KILLS"), CultureInfo.InvariantCulture, out int many) ? many : 6;
    private readonly Random _random = new(20);
    private string _home = "";

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("llmquest-kill-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task Killed_at_any_moment_it_has_what_it_said_and_says_it_again()
    {
        int halfway = 0;
        for (int kill = 0; kill < Kills;)
        {
            string home = Directory.CreateDirectory(Path.Combine(_home, kill.ToString(CultureInfo.InvariantCulture))).FullName;
            byte[] before = [];
            for (int i = 0; i < KillsPerRun && kill < Kills; i++, kill++)
            {
                (before, int left) = await PlayAndKillAsync(home, before);
                halfway += left > 0 ? 1 : 0;
            }

            await using PlainProgram last = PlainProgram.Start(home);
            await last.EndAsync();
            Assert.That(last.ExitCode, Is.Zero, last.Errors);
            ShouldGoOn(before, last.Output);
        }

        await TestContext.Out.WriteLineAsync($"{Kills} kills, {halfway} of them in the middle of the play");
        Assert.That(halfway, Is.GreaterThan(Kills / 2), "most kills must hit a program that is at work");
    }

    // Goes on with the lines that are not recorded yet.
    private async Task<(byte[] Output, int LinesLeft)> PlayAndKillAsync(string home, byte[] before)
    {
        string[] due = [.. DemoPlay.Lines.Skip(Commands(home))];
        await using PlainProgram program = PlainProgram.Start(home);
        Task typing = program.TypeAsync(due);
        long moment = EventCount(home) + _random.Next(0, Math.Max(2, due.Length / 2));
        await program.HasSavedAsync(moment);
        program.Kill();
        await typing;
        await program.WaitAsync();
        IReadOnlyList<JournalEntry> events = PlainProgram.Events(home);
        Assert.That(events, Has.Count.GreaterThanOrEqualTo((int)program.LastSaved), "what was told as saved is there");
        Assert.That(program.Errors, Is.Empty);
        ShouldGoOn(before, program.Output);
        return (program.Output, DemoPlay.Lines.Length - Commands(home));
    }

    // A program that was killed before it had said everything again has said less.
    private static void ShouldGoOn(byte[] before, byte[] after)
    {
        int common = Math.Min(before.Length, after.Length);
        Assert.That(after.AsSpan(0, common).SequenceEqual(before.AsSpan(0, common)), "the text after a restart begins with the text before");
    }

    private static int EventCount(string home) => Directory.Exists(PlainProgram.SavesOf(home)) ? PlainProgram.Events(home).Count : 0;

    private static int Commands(string home) => Directory.Exists(PlainProgram.SavesOf(home)) ? PlainProgram.Events(home).Count(entry => entry.Event is CommandEntered) : 0;
}
