using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class LabsTests(Reload reload)
{
    private static readonly (string, LabValue) Hello = ("texts", LabValue.Of(["hello"]));

    private static World Pipe => ACourse.OneRoom(ACourse.Lab(
        "pipe",
        "pipeline",
        ("nodes", LabValue.List([LabValue.Map(("id", LabValue.Of("retrieve")), ("kind", LabValue.Of("retrieve")), ("k", LabValue.Of(4))), LabValue.Map(("id", LabValue.Of("answer")), ("kind", LabValue.Of("answer")))]))));

    [Test]
    public async Task One_value_of_one_part_is_set_by_its_name()
    {
        var player = new Player(Pipe, reload);
        Assert.That(await player.Type("set retrieve.threshold 0.5"), Does.Contain("The parts are now: retrieve (k 4, threshold 0.5), answer."));
        await player.Type("set RETRIEVE.k to 1", "generate");
        LabValue retrieve = player.Labs.Asked.Single()["nodes"].Items!.Value[0];
        Assert.That((retrieve.Fields!["k"].Number, retrieve.Fields["threshold"].Number, retrieve.Fields["kind"].Text), Is.EqualTo(((double?)1, (double?)0.5, "retrieve")));
    }

    [Test]
    public async Task A_value_of_a_part_is_taken_out_and_all_parts_are_put_back()
    {
        var player = new Player(Pipe, reload);
        Assert.That(await player.Type("set retrieve.threshold 0.5", "set retrieve.threshold none"), Does.Contain("The parts are now: retrieve (k 4), answer."));
        Assert.That(await player.Type("set retrieve.k 1", "set nodes none"), Is.EqualTo("The parts are those of the lesson again."));
        await player.Type("generate");
        Assert.That(player.Labs.Asked.Single()["nodes"].Items!.Value[0].Fields!["k"].Number, Is.EqualTo(4));
    }

    [TestCase("set edges none", "The ways are those of the lesson again.")]
    [TestCase("set retrieve.threshold none", "retrieve.threshold is not set.")]
    public async Task What_was_not_set_can_be_taken_back_all_the_same(string line, string told)
        => Assert.That(await new Player(Pipe, reload).Type(line), Is.EqualTo(told));

    [Test]
    public async Task Tokens_that_a_bill_reckons_with_were_spent_by_somebody_else()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), ACourse.Lab("bill", "footprint")), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(7)));
        player.Labs.Add(("tokens", LabValue.Of(5_000_000)));
        await player.Type("generate horn", "generate bill");
        Assert.That(player.State.Purse.Tokens, Is.EqualTo(7));
    }

    [TestCase("set sieve.k 1", "There is no part 'sieve' here. The parts: retrieve, answer.")]
    [TestCase("set retrieve.k many", "k")]
    [TestCase("set retrieve.k", "retrieve.k needs a value")]
    [TestCase("set retrieve.threshhold 0.5", "The part retrieve takes no 'threshhold': did you mean retrieve.threshold?")]
    [TestCase("set retrieve.prompt Answer.", "The part retrieve takes no 'prompt': it takes k, search, lambda, threshold, limit.")]
    [TestCase("set answer.k 3", "The part answer takes no 'k': there is nothing to set in it.")]
    [TestCase("set threshold 0.5", "threshold belongs to a part: set PART.threshold VALUE")]
    public async Task A_part_or_a_value_that_is_none_is_refused(string line, string told)
    {
        var player = new Player(Pipe, reload);
        Assert.That(await player.Type(line), Does.StartWith(told));
        Assert.That(player.State.Settings, Is.Empty);
    }

    private Player Winner(string ability)
    {
        var player = new Player(ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("one", ACourse.Horn(), SomeChallenge.Number(3), ACourse.Treasure("dial", ability))) with { Grants = ["dial"] }), reload);
        player.Type("answer 3").GetAwaiter().GetResult();
        return player;
    }

    private static World Lens => ACourse.OneRoom(
        ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))),
        ACourse.Predict("lens", "guess_p", 0.1, isShare: true),
        ACourse.Predict("lens", "likeliest", isText: true).Called("word"));

    [Test]
    public async Task What_is_told_of_an_experiment_names_its_event()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn()), reload);
        player.Labs.Add(Hello);
        await player.Type("generate");
        long recorded = player.Journal.ReadAll().Single(entry => entry.Event is ExperimentRecorded).Sequence;
        Assert.That(player.State.Transcript.Where(entry => entry.Kind is TranscriptKind.Answer or TranscriptKind.Figures).Select(entry => entry.Experiment), Is.EqualTo(new[] { recorded, recorded }));
    }

    [Test]
    public async Task A_prediction_is_scored_by_closeness_and_by_bits()
    {
        var player = new Player(Lens, reload);
        player.Labs.Add(("guess_p", LabValue.Of(0.25)));
        Assert.That(await player.Type("predict 20%"), Does.Contain("You say 0.2. Now the model.").And.Contain("Near enough: you said 0.2, it is 0.25. That wins 0.18 bits against a coin.").And.Contain("Passed: Predict it (+8 XP)"));
        Assert.That((player.State.Calibration.Count, player.State.Purse.Bits > 0), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task Half_and_half_is_as_good_as_a_coin()
    {
        var player = new Player(Lens, reload);
        player.Labs.Add(("guess_p", LabValue.Of(0.45)));
        Assert.That(await player.Type("predict 0.4"), Does.Contain("Near enough: you said 0.4, it is 0.45. That is as good as a coin."));
    }

    [Test]
    public async Task A_prediction_that_is_missed_is_closed_without_points()
    {
        var player = new Player(Lens, reload);
        player.Labs.Add(("guess_p", LabValue.Of(0.9)));
        Assert.That(await player.Type("predict 0.1"), Does.Contain("Not near enough: you said 0.1, it is 0.9. That loses"));
        Assert.That(player.State.Record("hall", "predict")?.Status, Is.EqualTo(ChallengeStatus.Missed));
        Assert.That(await player.Type("task 1", "predict 0.9"), Does.Not.Contain("Passed"));
    }

    [Test]
    public async Task A_text_is_predicted_with_how_sure_one_is()
    {
        var player = new Player(Lens, reload);
        player.Labs.Add(("likeliest", LabValue.Of(" cat")));
        Assert.That(await player.Type("task word", "predict \"cat\" 70%"), Does.Contain("70 % sure").And.Contain("Passed: Word"));
        Assert.That(await player.Type("score"), Does.Contain("said 70 %, right 100 % (1 prediction)"));
    }

    [Test]
    public async Task A_guess_comes_before_the_lab_that_would_tell()
        => Assert.That(await new Player(Lens, reload).Type("generate"), Does.StartWith("Guess first"));

    [Test]
    public async Task A_prediction_that_was_revealed_is_closed()
    {
        var player = new Player(Lens, reload);
        await player.Type("reveal", "reveal");
        Assert.That(await player.Type("predict 0.5"), Does.StartWith("There is nothing to predict here"));
        player.Labs.Add(("guess_p", LabValue.Of(0.9)));
        Assert.That(await player.Type("generate"), Does.Not.Contain("Guess first"));
        Assert.That(player.State.Calibration.Count, Is.Zero);
    }

    [Test]
    public async Task A_lock_refuses_forbidden_words_without_an_experiment()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Steer(" gold", 0.5, 4, "gold")), reload);
        Assert.That(await player.Type("steer a GOLD door"), Is.EqualTo("The word 'gold' must not stand in the text."));
        Assert.That(player.Labs.Asked, Is.Empty);
    }

    [Test]
    public async Task A_lock_is_scored_against_par_and_ones_own_best()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Steer(" gold", 0.5, 4)), reload);
        player.Labs.Add(("guess_p", LabValue.Of(0.2)), ("prompt_tokens", LabValue.Of(5)));
        Assert.That(await player.Type("steer a door"), Does.Contain("The lock stays shut."));
        player.Labs.Add(("guess_p", LabValue.Of(0.6)), ("prompt_tokens", LabValue.Of(5)));
        Assert.That(await player.Type("steer a king's shining door"), Does.Contain("The lock opens.").And.Contain("par is 4").And.Contain("(+8 XP)"));
        player.Labs.Add(("guess_p", LabValue.Of(0.7)), ("prompt_tokens", LabValue.Of(3)));
        Assert.That(await player.Type("steer the shining door"), Does.Contain("your best was 5").And.Contain("Badge: Under par"));
        Assert.That((player.State.Record("hall", "steer")?.BestTokens, player.State.Record("hall", "steer")?.BestText), Is.EqualTo(((int?)3, "the shining door")));
    }

    [Test]
    public async Task An_experiment_before_a_challenge_was_met_says_nothing_about_it()
    {
        World world = ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one", ACourse.Horn()), ACourse.Scene("two", ACourse.Do("horn", "distinct == 1"))));
        var player = new Player(world, reload);
        player.Labs.Add(Hello, ("distinct", LabValue.Of(1)));
        await player.Type("generate", "next");
        Assert.That(player.State.IsDone("hall", "do"), Is.False);
        player.Labs.Add(Hello, ("distinct", LabValue.Of(1)));
        Assert.That(await player.Type("generate"), Does.Contain("Passed: Do it"));
    }

    [Test]
    public async Task A_goal_that_is_not_met_says_what_is_missing()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), ACourse.Do("horn", "tokens >= 3")), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)));
        Assert.That(await player.Type("generate"), Does.Contain("Not the goal yet: ").And.Contain("tokens"));
    }

    [Test]
    public async Task Goals_on_two_labs_are_met_one_by_one()
    {
        DoChallenge both = ACourse.Do("horn", "tokens >= 1") with { Goals = [.. ACourse.Do("horn", "tokens >= 1").Goals, .. ACourse.Do("drum", "tokens >= 2").Goals] };
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), ACourse.Horn("drum"), both), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)));
        Assert.That(await player.Type("generate horn"), Does.Contain("1 of 2 goals are met"));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)));
        Assert.That(await player.Type("generate drum"), Does.Contain("Not the goal yet: "));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(2)));
        Assert.That(await player.Type("generate drum"), Does.Contain("Passed: Do it"));
    }

    [Test]
    public async Task What_is_wanted_at_once_is_told_as_this_run_misses_it()
    {
        LabGoal Goal(string expect, string say) => ACourse.Do("horn", expect).Goals[0] with { Say = say };
        DoChallenge atOnce = ACourse.Do("horn", "tokens >= 3") with { Goals = [Goal("tokens >= 3 and distinct == 1", "both at once"), Goal("tokens >= 3", "three tokens"), Goal("distinct == 1", "one text")] };
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), atOnce), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(3)), ("distinct", LabValue.Of(2)));
        Assert.That(await player.Type("generate"), Does.Contain("Not the goal yet: both at once; one text."));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)), ("distinct", LabValue.Of(1)));
        Assert.That(await player.Type("generate"), Does.Contain("Not the goal yet: both at once; three tokens."));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)), ("distinct", LabValue.Of(2)));
        Assert.That(await player.Type("generate"), Does.Contain("Not the goal yet: both at once; three tokens; one text."));
    }

    [Test]
    public async Task A_goal_in_the_authors_words_is_told_in_them()
    {
        DoChallenge said = ACourse.Do("horn", "tokens >= 3");
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), said with { Goals = [said.Goals[0] with { Say = "three tokens" }] }), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)));
        Assert.That(await player.Type("generate"), Does.Contain("Not the goal yet: three tokens."));
    }

    [Test]
    public async Task What_is_missing_is_told_of_the_challenge_in_view()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), ACourse.Do("horn", "tokens >= 2"), ACourse.Do("horn", "distinct == 1").Called("other")), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)), ("distinct", LabValue.Of(2)));
        Assert.That(await player.Type("generate"), Does.Contain("tokens").And.Not.Contain("distinct is"));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)), ("distinct", LabValue.Of(2)));
        Assert.That(await player.Type("task 2", "generate"), Does.Contain("distinct is 2").And.Not.Contain("tokens is 1"));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(2)), ("distinct", LabValue.Of(2)));
        Assert.That(await player.Type("task 1", "generate"), Does.Contain("Passed: Do").And.Not.Contain("Not the goal yet"));
    }

    [Test]
    public async Task A_lab_that_refuses_says_why_and_can_be_asked_again()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), ACourse.Do("horn", "tokens >= 1")), reload);
        Assert.That(await player.Type("generate"), Is.EqualTo("Nothing is laid ready."));
        player.Labs.Add(Hello, ("tokens", LabValue.Of(1)));
        Assert.That(await player.Type("again"), Does.Contain("Passed: Do it"));
    }

    [Test]
    public async Task What_is_set_is_what_the_lab_is_asked()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn()), reload);
        await player.Type("set temperature to 0.2", "set prompt \"Once upon\"", "seed 7", "generate");
        ImmutableSortedDictionary<string, LabValue> asked = player.Labs.Asked.Single();
        Assert.That((asked["temperature"].Number, asked["prompt"].Text, asked["seed"].Number), Is.EqualTo(((double?)0.2, "Once upon", (double?)7)));
    }

    [Test]
    public async Task A_prompt_may_end_in_the_word_everywhere()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn()), reload);
        await player.Type("set prompt Cats are everywhere", "generate");
        Assert.That(player.Labs.Asked.Single()["prompt"].Text, Is.EqualTo("Cats are everywhere"));
    }

    [Test]
    public async Task A_dial_sets_every_lab_once_it_is_won()
    {
        World world = ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("one", ACourse.Horn(), SomeChallenge.Number(3), ACourse.Treasure("dial", "temperature"))) with { Grants = ["dial"] },
            ACourse.Stage("garden", ACourse.Scene("lawn", ACourse.Horn("pipe"))));
        var player = new Player(world, reload);
        Assert.That(await player.Type("set temperature 0.2 everywhere"), Does.StartWith("To set temperature everywhere you need a treasure that you have not won yet."));
        Assert.That(await player.Type("use dial on 0.2"), Does.StartWith("You have not won it yet: Dial. Passing Hall wins it."));
        Assert.That(await player.Type("answer 3"), Does.Contain("You have won: Dial"));
        await player.Type("use dial on 0.2", "go garden", "generate");
        Assert.That(player.Labs.Asked.Single()["temperature"].Number, Is.EqualTo(0.2));
    }

    [TestCase("limit", "max_new_tokens", "40", 40)]
    [TestCase("samples", "samples", "3", 3)]
    public async Task An_ability_sets_its_parameter_in_every_lab(string ability, string parameter, string typed, double value)
    {
        Player player = Winner(ability);
        Assert.That(await player.Type("use dial"), Does.Contain($"use Dial on {typed}. It then holds in every lab."));
        await player.Type($"use dial on {typed}", "generate");
        Assert.That(player.Labs.Asked.Single()[parameter].Number, Is.EqualTo(value));
        Assert.That(await player.Type("use dial on none"), Does.StartWith($"{parameter} is again what each lab says."));
        await player.Type("generate");
        Assert.That(player.Labs.Asked[^1][parameter].Number, Is.Not.EqualTo(value));
    }

    [Test]
    public async Task A_calling_card_gives_every_chat_its_system_text()
    {
        Player player = Winner("system");
        Assert.That(await player.Type("use dial on \"You are a history teacher.\""), Is.EqualTo("system is now You are a history teacher. in every lab. To take it back: use Dial on none"));
        await player.Type("set mode chat", "generate", "set mode raw", "generate");
        Assert.That(player.Labs.Asked[0]["system"].Text, Is.EqualTo("You are a history teacher."));
        Assert.That(player.Labs.Asked[1].ContainsKey("system"), Is.False);
        await player.Type("use dial on none", "set mode chat", "generate");
        Assert.That(player.Labs.Asked[2].ContainsKey("system"), Is.False);
    }

    [TestCase("surprise", "use dial on \"a strawberry\"", "task", "text")]
    [TestCase("ladder", "use dial on \"a strawberry\"", "task", "ladder")]
    [TestCase("sources", "use dial on \"Who painted it?\"", "question", "Who painted it?")]
    [TestCase("token-ids", "use dial on strawberry", "text", "strawberry")]
    public async Task What_was_won_looks_at_any_text(string ability, string line, string parameter, string value)
    {
        Player player = Winner(ability);
        Assert.That(await player.Type("use dial"), Does.StartWith("On what? For example: use Dial on"));
        await player.Type(line);
        Assert.That(player.Labs.Asked.Single()[parameter].Text, Is.EqualTo(value));
    }

    [TestCase("use dial on 7 of 10")]
    [TestCase("use dial on 7/10")]
    [TestCase("use dial on 7 out of 10")]
    public async Task A_touchstone_tells_what_a_share_of_a_few_can_say(string line)
    {
        Player player = Winner("interval");
        await player.Type(line);
        Assert.That((player.Labs.Asked.Single()["successes"].Number, player.Labs.Asked.Single()["n"].Number), Is.EqualTo(((double?)7, (double?)10)));
    }

    [TestCase("use dial")]
    [TestCase("use dial on luck")]
    [TestCase("use dial on 7 of 0")]
    [TestCase("use dial on 11 of 10")]
    public async Task A_touchstone_asks_for_how_many_of_how_many(string line)
    {
        Player player = Winner("interval");
        Assert.That(await player.Type(line), Is.EqualTo("On how many of how many? For example: use Dial on 7 of 10."));
        Assert.That(player.Labs.Asked, Is.Empty);
    }

    [Test]
    public async Task A_meter_measures_the_last_experiment()
    {
        Player player = Winner("footprint");
        await player.Type("use dial");
        Assert.That(player.Labs.Asked.Single().ContainsKey("idle_watts"), Is.True);
    }

    [Test]
    public async Task Tokens_are_spent_and_shown()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn()), reload);
        player.Labs.Add(Hello, ("tokens", LabValue.Of(5)), ("prompt_tokens", LabValue.Of(7)));
        Assert.That(await player.Type("generate", "score"), Does.Contain("1 experiment, 12 tokens spent."));
    }

    [Test]
    public async Task An_experiment_that_was_stopped_meets_no_goal()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn(), ACourse.Do("horn", "samples == 1")), reload);
        player.Labs.Finish = Experiment.Cancelled;
        player.Labs.Add(Hello);
        player.Labs.Add(Hello);
        Assert.That(await player.Type("generate", "generate"), Does.Contain("Stopped: what came is kept, and counts for no goal.").And.Not.Contain("Passed"));
        player.Labs.Finish = Experiment.Done;
        player.Labs.Add(Hello);
        Assert.That(await player.Type("generate"), Does.Contain("Passed"));
    }

    [Test]
    public async Task The_temperature_of_a_grid_is_that_of_its_rows()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Lab("grid", "sampling-grid", ("prompt", LabValue.Of("The")))), reload);
        Assert.That(await player.Type("set temperature 0.3"), Does.EndWith("where temperatures decides: set temperatures 0.3"));
    }
}
