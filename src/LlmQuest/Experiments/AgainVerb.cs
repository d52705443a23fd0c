using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Labs;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments again</c>: the same parameters and dice on this machine. Nothing is recorded.</summary>
internal sealed class AgainVerb(ExperimentDesk desk)
{
    /// <returns>0 when the same came out, else 1.</returns>
    /// <param name="id">The experiment.</param>
    /// <param name="models">Opens its model.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<int> RunAsync(string id, RecordedModels models, CancellationToken stop)
    {
        KeptExperiment one = desk.Find(id);
        LabDone done = await RunAsync(models.Bench(one.Experiment, [.. desk.All.TakeWhile(other => other.Entry.Id != one.Entry.Id)]), one.Experiment, stop);
        if (stop.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }

        var diff = ExperimentDiff.Of(one.Experiment, done.Experiment);
        ExperimentSteps? steps = desk.StepsOf(one);
        bool sameSteps = steps is null || (done.Steps is { } fresh && StepsLine.Write(default, steps) == StepsLine.Write(default, fresh));
        foreach (string line in Tell(one.Experiment, diff, steps, sameSteps))
        {
            desk.Desk.Say(line);
        }

        return diff.IsSameOutcome && sameSteps ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static async Task<LabDone> RunAsync(ILabBench bench, Experiment experiment, CancellationToken stop)
    {
        await foreach (LabUpdate update in bench.RunAsync(experiment.Lab, experiment.Parameters, stop))
        {
            switch (update)
            {
                case LabDone done:
                    return done;
                case LabRefused when stop.IsCancellationRequested:
                    throw new OperationCanceledException(stop);
                case LabRefused refused:
                    throw new UserException(refused.Problem);
            }
        }

        throw new InvalidOperationException($"The lab {experiment.Lab} said nothing.");
    }

    private static IEnumerable<string> Tell(Experiment recorded, ExperimentDiff diff, ExperimentSteps? steps, bool sameSteps)
    {
        bool isSame = diff.IsSameOutcome && sameSteps;
        yield return isSame ? $"The same: {Counted(recorded, steps)}." : "Not the same (recorded on the left, now on the right):";
        foreach (string line in DiffPlain.Lines(diff, "RECORDED", "NOW"))
        {
            yield return line;
        }

        if (!sameSteps)
        {
            yield return "The numbers of the steps are not the same.";
        }

        if (!isSame && recorded.Finish == Experiment.Cancelled)
        {
            yield return "It was stopped when it was recorded, so that only its beginning can be the same.";
        }

        if (!isSame && diff.Surroundings.IsEmpty && diff.Parameters.IsEmpty)
        {
            yield return "Model, library, device and parameters are the same: another processor, or other threads beside it, may round otherwise.";
        }
    }

    private static string Counted(Experiment recorded, ExperimentSteps? steps)
    {
        int tokens = ExperimentDiff.TokenIdsOf(recorded).Sum(sample => sample.Length);
        string[] parts =
        [
            .. recorded.Texts.Length > 0 ? [Quantity.Of(recorded.Texts.Length, "text")] : Array.Empty<string>(),
            .. tokens > 0 ? [Quantity.Of(tokens, "token")] : Array.Empty<string>(),
            .. steps is not null ? [$"the numbers of {Quantity.Of(steps.Samples.Sum(sample => sample.Length), "step")}"] : Array.Empty<string>(),
            "every fact but the speed",
        ];
        return string.Join(", ", parts);
    }
}
