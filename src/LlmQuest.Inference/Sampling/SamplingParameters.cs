namespace LlmQuest.Inference.Sampling;

/// <summary>How the next token is chosen.</summary>
/// <param name="Temperature">Divisor of the logits; 0 is greedy.</param>
/// <param name="TopK">Number of most likely tokens to keep; 0 switches it off.</param>
/// <param name="TopP">Cumulative probability to keep, in (0, 1]; 1 switches it off.</param>
/// <param name="MinP">Smallest share of the highest probability to keep, in [0, 1]; 0 switches it off.</param>
/// <param name="TypicalP">Mass of the most typical tokens to keep, in (0, 1]; 1 switches it off.</param>
/// <param name="EpsilonCutoff">Smallest probability to keep, in [0, 1); 0 switches it off.</param>
/// <param name="RepetitionPenalty">Penalty of tokens that came before, above 0; 1 switches it off.</param>
/// <param name="NoRepeatNgramSize">Length of runs that may not come twice; 0 switches it off.</param>
/// <param name="DoSample">False is greedy, as temperature 0 is.</param>
/// <param name="Steps">The filters in another order; replaces all the ones above. Null is the usual order.</param>
public sealed record SamplingParameters(
    double Temperature = 0.7,
    int TopK = 50,
    double TopP = 1.0,
    double MinP = 0,
    double TypicalP = 1,
    double EpsilonCutoff = 0,
    double RepetitionPenalty = 1,
    int NoRepeatNgramSize = 0,
    bool DoSample = true,
    IReadOnlyList<StepSetting>? Steps = null)
{
    /// <summary>Whether the most likely token is always taken.</summary>
    public bool IsGreedy => !DoSample || Order().Any(step => step is { Name: SamplingNames.Temperature, Value: 0 });

    /// <summary>The filters in the order they act, those that are switched off included.</summary>
    public IReadOnlyList<StepSetting> Order() => Steps ??
    [
        new(SamplingNames.RepetitionPenalty, RepetitionPenalty),
        new(SamplingNames.NoRepeatNgram, NoRepeatNgramSize),
        new(SamplingNames.Temperature, Temperature),
        new(SamplingNames.TopK, TopK),
        new(SamplingNames.TopP, TopP),
        new(SamplingNames.MinP, MinP),
        new(SamplingNames.Typical, TypicalP),
        new(SamplingNames.EpsilonCutoff, EpsilonCutoff),
    ];

    /// <summary>The filters that are switched on, in order, with scratch room of their own.</summary>
    /// <exception cref="ArgumentException">A step has an unknown name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public IReadOnlyList<ISamplingStep> Filters()
    {
        List<ISamplingStep> filters = [];
        foreach (StepSetting step in Order())
        {
            if (FilterOf(step) is { } filter)
            {
                filters.Add(filter);
            }
        }

        return filters;
    }

    private static ISamplingStep? FilterOf(StepSetting step) => (step.Name, step.Value) switch
    {
        (SamplingNames.RepetitionPenalty, 1) => null,
        (SamplingNames.RepetitionPenalty, double value) => new RepetitionPenalty((float)value),
        (SamplingNames.NoRepeatNgram, 0) => null,
        (SamplingNames.NoRepeatNgram, double value) => new NoRepeatNgram((int)value),
        (SamplingNames.Temperature, 0 or 1) => null,
        (SamplingNames.Temperature, double value) => new Temperature((float)value),
        (SamplingNames.TopK, 0) => null,
        (SamplingNames.TopK, double value) => new TopK((int)value),
        (SamplingNames.TopP, 1) => null,
        (SamplingNames.TopP, double value) => new TopP((float)value),
        (SamplingNames.MinP, 0) => null,
        (SamplingNames.MinP, double value) => new MinP((float)value),
        (SamplingNames.Typical, 1) => null,
        (SamplingNames.Typical, double value) => new Typical((float)value),
        (SamplingNames.EpsilonCutoff, 0) => null,
        (SamplingNames.EpsilonCutoff, double value) => new EpsilonCutoff((float)value),
        _ => throw new ArgumentException($"There is no filter named '{step.Name}'.", nameof(step)),
    };
}
