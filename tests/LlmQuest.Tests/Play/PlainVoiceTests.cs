using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Play;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Tests.Play;

public sealed class PlainVoiceTests
{
    private static readonly World World = ACourse.OneRoom(ACourse.Story("A brass horn hangs from the roof."), SomeChallenge.Number(3));

    [Test]
    public void A_person_who_comes_back_is_told_where_they_are_and_what_is_open()
    {
        string told = Opened(isPerson: true, "inventory", "inventory");
        Assert.That(told, Does.StartWith("Hall").And.Contain("brass horn"));
        Assert.That(told, Does.EndWith("Your run goes on in Hall. Goal: Count\nlook reads the place again, task what is open.\n"));
    }

    [Test]
    public void Of_a_long_stay_in_one_place_a_person_is_told_the_end()
    {
        string told = Opened(isPerson: true, [.. Enumerable.Repeat("inventory", 40)]);
        Assert.That(told, Does.Not.Contain("brass horn"));
        Assert.That(told.Split('\n').Length, Is.LessThan(60));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_run_that_begins_does_not_go_on(bool isPerson)
        => Assert.That(Opened(isPerson), Does.Contain("brass horn").And.Not.Contain("goes on"));

    [Test]
    public void A_pipe_is_told_all()
        => Assert.That(Opened(isPerson: false, [.. Enumerable.Repeat("inventory", 40)]), Does.Contain("brass horn").And.Not.Contain("goes on"));

    private static string Opened(bool isPerson, params string[] typed)
    {
        var journal = new MemoryJournal();
        AdventureSession before = Open(journal);
        Array.ForEach(typed, line => before.Submit(line));
        using var output = new StringWriter { NewLine = "\n" };
        new PlainVoice(output, Open(journal.Reopened()), isPerson).TellOpening();
        return output.ToString();
    }

    private static AdventureSession Open(MemoryJournal journal) => AdventureSession.Open(World, new SessionPorts(journal, journal, new QueuedLabs()));
}
