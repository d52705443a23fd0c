using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.NextToken;

/// <summary>The lab on logits that a lesson gives, without a model.</summary>
internal static class ToyVocabulary
{
    public static LabUpdate Look(string lab, ImmutableSortedDictionary<string, LabValue> parameters, SamplingPipeline pipeline)
    {
        float[] logits = [.. Numbers(parameters, "logits").Select(number => (float)number)];
        if (logits.Length == 0)
        {
            return new LabRefused("A toy vocabulary needs at least one number in logits.");
        }

        double[] previous = Numbers(parameters, "previous_ids");
        if (previous.Any(id => id != Math.Floor(id) || id >= logits.Length))
        {
            return new LabRefused($"previous_ids are whole numbers from 0 to {logits.Length - 1}, the ids of this toy vocabulary.");
        }

        ImmutableArray<int> ids = [.. previous.Select(id => (int)id)];
        StepView view = StepView.Of(logits, ids.AsSpan(), pipeline);
        IEnumerable<(string, LabValue?)> facts =
        [
            ("probabilities", LabValue.Numbers(view.P.ToArray().Select(p => (double)p))),
            ("sampling_probabilities", LabValue.Numbers(view.SamplingP.ToArray().Select(p => (double)p))),
            .. StepFacts.Of(view, (int)parameters["top"].Number!.Value, model: null),
        ];
        return new LabDone(ModelExperiment.Of(lab, parameters, facts, model: null)) { Distribution = new NextDistribution(logits, ids, pieceOf: null) };
    }

    private static double[] Numbers(ImmutableSortedDictionary<string, LabValue> parameters, string name)
        => [.. (parameters.GetValueOrDefault(name)?.Items ?? []).Select(item => item.Number!.Value)];
}
