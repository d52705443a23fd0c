using LlmQuest.Doctor;
using LlmQuest.Inference.Hosting;
using LlmQuest.Testing;

namespace LlmQuest.Tests;

public sealed class SpeedTrialTests
{
    [Test]
    public async Task A_model_that_does_not_come_to_an_end_is_too_slow()
    {
        using var model = ScriptedModel.Babbling();
        await using ModelHost host = new ScriptedSource(model).Host();
        ReadyModel ready = await host.GetAsync(CancellationToken.None);
        model.Gate.Reset();
        SpeedTrial? trial = await SpeedTrial.RunAsync(ready, new OverAtOnce(), CancellationToken.None);
        Assert.That((trial!.IsTooSlow, trial.Tokens, trial.TokensPerSecond), Is.EqualTo((true, 0, (double?)null)));
    }

    [Test]
    public async Task A_model_that_writes_in_time_has_a_speed()
    {
        await using ModelHost host = new ScriptedSource(ScriptedModel.Babbling()).Host();
        SpeedTrial? trial = await SpeedTrial.RunAsync(await host.GetAsync(CancellationToken.None), TimeProvider.System, CancellationToken.None);
        Assert.That((trial!.IsTooSlow, trial.Tokens), Is.EqualTo((false, 16)));
        Assert.That(trial.TokensPerSecond, Is.GreaterThan(0));
    }

    /// <summary>A clock on which every wait is over at once.</summary>
    private sealed class OverAtOnce : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
