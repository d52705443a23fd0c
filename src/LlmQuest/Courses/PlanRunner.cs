using System.Runtime.CompilerServices;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Plans;

namespace LlmQuest.Courses;

/// <summary>Plays plans, without a model several at once.</summary>
/// <param name="world">The course.</param>
/// <param name="labs">The labs.</param>
internal sealed class PlanRunner(World world, PlanLabs labs)
{
    /// <summary>Plays every plan with every seed. Each outcome is there as soon as it and those before it are.</summary>
    /// <param name="plans">The plans, of stages that can be played.</param>
    /// <param name="seed">The first seed of the first play.</param>
    /// <param name="seeds">How often each is played, each time with the next first seed.</param>
    /// <param name="stop">Ends it with an exception.</param>
    public async IAsyncEnumerable<PlanOutcome> RunAsync(IReadOnlyList<Plan> plans, long seed, int seeds, [EnumeratorCancellation] CancellationToken stop)
    {
        using var places = new SemaphoreSlim(labs.AtOnce, labs.AtOnce);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        (Plan Plan, Task<PlanPlay[]> Plays)[] running = [.. plans.Select(plan => (plan, Task.WhenAll(Enumerable.Range(0, seeds).Select(i => PlayAsync(plan, seed + i, places, ending.Token)))))];
        try
        {
            foreach ((Plan plan, Task<PlanPlay[]> plays) in running)
            {
                yield return new PlanOutcome(plan, [.. await plays]);
            }
        }
        finally
        {
            await ending.CancelAsync();
            await ((Task)Task.WhenAll(running.Select(each => each.Plays))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<PlanPlay> PlayAsync(Plan plan, long seed, SemaphoreSlim places, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            Playthrough played = await Task.Run(() => HeadlessPlay.RunAsync(world, labs.Bench(seed), plan.Commands, plan.Stage, TimeProvider.System, stop), stop);
            return new PlanPlay(seed, played, PlanJudge.Of(plan, world, played));
        }
        finally
        {
            places.Release();
        }
    }
}
