using System.Numerics.Tensors;
using System.Text.Json;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>One prompt of the reference beside what the model here makes of it: how far apart they are.</summary>
internal sealed record NextTokenMeasurement(
    double MaxProbabilityDifference,
    double TotalVariation,
    double EntropyDifference,
    double PromptSurprisalDifference,
    bool SameTop,
    int GreedyAgreement)
{
    /// <summary>Decodes the reference's ids and compares.</summary>
    public static NextTokenMeasurement Of(JsonElement one)
    {
        int[] prompt = Oracle.Ids(one, "ids")!;
        int[] greedy = Oracle.Ids(one, "greedy_ids")!;
        using IDecodeContext context = SmolLm.Context();
        double[] probabilities = Probabilities(SmolLm.LogitsAfter(context, prompt));
        int agreement = GreedyPrefix(context, prompt.Length, Top(probabilities), greedy);
        double[] surprisal = [.. SmolLm.Scorer(context).Score(prompt[..1], [prompt[1..]], default).Scores[0].TokenLogProbabilities.Select(p => -p)];
        return Compare(one, probabilities, surprisal, agreement);
    }

    /// <summary>Compares full probabilities, surprisal of the prompt after its first token in nats, and the greedy tokens that agree.</summary>
    public static NextTokenMeasurement Compare(JsonElement one, double[] probabilities, double[] surprisal, int agreement)
    {
        JsonElement[] top = [.. one.GetProperty("top20").EnumerateArray()];
        double[] expected = [.. top.Select(t => t[1].GetDouble())];
        double[] actual = [.. top.Select(t => probabilities[t[0].GetInt32()])];
        double entropy = -probabilities.Where(p => p > 0).Sum(p => p * Math.Log(p));
        return new NextTokenMeasurement(
            Reference.Distance(actual, expected),
            Reference.TotalVariation(actual, expected),
            Math.Abs(entropy - one.GetProperty("entropy_nats").GetDouble()),
            Reference.Distance(surprisal, [.. one.GetProperty("prompt_surprisal_nats").EnumerateArray().Select(s => s.GetDouble())]),
            Top(probabilities) == top[0][0].GetInt32(),
            agreement);
    }

    private static double[] Probabilities(float[] logits)
    {
        var probabilities = new double[logits.Length];
        TensorPrimitives.ConvertChecked<float, double>(logits, probabilities);
        TensorPrimitives.SoftMax<double>(probabilities, probabilities);
        return probabilities;
    }

    private static int Top(double[] probabilities) => TensorPrimitives.IndexOfMax<double>(probabilities);

    /// <summary>How many of the reference's greedy tokens come in the same order before the first that differs.</summary>
    private static int GreedyPrefix(IDecodeContext context, int length, int first, int[] expected)
    {
        int next = first;
        for (int i = 0; i < expected.Length; i++)
        {
            if (next != expected[i])
            {
                return i;
            }

            next = TensorPrimitives.IndexOfMax(SmolLm.LogitsAfter(context, [next], from: length + i));
        }

        return expected.Length;
    }
}
