using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Hallucination;

/// <summary>What is said of a whole set of questions.</summary>
internal static class SetFacts
{
    private const long BootstrapSeed = 1;

    /// <summary>Tells what has come so far.</summary>
    /// <param name="telling">Takes the facts.</param>
    /// <param name="outcomes">The questions that were asked, at least one.</param>
    /// <param name="isLast">Whether these are all: then the intervals are told, too.</param>
    public static void Tell(Telling telling, IReadOnlyList<QuestionOutcome> outcomes, bool isLast)
    {
        telling.Fact("per_question", LabValue.List(outcomes.Select(outcome => outcome.ToValue())));
        TellArea(telling, "auroc", [.. outcomes.Where(outcome => !outcome.Question.IsKnown || outcome.IsRight is not null)], outcome => outcome.IsWrongOrInvented, isLast);
        TellArea(telling, "auroc_invented", outcomes, outcome => !outcome.Question.IsKnown, isLast);
        telling.Fact("right_questions", LabValue.Of(outcomes.Count(outcome => outcome.IsRight == true)));
        telling.Fact("answered_questions", LabValue.Of(outcomes.Count(outcome => outcome.IsRight is not null)));
        telling.Fact("abstention_rate", Abstained(outcomes));
        telling.Fact("invented_abstention_rate", Abstained(outcomes.Where(outcome => !outcome.Question.IsKnown)));
        double steady = telling.Number("steady");
        Texts("steady_and_wrong", outcome => outcome is { Question.IsKnown: true, IsRight: false } && outcome.Entropy.Normalised <= steady);
        Texts("steady_and_invented", outcome => !outcome.Question.IsKnown && outcome.Entropy.Normalised <= steady);
        Texts("unsteady_and_right", outcome => outcome.IsRight == true && outcome.Entropy.Normalised > steady);

        void Texts(string fact, Func<QuestionOutcome, bool> isOne) => telling.Fact(fact, LabValue.Of([.. outcomes.Where(isOne).Select(outcome => outcome.Question.Text)]));
    }

    private static void TellArea(Telling telling, string fact, IReadOnlyList<QuestionOutcome> outcomes, Func<QuestionOutcome, bool> isPositive, bool withInterval)
    {
        bool[] positive = [.. outcomes.Select(isPositive)];
        double[] entropy = [.. outcomes.Select(outcome => outcome.Entropy.Normalised)];
        double? area = Scores.RocArea(positive, entropy);
        telling.Fact(fact, ModelExperiment.Number(area));
        if (area is null || !withInterval)
        {
            return;
        }

        Interval? interval = Bootstrap.Percentile95(outcomes.Count, drawn => Scores.RocArea([.. drawn.Select(i => positive[i])], [.. drawn.Select(i => entropy[i])]), new RandomStream(BootstrapSeed, 0));
        telling.Fact($"{fact}_low", ModelExperiment.Number(interval?.Low));
        telling.Fact($"{fact}_high", ModelExperiment.Number(interval?.High));
    }

    private static LabValue? Abstained(IEnumerable<QuestionOutcome> outcomes)
    {
        QuestionOutcome[] asked = [.. outcomes];
        return asked.Length == 0 ? null : LabValue.Of((double)asked.Sum(outcome => outcome.Abstained) / asked.Sum(outcome => outcome.Texts.Length));
    }
}
