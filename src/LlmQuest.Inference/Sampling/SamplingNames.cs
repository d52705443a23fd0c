namespace LlmQuest.Inference.Sampling;

/// <summary>Names of the filters, as parameters, in <c>steps</c> and in <c>cut_by</c>.</summary>
public static class SamplingNames
{
    /// <summary>Name of <see cref="Sampling.RepetitionPenalty"/>.</summary>
    public const string RepetitionPenalty = "repetition_penalty";

    /// <summary>Name of <see cref="Sampling.NoRepeatNgram"/>.</summary>
    public const string NoRepeatNgram = "no_repeat_ngram_size";

    /// <summary>Name of <see cref="Sampling.Temperature"/>.</summary>
    public const string Temperature = "temperature";

    /// <summary>Name of <see cref="Sampling.TopK"/>.</summary>
    public const string TopK = "top_k";

    /// <summary>Name of <see cref="Sampling.TopP"/>.</summary>
    public const string TopP = "top_p";

    /// <summary>Name of <see cref="Sampling.MinP"/>.</summary>
    public const string MinP = "min_p";

    /// <summary>Name of <see cref="Sampling.Typical"/>.</summary>
    public const string Typical = "typical_p";

    /// <summary>Name of <see cref="Sampling.EpsilonCutoff"/>.</summary>
    public const string EpsilonCutoff = "epsilon_cutoff";

    /// <summary>What removes all but the likeliest token when sampling is off.</summary>
    public const string DoSample = "do_sample";
}
