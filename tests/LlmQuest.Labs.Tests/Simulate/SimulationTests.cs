using System.Text;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Simulate;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Labs.Tests.Simulate;

public sealed class SimulationTests
{
    private const int Learners = 48;
    private const int MostEvents = 600;
    private static readonly DateTimeOffset Start = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly RunFile[] Class = Play(5);

    [Test]
    public void The_same_seed_plays_to_the_same_bytes_and_another_one_does_not()
    {
        string[] first = [.. Class.Take(8).Select(run => run.Write())];
        Assert.That(Play(5, 8).Select(run => run.Write()), Is.EqualTo(first));
        Assert.That(Play(6, 8).Select(run => run.Write()), Has.None.AnyOf(first));
    }

    [Test]
    public void Every_run_is_an_unbroken_chain_that_says_that_it_is_simulated()
    {
        foreach (RunFile run in Class)
        {
            RunFileReading reading = RunFileReading.ReadAll(Encoding.UTF8.GetBytes(run.Write()), out string? refusal).Single();
            Assert.That((refusal, reading.Reading.Problems.Length, reading.File.Chain.Length), Is.EqualTo((default(string), 0, run.Chain.Length)));
            Assert.That((reading.File.Header.IsSimulated, reading.File.Header.Learner), Is.EqualTo((true, run.Header.Learner)));
            Assert.That(run.Header.Learner, Does.EndWith(" (simulated)"));
        }
    }

    [Test]
    public void Who_comes_through_the_rooms_fills_in_the_second_form()
    {
        Challenge Item(string id) => SomeChallenge.Choice("+ tokens", "- letters").Called(id) with { Objectives = ["see"] };
        Stage Form(InventoryForm form) => ACourse.Stage(form.ToString(), ACourse.Scene(form.ToString(), Item($"item-{form}"))) with { Form = form, IsOptional = true };
        var world = ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Number(3))), Form(InventoryForm.Before), Form(InventoryForm.After));
        var simulation = new Simulation(world, 5, Start);
        RunFile[] played = [.. Enumerable.Range(1, 16).Select(number => simulation.Play(number, MostEvents, CancellationToken.None))];
        Assert.That(played.Count(run => run.Chain.Any(line => line.Entry.Event is StagePassed { Stage: "After" })), Is.GreaterThanOrEqualTo(10));
    }

    [Test]
    public void No_two_learners_share_an_id()
    {
        Assert.That(Class.Select(run => run.Header.Run), Is.Unique);
        Assert.That(Class.SelectMany(run => run.Chain).Select(line => line.Entry.Id), Is.Unique);
    }

    [Test]
    public void Time_never_goes_back_and_days_pass()
    {
        Assert.That(Class.All(run => run.Chain.Zip(run.Chain.Skip(1)).All(pair => pair.First.Entry.Time <= pair.Second.Entry.Time)));
        Assert.That(Class.Min(run => run.Chain[0].Entry.Time), Is.GreaterThanOrEqualTo(Start));
    }

    [Test]
    public void A_run_has_no_more_events_than_it_may()
        => Assert.That(Play(5, 4, 25).Select(run => run.Chain.Length), Has.All.EqualTo(25));

    [Test]
    public void The_careful_are_right_at_once_oftener_than_the_quick_and_those_oftener_than_the_lost()
    {
        double careful = FirstTry("careful");
        double quick = FirstTry("quick");
        double lost = FirstTry("lost");
        Assert.That(careful, Is.GreaterThan(quick + 0.05));
        Assert.That(quick, Is.GreaterThan(lost + 0.05));
    }

    [Test]
    public void The_hint_hungry_take_more_hints_than_the_careful_and_those_more_than_the_quick()
    {
        Assert.That(PerChallenge<HintTaken>("hint-hungry"), Is.GreaterThan(2 * PerChallenge<HintTaken>("careful")));
        Assert.That(PerChallenge<HintTaken>("careful"), Is.GreaterThan(PerChallenge<HintTaken>("quick")));
        Assert.That(PerChallenge<Revealed>("hint-hungry"), Is.GreaterThan(PerChallenge<Revealed>("careful")));
    }

    [Test]
    public void A_class_answers_with_what_the_author_foresaw_with_what_nobody_did_and_says_what_is_unclear()
    {
        AnswerGiven[] answers = [.. Events<AnswerGiven>(Class)];
        Assert.That(answers.Select(answer => answer.Kind).Distinct(), Is.SupersetOf(new[] { "passed", "wrong", "not_recognised", "partial", "kept" }));
        Assert.That(answers.Select(answer => answer.Misconception), Has.Some.EqualTo("reads-letters"));
        Assert.That(Events<Remarked>(Class), Is.Not.Empty);
        Assert.That(Events<ExperimentRecorded>(Class).Select(recorded => recorded.Experiment.Model), Has.All.EqualTo("simulated"));
    }

    [Test]
    public void Goals_predictions_and_locks_are_met_by_some_and_missed_by_others()
    {
        Assert.That(Events<ChallengePassed>(Class).Select(passed => passed.Challenge), Is.SupersetOf(new[] { "do", "predict", "steer" }));
        Assert.That(Events<PredictionScored>(Class).Select(scored => scored.Passed).Distinct(), Is.EquivalentTo(new[] { true, false }));
        Assert.That(Events<LockTried>(Class).Select(tried => tried.Opened).Distinct(), Is.EquivalentTo(new[] { true, false }));
        Assert.That(Class.Count(run => Events<StagePassed>([run]).Count() == 2), Is.GreaterThan(Learners / 2));
    }

    private static RunFile[] Play(long seed, int learners = Learners, int events = MostEvents)
    {
        var simulation = new Simulation(AllTypes(), seed, Start);
        return [.. Enumerable.Range(1, learners).Select(number => simulation.Play(number, events, CancellationToken.None))];
    }

    private static IEnumerable<T> Events<T>(IEnumerable<RunFile> runs)
        where T : RunEvent
        => runs.SelectMany(run => run.Chain).Select(line => line.Entry.Event).OfType<T>();

    private static RunFile[] Of(string temperament) => [.. Class.Where(run => run.Header.Learner!.StartsWith($"{temperament} ", StringComparison.Ordinal))];

    private static double FirstTry(string temperament)
    {
        AnswerGiven[] first = [.. Of(temperament).SelectMany(run => Events<AnswerGiven>([run]).Where(answer => answer.Kind is not ("malformed" or "kept")).DistinctBy(answer => answer.Challenge))];
        return first.Count(answer => answer.Kind == "passed") / (double)first.Length;
    }

    private static double PerChallenge<T>(string temperament)
        where T : RunEvent
        => Events<T>(Of(temperament)).Count() / (double)(Events<ChallengePassed>(Of(temperament)).Count() + Events<Revealed>(Of(temperament)).Count());

    private static World AllTypes() => ACourse.Of(
        ACourse.Stage(
            "hall",
            ACourse.Scene("hall-scene", ACourse.Horn(), Asked("+ token", "- letter | the letters :: Not letters."), SomeChallenge.Choice("+ yes", "- no :: Why not?").Hinted("Say it."), ACourse.Says("hello", "the keeper", "Good day.", "*Why? > why", "Bye."), ACourse.Says(".why", "the keeper", "Because.", "Go on > hello")),
            ACourse.Scene("hall-end", SomeChallenge.Many("+ a", "+ b", "- c").Hinted("Two of them."), SomeChallenge.Order("one", "two", "three").Hinted("Count."), SomeChallenge.Match("a = b", "c = d", "= e").Hinted("Side by side."), SomeChallenge.Number(3, 1, "tokens").Hinted("A few."), SomeChallenge.List("+ top_k", "+ top_p").Hinted("Both cut."))),
        ACourse.Stage(
            "lab",
            ACourse.Scene("bench", ACourse.Horn(), ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Do("horn", "max_new_tokens > 3 and times_said >= 1").Called("do"), ACourse.Predict("lens", "entropy_bits", 1).Called("predict")),
            ACourse.Scene("door", ACourse.Steer(" gold", 0.5, 4, "gold").Called("steer"), SomeChallenge.Reflect())).After("hall"));

    private static Core.Courses.TextChallenge Asked(params string[] replies)
    {
        Core.Courses.TextChallenge text = SomeChallenge.Text(replies);
        return (text with { Replies = [.. text.Replies.Select(reply => reply.IsRight ? reply : reply with { Misconception = "reads-letters" })] }).Hinted("It is a piece of a word.");
    }
}
