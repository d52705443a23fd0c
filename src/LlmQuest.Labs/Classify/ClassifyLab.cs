using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs.Classify;

/// <summary>The <c>classify</c> lab: texts sorted under labels by score, by what the model writes, and by counting words.</summary>
/// <param name="host">The model.</param>
/// <param name="shelf">Where CSV files are read; null where there are only those that ship.</param>
/// <param name="meter">The energy counters; null where there are none.</param>
public sealed class ClassifyLab(ModelHost host, ITextShelf? shelf, IEnergyMeter? meter) : ILab
{
    /// <inheritdoc/>
    public string Name => "classify";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Background.RunAsync((tell, stop) => RunAsync(parameters, tell, stop), cancellationToken);

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> given, Action<LabUpdate> tell, CancellationToken stop)
    {
        (ImmutableSortedDictionary<string, LabValue> parameters, string? problem) = new TextSource(shelf).Fill(given);
        (Sorting? sorting, problem) = problem is null ? Sorting.Read(parameters) : (null, problem);
        if (sorting is null)
        {
            return new LabRefused(problem!);
        }

        parameters = parameters.SetItem("labels", LabValue.Of(sorting.Labels));
        ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
        string mode = parameters["mode"].Text!;
        string writing = parameters["generate_mode"].Text is { } own and not "same" ? own : mode;
        string? template = parameters.GetValueOrDefault("template")?.Text;
        (PromptForm? form, problem) = await PromptForm.OpenAsync(model, mode, template, sorting.Labels, stop).ConfigureAwait(false);
        (PromptForm? written, problem) = problem is null ? await PromptForm.OpenAsync(model, writing, template, sorting.Labels, stop).ConfigureAwait(false) : (null, problem);
        (LabelScoring? scoring, problem) = problem is null ? LabelScoring.Open(model, form!, sorting) : (null, problem);
        (ScoredPrompt[] prompts, problem) = problem is null ? scoring!.Prompts(sorting.Shots, stop) : ([], problem);
        problem ??= ProblemOf(parameters, sorting, scoring!);
        if (problem is not null)
        {
            return new LabRefused(problem);
        }

        if (!parameters.ContainsKey("template"))
        {
            parameters = parameters.SetItem("template", LabValue.Of(mode == "raw" ? PromptForm.UsualRaw : PromptForm.UsualChat));
        }

        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        telling.Begin();
        var run = new ClassifyRun(telling, sorting, new Costs(meter), stop);
        if (parameters["method"].Text != "generate")
        {
            await run.ScoreAsync(scoring!, form!, prompts).ConfigureAwait(false);
        }

        if (parameters["method"].Text != "score")
        {
            await run.WriteAsync(new LabelWriting(model, sorting), written!).ConfigureAwait(false);
        }

        if (parameters["traditional"].Truth == true)
        {
            await run.CountAsync().ConfigureAwait(false);
        }

        run.TellAccuracies();
        if (parameters["orders"].Number > 1)
        {
            await run.TryOrdersAsync(scoring!).ConfigureAwait(false);
        }

        if (parameters["curve"].Truth == true)
        {
            await run.DrawCurvesAsync(scoring!).ConfigureAwait(false);
        }

        run.TellCosts();
        return telling.Done();
    }

    private static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters, Sorting sorting, LabelScoring scoring)
    {
        bool scores = parameters["method"].Text != "generate";
        if (scores && parameters["calibration"].Text == "batch" && sorting.Texts.Length < 2)
        {
            return "Batch calibration compares texts with each other: give at least two, or set calibration to contextual.";
        }

        if (scores && parameters["calibration"].Text == "contextual" && !scoring.CanSayNothing(sorting.Shots))
        {
            return "Contextual calibration asks with a text that says nothing, and this model cannot write one after this template: set calibration to batch.";
        }

        if (parameters["orders"].Number > 1 && sorting.Shots.Length < 2)
        {
            return "Orders need at least two shots to put in order: set shots, such as [{text: …, label: …}, …].";
        }

        if (parameters["curve"].Truth == true && !sorting.Expected.Any(label => label != Sorting.Unknown))
        {
            return "Learning curves count right labels, and none is known: set expected, or leave curve out.";
        }

        return (parameters["traditional"].Truth == true || parameters["curve"].Truth == true) && WordCounting.Learn(sorting.Training) is null
            ? "The model that counts words needs training texts with words for at least two of the labels: set training."
            : null;
    }
}
