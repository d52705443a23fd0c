using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Plans;
using LlmQuest.Labs.Plans;
using LlmQuest.Labs.Scripted;

namespace LlmQuest.Labs.Tests.Plans;

public sealed class HeadlessPlayTests
{
    private const string Script = """[{"lab": "generate", "texts": ["hello"], "facts": {"tokens": 1}}]""";

    [Test]
    public async Task Every_command_is_a_step_with_what_was_said_and_the_experiment()
    {
        Playthrough played = await Play("look", "generate", "generate");
        Assert.That(played.Steps.Select(step => step.Command), Is.EqualTo(new[] { "", "look", "generate", "generate" }));
        Assert.That(played.Steps[1].Said.Select(entry => entry.Text), Has.Some.Contain("A horn hangs here.").And.None.EqualTo("look"));
        Assert.That((played.Steps[1].Experiment, played.Steps[2].Experiment!.Texts[0], played.Steps[1].WorkedOn, played.Steps[2].WorkedOn), Is.EqualTo(((Core.Labs.Experiment?)null, "hello", "", "hall/echo")));
        Assert.That(played.Steps[^1].State.Record("hall", "echo")!.Status, Is.EqualTo(ChallengeStatus.Passed));
    }

    [Test]
    public async Task What_was_recorded_is_an_unbroken_chain()
    {
        Playthrough played = await Play("look", "generate");
        Assert.That(played.Chain.Select((line, i) => line.Follows(i == 0 ? null : played.Chain[i - 1])), Is.All.True);
        Assert.That(played.Chain.Select(line => line.Entry.Event.GetType()), Is.EqualTo(new[] { typeof(RunStarted), typeof(CourseOpened), typeof(CommandEntered), typeof(CommandEntered), typeof(ExperimentRecorded) }));
    }

    [Test]
    public async Task Nothing_is_played_after_the_command_that_leaves()
        => Assert.That((await Play("look", "quit", "generate")).Commands, Is.EqualTo(2));

    [Test]
    public async Task A_copy_leaves_no_record_and_its_experiment_is_known()
    {
        Playthrough played = await Play("play", "generate", "generate", "back");
        Assert.That(played.Chain.Select(line => line.Entry.Event), Has.None.InstanceOf<ExperimentRecorded>());
        Assert.That((played.Steps[3].Experiment!.Texts[0], played.Steps[3].WorkedOn), Is.EqualTo(("hello", "hall/echo")));
        Assert.That(played.Steps[^1].State.Record("hall", "echo")!.Status, Is.EqualTo(ChallengeStatus.Open));
    }

    [Test]
    public void A_stop_ends_it()
        => Assert.That(async () => await HeadlessPlay.RunAsync(Some.World, Bench(), ["look"], null, TimeProvider.System, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public async Task What_takes_two_experiments_does_not_pass_untouched()
        => Assert.That(await UntouchedTrial.RunAsync(Some.World, Some.World.Stages[0], Bench(), isRepeated: false, CancellationToken.None), Is.Empty);

    private static Task<Playthrough> Play(params string[] commands) => HeadlessPlay.RunAsync(Some.World, Bench(), commands, null, TimeProvider.System, CancellationToken.None);

    private static ScriptedBench Bench()
    {
        Assert.That(ScriptedBench.Read(Script, "script", out ScriptedBench? bench), Is.Null);
        return bench!;
    }
}
