using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Labs.Tests;

public sealed class AdventureSessionTests
{
    [Test]
    public async Task Saying_the_same_text_twice_reaches_the_goal()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Saying("hello", promptLength: 2));
        await Some.SayAsync(session, "generate");
        Assert.That(session.GoalLine, Does.StartWith("Goal:"));
        await Some.SayAsync(session, "generate");
        Assert.That(session.GoalLine, Does.StartWith("Nothing is left to do"));
        Assert.That(journal.Tail.Count(entry => entry.Event is ChallengePassed), Is.EqualTo(1));
    }

    [Test]
    public async Task Different_texts_do_not_reach_the_goal()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Babbling());
        session.Submit("set seed 1");
        await Some.SayAsync(session, "generate");
        session.Submit("set seed 2");
        await Some.SayAsync(session, "generate");
        Assert.That(session.GoalLine, Does.StartWith("Goal:"));
    }

    [Test]
    public void The_goal_line_names_what_is_open_though_what_is_in_view_is_done()
    {
        var journal = new MemoryJournal();
        World world = ACourse.OneRoom(SomeChallenge.Number(3).Called("one"), SomeChallenge.Number(4).Called("two"));
        var session = AdventureSession.Open(world, new SessionPorts(journal, journal, new QueuedLabs()));
        session.Submit("task 2");
        session.Submit("answer 4");
        Assert.That(session.GoalLine, Does.StartWith("Goal:"));
    }

    [Test]
    public async Task A_stop_text_ends_the_answer_and_is_recorded()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Saying("hello", promptLength: 2));
        session.Submit("set stop lo");
        Assert.That(await Some.SayAsync(session, "generate"), Is.EqualTo("hel"));
        Experiment recorded = journal.Tail.Select(entry => entry.Event).OfType<ExperimentRecorded>().Single().Experiment;
        Assert.That((recorded.FinishReasons.Single(), recorded.Parameters["stop"].ToString()), Is.EqualTo(("stop", "[\"lo\"]")));
        Assert.That(session.Transcript.Select(entry => entry.Text), Has.Some.Contain("a stop text came"));
    }

    [Test]
    public async Task The_numbers_of_every_step_are_kept_by_the_id_of_the_event_and_of_a_copy_none_are()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Saying("hello", promptLength: 2));
        await Some.SayAsync(session, "generate");
        session.Submit("play");
        await Some.SayAsync(session, "generate");
        JournalEntry entry = journal.Tail.Single(entry => entry.Event is ExperimentRecorded);
        Assert.That(journal.Steps.Keys, Is.EqualTo(new[] { entry.Id }));
        Assert.That(journal.Steps[entry.Id].Samples.Single(), Has.Length.EqualTo(((ExperimentRecorded)entry.Event).Experiment.TokenIds[0].Length).And.Length.GreaterThan(3));
        Assert.That(journal.Reopened().Steps, Has.Count.EqualTo(1));
    }

    [TestCase("set seed random", "set seed any draws a new one")]
    [TestCase("set seed", "set seed any draws a new one")]
    [TestCase("set seed 7", "seed is now 7")]
    [TestCase("set seed any", "seed: a new one each time")]
    [TestCase("set system none", "system is not set any more")]
    [TestCase("set system \"none\"", "system is now none")]
    [TestCase("set temp 2", "temperature is now 2")]
    [TestCase("set top 3", "There is no 'top' to set here")]
    public void A_setting_is_understood_or_the_way_is_shown(string line, string expected)
    {
        AdventureSession session = Some.Session(new MemoryJournal(), ScriptedModel.Babbling());
        session.Submit(line);
        Assert.That(session.Transcript[^1].Text, Does.Contain(expected));
    }

    [Test]
    public async Task Without_sampling_every_seed_says_the_same()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Mumbling());
        session.Submit("set do_sample false");
        session.Submit("set seed 1");
        string first = await Some.SayAsync(session, "generate");
        session.Submit("set seed 2");
        Assert.That(await Some.SayAsync(session, "generate"), Is.EqualTo(first).And.Not.Empty);
    }

    [Test]
    public async Task A_reopened_run_shows_what_it_showed()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Saying("hello", promptLength: 2));
        session.Submit("set temperature 0.2");
        await Some.SayAsync(session, "generate");
        session.Submit("nonsense");
        AdventureSession again = Some.Session(journal, ScriptedModel.Babbling());
        Assert.That(again.Transcript, Is.EqualTo(session.Transcript));
        again.Submit("settings");
        Assert.That(again.Transcript[^1].Text, Does.Contain("temperature = 0.2"));
    }

    [Test]
    public async Task A_stopped_answer_is_kept_as_stopped_and_does_not_count()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Babbling());
        session.Submit("generate");
        using var stop = new CancellationTokenSource();
        await foreach (LabUpdate _ in session.AnswerAsync(stop.Token))
        {
            await stop.CancelAsync();
        }

        Experiment recorded = ((ExperimentRecorded)journal.Tail[^1].Event).Experiment;
        Assert.That(recorded.FinishReasons, Is.EqualTo(new[] { "cancelled" }).Or.EqualTo(new[] { "length" }));
        Assert.That(session.Transcript.Select(entry => entry.Kind), Has.Some.EqualTo(TranscriptKind.Answer));
    }

    [Test]
    public async Task The_end_of_the_process_keeps_what_had_been_shown()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Babbling());
        session.Submit("generate");
        IAsyncEnumerator<LabText> pieces = session.AnswerAsync(CancellationToken.None).OfType<LabText>().GetAsyncEnumerator();
        await pieces.MoveNextAsync();
        AdventureSession again = Some.Session(journal, ScriptedModel.Babbling());
        Assert.That(again.Transcript[^2], Is.EqualTo(new TranscriptEntry(TranscriptKind.Answer, pieces.Current.Text)));
        Assert.That(again.Transcript[^1].Text, Does.Contain("ended while the machine was at work"));
        await pieces.DisposeAsync();
    }

    [Test]
    public async Task An_answer_that_was_recorded_is_not_told_as_unfinished_when_only_its_draft_was_left()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Babbling());
        await Some.SayAsync(session, "generate");
        journal.Append(0, "a draft that nobody could clear");
        Assert.That(Some.Session(journal, ScriptedModel.Babbling()).Transcript, Is.EqualTo(session.Transcript));
        Assert.That(journal.Read(), Is.Empty);
    }

    [Test]
    public async Task A_model_that_cannot_be_used_is_a_problem_in_the_transcript()
    {
        var journal = new MemoryJournal();
        var source = new ScriptedSource(ScriptedModel.Babbling(), failure: "The model file x.gguf is missing: copy it again.");
        AdventureSession session = Some.Session(journal, source.Host());
        await Some.SayAsync(session, "generate");
        Assert.That(session.Transcript[^1], Is.EqualTo(new TranscriptEntry(TranscriptKind.Problem, "The model file x.gguf is missing: copy it again.")));
        Assert.That(session.Model.State, Is.EqualTo(ModelState.Failed));
    }

    [Test]
    public void Every_command_is_recorded_before_it_is_shown()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Babbling());
        session.Submit("  look\u001b[2J ");
        Assert.That(journal.Tail[^1].Event, Is.EqualTo(new CommandEntered("look[2J")));
        Assert.That(session.Transcript.Select(entry => entry.Text), Has.Some.EqualTo("look[2J"));
    }

    [Test]
    public async Task Two_samples_are_two_blocks()
    {
        var journal = new MemoryJournal();
        AdventureSession session = Some.Session(journal, ScriptedModel.Babbling());
        session.Submit("set samples 2");
        await Some.SayAsync(session, "generate");
        Assert.That(session.Transcript.Count(entry => entry.Kind == TranscriptKind.Answer), Is.EqualTo(2));
    }
}
