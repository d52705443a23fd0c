using System.Globalization;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Scripts;

/// <summary>What the filters are called in transformers, as arguments of <c>generate()</c> and as classes.</summary>
internal static class TransformersNames
{
    /// <summary>Arguments of <c>generate()</c> in its own order of filters; another order goes in as a list of classes.</summary>
    /// <param name="row">How tokens are chosen.</param>
    /// <param name="samples">How many texts.</param>
    public static IEnumerable<(string Name, string Value)> Arguments(SamplingParameters row, int samples)
    {
        yield return ("do_sample", row.IsGreedy ? "False" : "True");

        // It refuses several texts of one and the same choice.
        yield return ("num_return_sequences", row.IsGreedy ? "1" : Whole(samples));
        SamplingParameters own = row.Steps is null ? row : new SamplingParameters(Temperature: 1, TopK: 0);
        if (!row.IsGreedy)
        {
            yield return ("temperature", Literals.Float(own.Temperature));
            yield return ("top_k", Whole(own.TopK));
            yield return ("top_p", Literals.Float(own.TopP));
            yield return ("min_p", Literals.Float(own.MinP));
            yield return ("typical_p", Literals.Float(own.TypicalP));
            yield return ("epsilon_cutoff", Literals.Float(own.EpsilonCutoff));
        }

        yield return ("repetition_penalty", Literals.Float(own.RepetitionPenalty));
        yield return ("no_repeat_ngram_size", Whole(own.NoRepeatNgramSize));
        if (row.Steps is not null)
        {
            yield return ("logits_processor", $"LogitsProcessorList([{string.Join(", ", Processors(row))}])");
        }
    }

    /// <summary>The filters that act, in their order, each as a call that makes it.</summary>
    public static IEnumerable<string> Processors(SamplingParameters row)
        => row.Order().Where(step => !IsOff(step) && (!row.IsGreedy || ReadsPrevious(step))).Select(step => step.Name switch
        {
            SamplingNames.RepetitionPenalty => $"RepetitionPenaltyLogitsProcessor({Literals.Float(step.Value)})",
            SamplingNames.NoRepeatNgram => $"NoRepeatNGramLogitsProcessor({Whole(step.Value)})",
            SamplingNames.Temperature => $"TemperatureLogitsWarper({Literals.Float(step.Value)})",
            SamplingNames.TopK => $"TopKLogitsWarper({Whole(step.Value)})",
            SamplingNames.TopP => $"TopPLogitsWarper({Literals.Float(step.Value)})",
            SamplingNames.MinP => $"MinPLogitsWarper({Literals.Float(step.Value)})",
            SamplingNames.Typical => $"TypicalLogitsWarper({Literals.Float(step.Value)})",
            _ => $"EpsilonLogitsWarper({Literals.Float(step.Value)})",
        });

    /// <summary>Whether a filter changes nothing.</summary>
    public static bool IsOff(StepSetting step) => (step.Name, step.Value) switch
    {
        (SamplingNames.RepetitionPenalty or SamplingNames.TopP or SamplingNames.Typical, 1) => true,
        (SamplingNames.Temperature, 0 or 1) => true,
        (SamplingNames.NoRepeatNgram or SamplingNames.TopK or SamplingNames.MinP or SamplingNames.EpsilonCutoff, 0) => true,
        _ => false,
    };

    private static bool ReadsPrevious(StepSetting step) => step.Name is SamplingNames.RepetitionPenalty or SamplingNames.NoRepeatNgram;

    private static string Whole(double number) => ((long)number).ToString(CultureInfo.InvariantCulture);
}
