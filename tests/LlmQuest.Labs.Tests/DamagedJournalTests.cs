using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

/// <summary>A run whose journal has lost one event that nothing can mend.</summary>
public sealed class DamagedJournalTests
{
    [Test]
    public async Task Whichever_event_is_lost_what_was_passed_is_still_passed()
    {
        MemoryJournal played = await PlayedAsync();
        for (long number = 1; number <= played.LastSequence; number++)
        {
            MemoryJournal broken = played.Broken(number);
            Assert.That(Open(broken).GoalLine, Does.StartWith("Nothing is left to do"), $"without event {number}");
            Assert.That(broken.Loose, Is.Empty);
            Assert.That(ChainReader.Read(Bytes(broken)).Problems, Is.Empty);
            Assert.That(Open(broken.Reopened()).GoalLine, Does.StartWith("Nothing is left to do"), $"the second time without event {number}");
        }
    }

    [Test]
    public async Task A_run_that_was_taken_up_is_told_as_it_was_at_the_second_opening()
    {
        MemoryJournal broken = (await PlayedAsync()).Broken(2);
        AdventureSession session = Open(broken);
        session.Submit("look");
        Assert.That(Open(broken.Reopened()).Transcript, Is.EqualTo(session.Transcript));
        Assert.That(session.Transcript.Select(entry => entry.Text), Has.Some.Contain("hello"));
    }

    [Test]
    public async Task The_numbers_that_are_lost_are_recorded()
    {
        MemoryJournal played = await PlayedAsync();
        long command = played.Tail.First(entry => entry.Event is CommandEntered).Sequence;
        MemoryJournal broken = played.Broken(command);
        Open(broken);
        Assert.That(broken.Tail.Select(entry => entry.Event).OfType<RunRecovered>().Single().Lost, Is.EqualTo($"{command}"));
    }

    [Test]
    public async Task What_was_owed_at_the_damaged_place_is_recorded_once_more_and_counts_once()
    {
        MemoryJournal played = await PlayedAsync();
        MemoryJournal broken = played.Broken(played.Tail.Single(entry => entry.Event is ChallengePassed).Sequence);
        AdventureSession session = Open(broken);
        Assert.That(broken.Tail.Count(entry => entry.Event is ChallengePassed), Is.EqualTo(1));
        Assert.That(session.Transcript, Is.EqualTo(Open(played).Transcript));
    }

    [Test]
    public async Task A_recovered_state_that_cannot_be_read_is_told_and_changes_nothing()
    {
        MemoryJournal played = await PlayedAsync();
        string before = string.Join('\n', Open(played).Transcript);
        played.Append(new RunRecovered("{\"stage\":", "3"));
        Assert.That(string.Join('\n', Open(played).Transcript), Does.StartWith(before).And.Contain("(3) cannot be read by this version"));
    }

    private static async Task<MemoryJournal> PlayedAsync()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Open(journal);
        session.Submit("look");
        await Some.SayAsync(session, "generate");
        await Some.SayAsync(session, "generate");
        session.Submit("settings");
        return journal;
    }

    private static AdventureSession Open(MemoryJournal journal) => Some.Session(journal, ScriptedModel.Saying("hello", promptLength: 2));

    private static byte[] Bytes(MemoryJournal journal) => Encoding.UTF8.GetBytes(string.Concat(journal.Chain.Select(line => line.Text + "\n")));
}
