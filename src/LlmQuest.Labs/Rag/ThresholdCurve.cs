using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Rag;

/// <summary>What a row of thresholds would do with a set of questions.</summary>
internal static class ThresholdCurve
{
    private const int Steps = 20;
    private const double First = 0.1;
    private const double Last = 0.8;

    /// <summary>For each threshold the share of questions with an answer that pass, and of those without that are refused; a share of nothing is left out.</summary>
    public static LabValue Of(IReadOnlyList<QuestionCase> cases)
    {
        double[] with = [.. cases.Where(one => one.Asked.Gold is not null).Select(Best)];
        double[] without = [.. cases.Where(one => one.Asked.Gold is null).Select(Best)];
        return LabValue.List(Thresholds().Select(threshold => RagFacts.Record(
            ("threshold", LabValue.Of(threshold)),
            ("answered", Share(with, score => score >= threshold)),
            ("refused", Share(without, score => !(score >= threshold))))));
    }

    private static double Best(QuestionCase one) => one.Finding.Best ?? double.NegativeInfinity;

    private static IEnumerable<double> Thresholds()
        => Enumerable.Range((int)Math.Round(First * Steps), (int)Math.Round((Last - First) * Steps) + 1).Select(step => (double)step / Steps);

    private static LabValue? Share(double[] scores, Func<double, bool> counts)
        => scores.Length == 0 ? null : LabValue.Of((double)scores.Count(counts) / scores.Length);
}
