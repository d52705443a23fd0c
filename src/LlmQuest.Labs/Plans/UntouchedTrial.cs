using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Plans;

/// <summary>Makes the first experiments of a stage as the lesson has them.</summary>
public static class UntouchedTrial
{
    /// <summary>The challenges that pass although nothing was changed.</summary>
    /// <param name="world">The course.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="bench">The labs.</param>
    /// <param name="isRepeated">Whether it was tried before: what no dice decide comes out the same, and is left out.</param>
    /// <param name="cancellationToken">Ends it with an exception.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ImmutableArray<Challenge>> RunAsync(World world, StageMap stage, ILabBench bench, bool isRepeated, CancellationToken cancellationToken)
    {
        var passed = ImmutableArray.CreateBuilder<Challenge>();
        foreach (Challenge challenge in stage.Challenges)
        {
            if (Untouched.Request(world, stage, challenge) is { } request && (!isRepeated || IsDrawn(world, request)) && await IsPassedAsync(challenge, request, bench, cancellationToken).ConfigureAwait(false))
            {
                passed.Add(challenge);
            }
        }

        return passed.ToImmutable();
    }

    private static bool IsDrawn(World world, LabRequest request)
        => world.Labs.Find(request.Lab)?.Parameter("seed") is not null
            && !request.Parameters.ContainsKey("seed")
            && request.Parameters.GetValueOrDefault("do_sample")?.Truth != false
            && request.Parameters.GetValueOrDefault("temperature")?.Number != 0;

    private static async Task<bool> IsPassedAsync(Challenge challenge, LabRequest request, ILabBench bench, CancellationToken cancellationToken)
    {
        bool isPassed = false;
        await foreach (LabUpdate update in bench.RunAsync(request.Lab, request.Parameters, cancellationToken).ConfigureAwait(false))
        {
            isPassed |= update is LabDone done && Untouched.Passes(challenge, done.Experiment);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return isPassed;
    }
}
