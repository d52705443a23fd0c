using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Classify;

/// <summary>One run: each way of sorting, and what is told of it.</summary>
internal sealed class ClassifyRun(Telling telling, Sorting sorting, Costs costs, CancellationToken stop)
{
    private const int WrittenAtOnce = 4;
    private static readonly ImmutableArray<int> ShotCounts = [0, 1, 2, 4, 8, 16];
    private static readonly ImmutableArray<int> TrainingCounts = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
    private static readonly ImmutableArray<string> Calibrations = ["none", "contextual", "batch"];
    private readonly List<LabValue> _accuracies = [];
    private string[]? _first;
    private double[][] _contentFree = [];
    private string[]? _predicted;
    private string[]? _generated;

    private string Calibration => telling.Text("calibration");

    private double Margin => telling.Number("margin");

    /// <summary>By score.</summary>
    public async Task ScoreAsync(LabelScoring scoring, PromptForm form, ScoredPrompt[] prompts)
    {
        telling.Fact("label_tokens", scoring.Tokens());
        telling.Fact("prompt", LabValue.Of(form.Of(sorting.Texts[0], sorting.Shots, FirstWord).Text));
        double[][] raw = [];
        await costs.MeasureAsync("score", async () => raw = await scoring.ScoreAsync(prompts, done => telling.Fact("label_logprobs", ByLabel(done)), stop).ConfigureAwait(false)).ConfigureAwait(false);
        telling.Fact("label_logprobs", ByLabel(raw));
        _contentFree = await scoring.ContentFreeAsync(sorting.Shots, stop).ConfigureAwait(false);
        double[][] scores = LabelScoring.Calibrated(raw, Calibration, _contentFree);
        if (Calibration != "none")
        {
            telling.Fact("scores", ByLabel(scores));
        }

        _predicted = scoring.Labels(scores, Margin);
        telling.Fact("predicted", LabValue.Of([.. _predicted]));
        TellScored(_predicted);
        foreach (string calibration in Calibrations.Where(own => (own != "contextual" || _contentFree.Length > 0) && (own != "batch" || raw.Length > 1)))
        {
            AddAccuracy(calibration == "none" ? "score" : $"score, {calibration}", scoring.Labels(LabelScoring.Calibrated(raw, calibration, _contentFree), Margin));
        }
    }

    /// <summary>By what the model writes.</summary>
    public async Task WriteAsync(LabelWriting writing, PromptForm form)
    {
        telling.Fact("generate_prompt", LabValue.Of(form.Of(sorting.Texts[0], sorting.Shots, FirstWord).Text));
        List<string> written = [];
        await costs.MeasureAsync("generate", async () =>
        {
            foreach (string text in sorting.Texts)
            {
                written.Add(await writing.WriteAsync(form.Of(text, sorting.Shots, FirstWord).Ids, !form.IsChat, stop).ConfigureAwait(false));
                if (written.Count % WrittenAtOnce == 0)
                {
                    Tell(written);
                }
            }
        }).ConfigureAwait(false);
        Tell(written);
        _generated = [.. written.Select(writing.Read)];
        telling.Fact("generated_invalid", LabValue.Of(_generated.Count(label => label.Length == 0)));
        var tally = Tally.Of(sorting, _generated);
        telling.Fact("generated_accuracy", ModelExperiment.Number(tally.Share));
        AddAccuracy(form.IsChat ? "written in a chat" : "written, raw completion", _generated);
        if (_predicted is { } predicted)
        {
            telling.Fact("mismatch_rate", LabValue.Of(predicted.Zip(_generated, (score, word) => score == word ? 0.0 : 1).Average()));
        }
        else
        {
            TellConfusion(_generated);
        }

        void Tell(IReadOnlyList<string> all)
        {
            telling.Fact("written", LabValue.Of([.. all]));
            telling.Fact("generated", LabValue.Of([.. all.Select(writing.Read)]));
        }
    }

    /// <summary>By counting words.</summary>
    public async Task CountAsync()
    {
        WordCounting counting = null!;
        await costs.MeasureAsync("training", () =>
        {
            counting = WordCounting.Learn(sorting.Training)!;
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        IReadOnlyDictionary<string, double>[] probabilities = [];
        await costs.MeasureAsync("traditional", () =>
        {
            probabilities = counting.Probabilities(sorting.Texts);
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        string[] labels = [.. probabilities.Select(WordCounting.Label)];
        telling.Fact("traditional_predicted", LabValue.Of([.. labels]));
        telling.Fact("traditional_probabilities", LabValue.List(probabilities.Select(own => LabValue.Map(own.Select(one => (one.Key, LabValue.Of(one.Value)))))));
        telling.Fact("traditional_accuracy", ModelExperiment.Number(Tally.Of(sorting, labels).Share));
        telling.Fact("traditional_weights", counting.Weights());
        telling.Fact("traditional_words", LabValue.List(sorting.Texts.Select((text, i) => counting.Words(text, labels[i]))));
        AddAccuracy("counting words", labels);
    }

    /// <summary>How often each way was right, and what always giving one label would get.</summary>
    public void TellAccuracies()
    {
        string[] known = [.. sorting.Expected.Where(label => label != Sorting.Unknown)];
        if (known.Length == 0)
        {
            return;
        }

        IGrouping<string, string> commonest = known.GroupBy(label => label, StringComparer.Ordinal).MaxBy(group => group.Count())!;
        telling.Fact("majority_baseline", LabValue.Of((double)commonest.Count() / known.Length));
        AddAccuracy($"always {commonest.Key}", [.. sorting.Texts.Select(_ => commonest.Key)]);
    }

    /// <summary>The same texts after the same shots in other orders.</summary>
    public async Task TryOrdersAsync(LabelScoring scoring)
    {
        List<LabValue> done = [];
        foreach (int[] order in Orders.Of(sorting.Shots.Length).Take((int)telling.Number("orders")))
        {
            Example[] shots = [.. order.Select(place => sorting.Shots[place])];
            string[] labels = await SortAsync(scoring, shots).ConfigureAwait(false);
            LabValue? accuracy = ModelExperiment.Number(Tally.Of(sorting, labels).Share);
            done.Add(LabValue.Map([("order", LabValue.Numbers(order.Select(place => (double)place))), ("predicted", LabValue.Of([.. labels])), .. accuracy is null ? [] : new[] { ("accuracy", accuracy) }]));
            telling.Fact("orders", LabValue.List(done));
        }
    }

    /// <summary>How both models do by what they were shown.</summary>
    public async Task DrawCurvesAsync(LabelScoring scoring)
    {
        List<LabValue> counted = [];
        foreach (int count in TrainingCounts.Where(count => count < sorting.Training.Length).Append(sorting.Training.Length))
        {
            stop.ThrowIfCancellationRequested();
            if (WordCounting.Learn(Examples.ByTurns(sorting.Training, count)) is { } counting)
            {
                counted.Add(Point(count, [.. counting.Probabilities(sorting.Texts).Select(WordCounting.Label)]));
            }
        }

        telling.Fact("traditional_curve", LabValue.List(counted));
        List<LabValue> shown = [];
        foreach (int count in ShotCounts.Where(count => count <= sorting.Training.Length))
        {
            IReadOnlyList<Example> shots = Examples.ByTurns(sorting.Training, count);
            if (scoring.Prompts(shots, stop).Problem is not null)
            {
                break;
            }

            shown.Add(Point(count, await SortAsync(scoring, shots).ConfigureAwait(false)));
            telling.Fact("model_curve", LabValue.List(shown));
        }
    }

    /// <summary>Time and energy.</summary>
    public void TellCosts() => costs.Tell(telling);

    private async Task<string[]> SortAsync(LabelScoring scoring, IReadOnlyList<Example> shots)
    {
        double[][] raw = await scoring.ScoreAsync(scoring.Prompts(shots, stop).Prompts, null, stop).ConfigureAwait(false);
        double[][] contentFree = Calibration == "contextual" ? await scoring.ContentFreeAsync(shots, stop).ConfigureAwait(false) : [];
        return scoring.Labels(LabelScoring.Calibrated(raw, Calibration, contentFree), Margin);
    }

    private void TellScored(string[] predicted)
    {
        if (Margin > 0)
        {
            telling.Fact("cannot_say", LabValue.Of(predicted.Count(label => label == Sorting.CannotSay)));
            int[] answered = [.. Enumerable.Range(0, predicted.Length).Where(text => sorting.IsKnown(text) && predicted[text] != Sorting.CannotSay)];
            telling.Fact("answered_accuracy", ModelExperiment.Number(new Tally(answered.Count(text => sorting.IsRight(text, predicted[text])), answered.Length).Share));
        }

        var tally = Tally.Of(sorting, predicted);
        telling.Fact("accuracy", ModelExperiment.Number(tally.Share));
        telling.Fact("accuracy_low", ModelExperiment.Number(tally.Wilson?.Low));
        telling.Fact("accuracy_high", ModelExperiment.Number(tally.Wilson?.High));
        TellConfusion(predicted);
    }

    private void TellConfusion(string[] given)
    {
        IGrouping<string, string>[] rows = [.. Enumerable.Range(0, given.Length).Where(sorting.IsKnown).GroupBy(text => sorting.Expected[text], text => given[text], StringComparer.Ordinal)];
        if (rows.Length > 0)
        {
            telling.Fact("confusion", LabValue.Map(rows.Select(row => (row.Key, LabValue.Map(row.GroupBy(label => label, StringComparer.Ordinal).Select(cell => (cell.Key, LabValue.Of(cell.Count()))))))));
        }
    }

    private void AddAccuracy(string how, string[] given)
    {
        _first ??= given;
        if (Tally.Of(sorting, given).Row(how, _first == given ? null : Tally.McNemar(sorting, _first, given)) is { } row)
        {
            _accuracies.Add(row);
            telling.Fact("accuracies", LabValue.List(_accuracies));
        }
    }

    private LabValue Point(int examples, string[] labels) => LabValue.Map([("examples", LabValue.Of(examples)), .. Tally.Of(sorting, labels).Fields()]);

    private LabValue ByLabel(IEnumerable<double[]> scores) => LabValue.List(scores.Select(own => LabValue.Map(sorting.Labels.Select((label, i) => (label, LabValue.Of(own[i]))))));

    private string FirstWord(string label) => sorting.Words.First(own => own.Label == label).Continuations[0];
}
