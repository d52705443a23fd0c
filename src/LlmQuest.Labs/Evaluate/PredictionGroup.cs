using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Metrics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>One answer against right ones and against a rubric.</summary>
internal static class PredictionGroup
{
    private const int MostReferences = 100;

    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<string> references = parameters.GetValueOrDefault("references")?.Texts ?? [];
        if (parameters.ContainsKey("references") && references.Length is 0 or > MostReferences)
        {
            return $"references has 1 to {MostReferences} right answers, and this list has {references.Length}.";
        }

        return Lengths.ProblemOf("prediction", [parameters["prediction"].Text!])
            ?? Lengths.ProblemOf("references", references)
            ?? (parameters.GetValueOrDefault("rubric")?.Items is { } rubric ? RubricRule.ProblemOf(rubric) : null);
    }

    public static void Tell(Telling telling, CancellationToken stop)
    {
        string prediction = telling.Text("prediction");
        if (telling.Parameters.GetValueOrDefault("references")?.Texts is { } references)
        {
            telling.Fact("exact_match", LabValue.Of(SquadMetrics.ExactMatch(prediction, references)));
            telling.Fact("f1", LabValue.Of(SquadMetrics.F1(prediction, references)));
            telling.Fact("rouge1", Best(reference => Rouge.N(prediction, [reference], 1)));
            telling.Fact("rouge2", Best(reference => Rouge.N(prediction, [reference], 2)));
            telling.Fact("rouge_l", Best(reference => Rouge.L(prediction, [reference])));
            stop.ThrowIfCancellationRequested();
            telling.Fact("bleu", LabValue.Of(Bleu.Sentence(prediction, references)));
            telling.Fact("chrf", Best(reference => ChrF.Sentence(prediction, [reference])));

            LabValue Best(Func<string, double> score) => LabValue.Of(references.StoppedBy(stop).Max(score));
        }

        if (telling.Parameters.GetValueOrDefault("rubric")?.Items is { } rubric)
        {
            TellRubric(telling, prediction, [.. rubric.Select(RubricRule.Of)]);
        }
    }

    private static void TellRubric(Telling telling, string prediction, RubricRule[] rules)
    {
        (RubricRule Rule, bool IsMet, string Found)[] verdicts = [.. rules.Select(rule => (rule, rule.IsMet(prediction, out string found), found))];
        double all = rules.Sum(rule => rule.Weight);
        telling.Fact("rubric_verdicts", LabValue.List(verdicts.Select(verdict => LabValue.Map(
            ("name", LabValue.Of(verdict.Rule.Name)),
            ("rule", LabValue.Of(verdict.Rule.Kind)),
            ("met", LabValue.Of(verdict.IsMet)),
            ("weight", LabValue.Of(verdict.Rule.Weight)),
            ("found", LabValue.Of(verdict.Found))))));
        telling.Fact("rubric_score", all > 0 ? LabValue.Of(verdicts.Sum(verdict => verdict.IsMet ? verdict.Rule.Weight : 0) / all) : null);
    }
}
