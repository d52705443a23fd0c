using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.Classify;

/// <summary>Reads off how likely the labels are after each text, all texts in one go.</summary>
internal sealed class LabelScoring
{
    private const int ToldEvery = 16;
    private static readonly ImmutableArray<string> SayNothing = ["N/A", "", "[MASK]"];
    private readonly ReadyModel _model;
    private readonly PromptForm _form;
    private readonly Sorting _sorting;
    private readonly IReadOnlyList<int>[][] _words;

    private LabelScoring(ReadyModel model, PromptForm form, Sorting sorting, IReadOnlyList<int>[][] words)
    {
        _model = model;
        _form = form;
        _sorting = sorting;
        _words = words;
    }

    /// <summary>Makes it ready, or says what is wrong with the words of the labels.</summary>
    public static (LabelScoring? Scoring, string? Problem) Open(ReadyModel model, PromptForm form, Sorting sorting)
    {
        var words = new IReadOnlyList<int>[sorting.Words.Length][];
        for (int label = 0; label < words.Length; label++)
        {
            EncodedPrompt[] encoded = [.. sorting.Words[label].Continuations.Distinct(StringComparer.Ordinal).Select(model.Encoder.Raw)];
            if (Array.Find(encoded, one => one.Problem is not null) is { } bad)
            {
                return (null, $"The label '{sorting.Labels[label]}' cannot be said: {bad.Problem}");
            }

            words[label] = [.. encoded.Select(one => one.TokenIds)];
        }

        return (new LabelScoring(model, form, sorting, words), null);
    }

    /// <summary>How many tokens each continuation has, by label.</summary>
    public LabValue Tokens() => LabValue.Map(_sorting.Labels.Select((label, i) => (label, LabValue.Numbers(_words[i].Select(word => (double)word.Count)))));

    /// <summary>The prompts of the texts after some shots, or what is wrong with the first that is wrong.</summary>
    public (ScoredPrompt[] Prompts, string? Problem) Prompts(IReadOnlyList<Example> shots, CancellationToken stop) => Prompts(_sorting.Texts, shots, stop);

    /// <summary>The log-probability of each label after each prompt, in nats.</summary>
    /// <param name="prompts">What <see cref="Prompts(IReadOnlyList{Example}, CancellationToken)"/> gave.</param>
    /// <param name="soFar">Is told of those that are done, from time to time; null where nobody asks.</param>
    /// <param name="stop">Stops it within one native call.</param>
    public async Task<double[][]> ScoreAsync(ScoredPrompt[] prompts, Action<IReadOnlyList<double[]>>? soFar, CancellationToken stop)
    {
        List<double[]> done = [];
        await _model.Generator.Continuations.ScoreAsync(
            prompts,
            stop,
            (index, scores) =>
            {
                done.Add(ByLabel(scores));
                if (done.Count % ToldEvery == 0 && done.Count < prompts.Length)
                {
                    soFar?.Invoke(done);
                }
            }).ConfigureAwait(false);
        return [.. done];
    }

    /// <summary>Whether any text that says nothing can be put to the model.</summary>
    public bool CanSayNothing(IReadOnlyList<Example> shots) => SayNothing.Any(text => Prompts([text], shots, CancellationToken.None).Problem is null);

    /// <summary>The same after texts that say nothing, for contextual calibration; those that this model cannot write are left out.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<double[][]> ContentFreeAsync(IReadOnlyList<Example> shots, CancellationToken stop)
    {
        ScoredPrompt[] prompts = [.. SayNothing.SelectMany(text => Prompts([text], shots, stop).Prompts)];
        return await ScoreAsync(prompts, null, stop).ConfigureAwait(false);
    }

    /// <summary>The scores after a calibration.</summary>
    /// <param name="raw">The log-probabilities of each text.</param>
    /// <param name="calibration">Its name.</param>
    /// <param name="contentFree">Those of the texts that say nothing.</param>
    public static double[][] Calibrated(double[][] raw, string calibration, double[][] contentFree) => calibration switch
    {
        "batch" => LabelScores.Batch(raw),
        "contextual" when contentFree.Length > 0 => [.. raw.Select(one => LabelScores.Contextual(one, contentFree))],
        _ => raw,
    };

    /// <summary>The label of each text.</summary>
    public string[] Labels(double[][] scores, double margin)
        => [.. scores.Select(one => LabelScores.Choose(one, margin) is { } label ? _sorting.Labels[label] : Sorting.CannotSay)];

    private (ScoredPrompt[] Prompts, string? Problem) Prompts(IReadOnlyList<string> texts, IReadOnlyList<Example> shots, CancellationToken stop)
    {
        IReadOnlyList<int>[] continuations = [.. _words.SelectMany(own => own)];
        var prompts = new ScoredPrompt[texts.Count];
        for (int i = 0; i < prompts.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            (IReadOnlyList<int> ids, _, string? problem) = _form.Of(texts[i], shots, label => _sorting.Words.First(own => own.Label == label).Continuations[0]);
            if (problem is not null || ids.Count == 0)
            {
                return ([], $"Text {i + 1} cannot be sorted: {problem ?? "its prompt is empty."}");
            }

            prompts[i] = new ScoredPrompt(ids, continuations);
            int cells = _model.Generator.Continuations.Cells;
            if (prompts[i].Cells > cells)
            {
                return ([], $"Text {i + 1} takes {prompts[i].Cells} tokens with its prompt and the shots, and {cells} fit: shorten it, or show fewer shots.");
            }
        }

        return (prompts, null);
    }

    private double[] ByLabel(IReadOnlyList<ContinuationScore> scores)
    {
        var sums = new double[_words.Length];
        int from = 0;
        for (int label = 0; label < sums.Length; label++)
        {
            sums[label] = LabelScores.Sum([.. scores.Skip(from).Take(_words[label].Length).Select(own => own.LogProbability)]);
            from += _words[label].Length;
        }

        return sums;
    }
}
