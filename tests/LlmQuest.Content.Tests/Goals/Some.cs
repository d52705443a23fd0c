using LlmQuest.Content.Goals;
using LlmQuest.Core.Goals;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Tests.Goals;

internal static class Some
{
    public static IReadOnlyDictionary<string, LabValue> Values { get; } = new Dictionary<string, LabValue>(StringComparer.Ordinal)
    {
        ["samples"] = LabValue.Of(3),
        ["temperature"] = LabValue.Of(0.7),
        ["tokens"] = LabValue.Of(24),
        ["distinct"] = LabValue.Of(2),
        ["same"] = LabValue.Of(false),
        ["zero"] = LabValue.Of(0),
        ["texts"] = LabValue.Of(["A red bird.", "a red Fox", "A red bird."]),
        ["ids"] = LabValue.Numbers(5, 1, 4),
        ["none"] = LabValue.List([]),
        ["holes"] = LabValue.List([LabValue.Of(2), LabValue.Absent, LabValue.Of(4)]),
        ["rows"] = LabValue.List([Row(0, 2, "x", "y"), Row(1.2, 3, "z")]),
        ["accuracy"] = LabValue.Map(("bare", LabValue.Of(0.25)), ("few-shot", LabValue.Of(0.5))),
        ["correct"] = LabValue.List([LabValue.Of(true), LabValue.Absent]),
        ["dragon"] = LabValue.Of("\ud83d\udc09!"),
    };

    public static Goal Goal(string text)
    {
        (Goal? goal, GoalProblem? problem) = GoalReader.Read(text);
        return goal ?? throw new AssertionException($"{text}: {problem}");
    }

    public static LabValue ValueOf(string text) => GoalEvaluator.Evaluate(Goal(text).Condition, Values);

    private static LabValue Row(double temperature, double distinct, params string[] texts)
    {
        LabValue row = LabValue.Map(("temperature", LabValue.Of(temperature)), ("distinct", LabValue.Of(distinct)), ("texts", LabValue.Of([.. texts])));
        return temperature == 0 ? row : LabValue.Map([.. row.Fields!.Select(pair => (pair.Key, pair.Value)), ("first_divergence", LabValue.Of(4))]);
    }
}
