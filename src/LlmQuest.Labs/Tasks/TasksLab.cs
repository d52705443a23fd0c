using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Tasks;

/// <summary>The <c>tasks</c> lab: one text, and different jobs to do with it.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class TasksLab(ModelHost host, Func<long> drawSeed) : ILab
{
    /// <inheritdoc/>
    public string Name => "tasks";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        if (TaskBrief.Read(parameters, out TaskBrief? brief) is { } problem)
        {
            return AsyncEnumerable.Repeat<LabUpdate>(new LabRefused(problem), 1);
        }

        ReadyModel? used = null;
        var writer = new Writer(host, drawSeed, [], (all, result, model) => Record(brief!, all, result, used = model));
        return writer.RunAsync(brief!.Parameters.SetItem("prompt", LabValue.Of(brief.Prompt)), cancellationToken).Select(update => WithPrompt(update, used));
    }

    private static LabUpdate WithPrompt(LabUpdate update, ReadyModel? model) => update is not LabDone { Experiment: { } experiment } done || model is null ? update : done with
    {
        Experiment = experiment with { Facts = experiment.Facts.SetItem("prompt", LabValue.Of(ExactText.Of(model.Model, experiment.PromptIds))) },
    };

    private Experiment Record(TaskBrief brief, ImmutableSortedDictionary<string, LabValue> all, GenerationResult result, ReadyModel model) => ModelExperiment.Of(
        Name,
        brief.Parameters.SetItem("seed", all["seed"]),
        [
            .. ExperimentOf.Generation(all, result, model).Facts.Select(fact => (fact.Key, (LabValue?)fact.Value)),
            ("task", brief.Parameters["task"]),
            ("template", LabValue.Of(brief.Template)),
            ("look_for", LabValue.Of(brief.LookFor)),
        ],
        model);
}
