using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class RunJoinTests
{
    private const int Tries = 40;

    [Test]
    public async Task What_was_done_on_either_machine_is_done()
    {
        World world = ACourse.OneRoom(SomeChallenge.Number(3).Called("first"), SomeChallenge.Number(4).Called("second"));
        var here = new Player(world);
        var there = new Player(world);
        await here.Type("answer 3");
        await there.Type("task 2", "answer 5", "answer 4");
        RunState joined = RunJoin.Of(here.State, there.State);
        Assert.That((joined.IsDone("hall", "first"), joined.IsDone("hall", "second")), Is.EqualTo((true, true)));
        Assert.That(joined.Purse.Xp, Is.EqualTo(here.State.Purse.Xp + there.State.Purse.Xp));
    }

    [Test]
    public async Task Of_a_challenge_that_was_revealed_here_and_passed_there_the_passing_counts()
    {
        World world = ACourse.OneRoom(SomeChallenge.Number(3).Called("first"), SomeChallenge.Number(4).Called("second"));
        var here = new Player(world);
        var there = new Player(world);
        await here.Type("reveal");
        await there.Type("answer 3");
        Assert.That(RunJoin.Of(there.State, here.State).Record("hall", "first")!.Status, Is.EqualTo(ChallengeStatus.Passed));
    }

    [Test]
    public void Points_beyond_reason_in_a_run_from_elsewhere_break_nothing()
    {
        World world = ACourse.OneRoom(SomeChallenge.Number(3).Called("first"), SomeChallenge.Number(4).Called("second"));
        var player = new Player(world);
        player.Record(new ChallengePassed("hall", "first", 0, int.MaxValue, "x"));
        player.Record(new ChallengePassed("hall", "second", 0, int.MinValue, "x"));
        Assert.That(RunJoin.Of(player.State, player.State).Purse.Xp, Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    public async Task A_copied_save_that_was_played_on_is_joined_and_its_beginning_counted_once()
    {
        World world = ACourse.OneRoom(SomeChallenge.Number(3).Called("first"), SomeChallenge.Number(4).Called("second"), SomeChallenge.Number(5).Called("third"));
        var here = new Player(world);
        await here.Type("answer 9", "answer 3");
        Player there = Player.On(world, here.Journal.Reopened());
        await there.Type("answer 4");
        await here.Type("task 3", "answer 5");
        var copy = new RunFile(new RunHeader(RunHeader.NewestFormat, Guid.NewGuid(), Guid.NewGuid(), "course"), there.Journal.Chain);
        RunState joined = SavedState.Join(new Stepper(world), here.State, here.Journal.ReadAll(), DateTimeOffset.UnixEpoch, [copy]);
        Assert.That(joined.Records.Values.Select(record => record.Status), Is.All.EqualTo(ChallengeStatus.Passed));
        Assert.That(joined.Record("hall", "first")!.Attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task Progress_does_not_depend_on_the_order_of_joining([Range(1, Tries)] int seed)
    {
        RunState[] chains = [await Played(seed, 0), await Played(seed, 1), await Played(seed, 2)];
        string progress = Progress(RunJoin.Of(RunJoin.Of(chains[0], chains[1]), chains[2]));
        Assert.That(Progress(RunJoin.Of(chains[0], RunJoin.Of(chains[1], chains[2]))), Is.EqualTo(progress));
        Assert.That(Progress(RunJoin.Of(RunJoin.Of(chains[2], chains[0]), chains[1])), Is.EqualTo(progress));
    }

    private static async Task<RunState> Played(int seed, int chain)
    {
        var course = new RandomCourse(seed);
        World world = course.Begin();
        var player = new Player(world);
        var lines = new RandomCourse((seed * 10) + chain);
        for (int i = 0; i < 12; i++)
        {
            await player.Type(lines.Line(world));
        }

        return player.State;
    }

    private static string Progress(RunState state)
        => string.Join(
            '\n',
            [
                .. state.Records.Select(record => $"{record.Key} {record.Value.Status} {record.Value.Xp} {record.Value.Attempts}"),
                .. state.Passed.Select(stage => $"{stage.Key} {stage.Value}"),
                .. state.Treasures,
                .. state.Badges.Order(StringComparer.Ordinal),
                FormattableString.Invariant($"{state.Purse.Xp} {state.Purse.Experiments}"),
            ]);
}
