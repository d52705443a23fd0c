using LlmQuest.Core.Labs;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments show</c>.</summary>
internal sealed class ShowExperimentVerb(ExperimentDesk desk)
{
    /// <param name="id">The experiment.</param>
    /// <param name="json">Whether to print JSON.</param>
    /// <param name="isFull">Whether long lists and all steps are shown.</param>
    /// <param name="models">Opens the model for the pieces of the tokens.</param>
    /// <param name="stop">Stops the loading of the model.</param>
    public async Task<int> RunAsync(string id, bool json, bool isFull, RecordedModels models, CancellationToken stop)
    {
        KeptExperiment one = desk.Find(id);
        ExperimentSteps? steps = desk.StepsOf(one);
        if (json)
        {
            ExperimentJsonOutput.WriteOne(desk.Desk.Streams.Output, writer => ExperimentRecordJson.WriteWhole(writer, one, steps));
            return ExitCodes.Success;
        }

        Func<int, string>? pieces = steps is null ? null : await models.PiecesAsync(one.Experiment, stop);
        foreach (string line in ExperimentPage.Lines(one, steps, pieces, isFull))
        {
            desk.Desk.Say(line);
        }

        return ExitCodes.Success;
    }
}
