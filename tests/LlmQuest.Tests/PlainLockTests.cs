using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Tests;

/// <summary>Two programs and one run.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlainLockTests
{
    private const int Tries = 4;
    private string _home = "";

    [SetUp]
    public void MakeHome() => _home = Directory.CreateTempSubdirectory("llmquest-lock-").FullName;

    [TearDown]
    public void RemoveHome() => Directory.Delete(_home, recursive: true);

    [Test]
    public async Task The_second_program_is_told_who_plays_and_writes_nothing()
    {
        await using PlainProgram first = PlainProgram.Start(_home);
        Assert.That(await first.HasSavedAsync(2));
        for (int i = 0; i < Tries; i++)
        {
            await using PlainProgram second = PlainProgram.Start(_home);
            await first.TypeAsync($"! remark {i.ToString(CultureInfo.InvariantCulture)}");
            await second.TypeAsync("! intruder");
            await second.EndAsync();
            Assert.That((second.ExitCode, second.Text, second.LastSaved), Is.EqualTo((1, "", 0)));
            Assert.That(second.Errors, Does.Contain($"process {first.Id} on {Environment.MachineName}").And.Contain("default"));
        }

        await first.EndAsync();
        IReadOnlyList<JournalEntry> events = PlainProgram.Events(_home);
        Assert.That(first.ExitCode, Is.Zero);
        Assert.That(events, Has.Count.EqualTo(first.LastSaved));
        Assert.That(events.Select(entry => entry.Event).OfType<Remarked>().Select(remark => remark.Text), Is.EqualTo(Enumerable.Range(0, Tries).Select(i => $"remark {i}")));
    }
}
