using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Training;

/// <summary>The <c>training</c> lab: what can be learnt from a small text by merging, counting and gradient descent, and how well the real model reads one.</summary>
/// <param name="host">The model; only <c>text</c> and <c>ladder</c> need it.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class TrainingLab(ModelHost host, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => "training";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        ImmutableSortedDictionary<string, LabValue> all = Complete(parameters);
        return Background.RunAsync((tell, stop) => RunAsync(all, tell, stop), cancellationToken);
    }

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        string task = parameters["task"].Text!;
        if (task is not ("text" or "ladder"))
        {
            var toy = new Telling(ModelExperiment.Of(Name, parameters, [], null), tell);
            return task switch
            {
                "bpe" => BytePairTask.Run(toy, stop),
                "network" => NetworkTask.Run(toy, stop),
                _ => NGramTask.Run(toy, stop),
            };
        }

        ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
        ModelText read = ModelText.Of(model, parameters["text"].Text!);
        if (read.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        return task == "text"
            ? await ReadingTask.RunAsync(telling, model, read, stop).ConfigureAwait(false)
            : await LadderTask.RunAsync(telling, model, read, stop).ConfigureAwait(false);
    }

    private ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        string task = parameters["task"].Text!;
        if (task is "bigram" or "network" && !parameters.ContainsKey("seed"))
        {
            parameters = parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        return task == "bigram" && !parameters.ContainsKey("held_out") && parameters["corpus"].Text == ShippedTexts.Corpus
            ? parameters.SetItem("held_out", LabValue.Of(ShippedTexts.HeldOut))
            : parameters;
    }
}
