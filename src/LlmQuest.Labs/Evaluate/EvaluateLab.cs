using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Compare;

namespace LlmQuest.Labs.Evaluate;

/// <summary>The <c>evaluate</c> lab: metrics of answers, intervals, rubrics, agreement of judges, the model as judge, two settings on the same items.</summary>
/// <param name="host">The model; only judge and bench need it.</param>
/// <param name="others">Models beside it; null when there are none.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class EvaluateLab(ModelHost host, IOtherModels? others, Func<long> drawSeed) : ILab
{
    private const string Nothing =
        "Nothing is to be graded: give prediction with references or a rubric; samples; expected with predicted; successes with n; only_first_right with only_second_right; labels with scores; rater_a with rater_b; judge; or left and right with items.";

    private static readonly MetricGroup[] Groups =
    [
        new(["prediction"], ["references", "rubric"], PredictionGroup.ProblemOf, PredictionGroup.Tell),
        new(["samples"], [], SamplesGroup.ProblemOf, SamplesGroup.Tell),
        new(["expected", "predicted"], [], LabelsGroup.ProblemOf, LabelsGroup.Tell),
        new(["successes", "n"], [], CountsGroup.ProblemOfShare, CountsGroup.TellShare),
        new(["only_first_right", "only_second_right"], [], _ => null, CountsGroup.TellDifference),
        new(["labels", "scores"], [], ScoresGroup.ProblemOf, ScoresGroup.Tell),
        new(["rater_a", "rater_b"], [], RatersGroup.ProblemOf, RatersGroup.Tell),
    ];

    /// <inheritdoc/>
    public string Name => "evaluate";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        ImmutableSortedDictionary<string, LabValue> all = Complete(parameters);
        return Background.RunAsync((tell, stop) => RunAsync(all, tell, stop), cancellationToken);
    }

    private static bool IsJudged(ImmutableSortedDictionary<string, LabValue> parameters) => parameters["judge"].Truth == true;

    private static bool IsBenched(ImmutableSortedDictionary<string, LabValue> parameters) => parameters.ContainsKey("left") || parameters.ContainsKey("right");

    private static ImmutableSortedDictionary<string, LabValue> Complete(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (parameters.ContainsKey("candidates"))
        {
            parameters = parameters.SetItem("judge", LabValue.Of(true));
        }

        if (IsJudged(parameters) && !parameters.ContainsKey("candidates"))
        {
            parameters = parameters.SetItem("candidates", JudgeTask.Shipped());
        }

        return IsBenched(parameters) && !parameters.ContainsKey("items") ? parameters.SetItem("items", BenchItem.Shipped()) : parameters;
    }

    private async Task<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, Action<LabUpdate> tell, CancellationToken stop)
    {
        bool needsModel = IsJudged(parameters) || IsBenched(parameters);
        MetricGroup[] given = [.. Groups.Where(group => group.IsGiven(parameters))];
        string? problem = given.Length == 0 && !needsModel
            ? parameters.ContainsKey("items") ? "items are there for left and right: set what differs between the two, such as left to {\"temperature\": 0}." : Nothing
            : given.Select(group => group.ProblemOf(parameters)).FirstOrDefault(sentence => sentence is not null)
                ?? (IsJudged(parameters) ? JudgeTask.ProblemOf(parameters) : null)
                ?? (IsBenched(parameters) ? BenchTask.ProblemOf(parameters) : null);
        if (problem is not null)
        {
            return new LabRefused(problem);
        }

        parameters = IsBenched(parameters) ? BenchTask.Complete(parameters, drawSeed) : parameters;
        ReadyModel? model = needsModel ? await host.GetAsync(stop).ConfigureAwait(false) : null;
        var telling = new Telling(ModelExperiment.Of(Name, parameters, [], model), tell);
        telling.Begin();
        foreach (MetricGroup group in given)
        {
            stop.ThrowIfCancellationRequested();
            group.Tell(telling, stop);
        }

        LabRefused? refused = IsJudged(parameters) ? await JudgeTask.RunAsync(telling, model!, stop).ConfigureAwait(false) : null;
        refused ??= IsBenched(parameters) ? await new BenchTask(host, others).RunAsync(telling, stop).ConfigureAwait(false) : null;
        return refused is not null ? refused : telling.Done();
    }
}
