using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>Labels that were given against the right ones.</summary>
internal static class LabelsGroup
{
    private const int MostLabels = 100;
    private const int MostCases = 100_000;

    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<string> expected = parameters["expected"].Texts!.Value;
        ImmutableArray<string> predicted = parameters["predicted"].Texts!.Value;
        int labels = expected.Concat(predicted).Distinct(StringComparer.Ordinal).Count();
        return expected.Length != predicted.Length ? $"expected has {expected.Length} labels and predicted {predicted.Length}: give one of each for every case."
            : expected.Length is 0 or > MostCases ? $"There are 1 to {MostCases} cases, and this is {expected.Length}."
            : labels > MostLabels ? $"There are {labels} different labels, and {MostLabels} are the most." : null;
    }

    public static void Tell(Telling telling, CancellationToken stop)
    {
        ImmutableArray<string> expected = telling.Parameters["expected"].Texts!.Value;
        ImmutableArray<string> predicted = telling.Parameters["predicted"].Texts!.Value;
        string[] labels = [.. expected.Concat(predicted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var matrix = new ConfusionMatrix(labels, expected, predicted);
        int right = Enumerable.Range(0, labels.Length).Sum(label => matrix[label, label]);
        Interval? interval = BinomialTests.Wilson95(right, matrix.Items);
        telling.Fact("accuracy", ModelExperiment.Number(matrix.Accuracy));
        telling.Fact("accuracy_low", ModelExperiment.Number(interval?.Low));
        telling.Fact("accuracy_high", ModelExperiment.Number(interval?.High));
        telling.Fact("macro_f1", ModelExperiment.Number(matrix.MacroF1));
        telling.Fact("confusion", LabValue.Map(labels.StoppedBy(stop).Select((truth, row) => (truth, LabValue.Map(labels.Select((label, column) => (label, LabValue.Of(matrix[row, column]))))))));
    }
}
