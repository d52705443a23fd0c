using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class OldRunsTests
{
    private static World World => ACourse.OneRoom(ACourse.Horn(), ACourse.Do("horn", "times_said >= 2"), SomeChallenge.Number(3));

    [Test]
    public async Task A_run_of_format_1_goes_on()
    {
        var journal = new MemoryJournal();
        journal.Append(new RunStarted("course", "hall"));
        journal.Append(new CommandEntered("set seed 7"));
        foreach (int _ in Enumerable.Range(0, 2))
        {
            journal.Append(new CommandEntered("generate"));
            journal.Append(new ExperimentRecorded(Hello()));
        }

        Player player = Player.On(World, journal);
        Assert.That(player.State.IsDone("hall", "do"), Is.True);
        Assert.That(await player.Type("answer 3"), Does.Contain("Stage passed: Hall"));
    }

    [Test]
    public void A_challenge_that_an_old_run_passed_stays_passed_though_nothing_shows_why()
    {
        var journal = new MemoryJournal();
        journal.Append(new RunStarted("course", "hall"));
        journal.Append(new ChallengePassed("hall", "do", 0, 20, ""));
        Assert.That(Player.On(World, journal).State.Record("hall", "do")?.Xp, Is.EqualTo(20));
    }

    [Test]
    public void A_run_of_a_stage_that_is_not_there_goes_on_in_the_first()
    {
        var journal = new MemoryJournal();
        journal.Append(new RunStarted("course", "cellar"));
        journal.Append(new CommandEntered("look"));
        Assert.That(Player.On(World, journal).State.Stage, Is.EqualTo("hall"));
    }

    private static Experiment Hello() => new(
        "generate",
        ImmutableSortedDictionary<string, LabValue>.Empty.Add("prompt", LabValue.Of("ab")),
        ImmutableSortedDictionary<string, LabValue>.Empty.Add("texts", LabValue.Of(["hello"])),
        "model",
        "00",
        "CPU");
}
