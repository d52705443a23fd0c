using LlmQuest.Core.Labs;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Hallucination;

/// <summary>A question of a set.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="IsKnown">Whether there is such a thing.</param>
/// <param name="Answer">The right answer, its forms parted by <c>|</c>; empty where there is none.</param>
internal sealed record Question(string Text, bool IsKnown, string Answer)
{
    /// <summary>The questions that ship, as the parameter has them.</summary>
    public static LabValue Shipped() => LabValue.List(ShippedData.Rows("questions.csv").Select(row => LabValue.Map(
    [
        ("question", LabValue.Of(row["question"])),
        ("known", LabValue.Of(row["known"] == "true")),
        .. row["answer"].Length > 0 ? new[] { ("answer", LabValue.Of(row["answer"])) } : [],
    ])));

    /// <summary>The examples that ship.</summary>
    public static LabValue ShippedShots() => LabValue.List(ShippedData.Rows("shots.csv").Select(row => LabValue.Map(("question", LabValue.Of(row["question"])), ("answer", LabValue.Of(row["answer"])))));

    /// <summary>Reads a question of the parameter; a missing <c>known</c> follows from whether there is an answer.</summary>
    public static Question Of(LabValue value)
    {
        string answer = value.Fields?.GetValueOrDefault("answer")?.Text ?? "";
        return new Question(value.Fields?.GetValueOrDefault("question")?.Text ?? "", value.Fields?.GetValueOrDefault("known")?.Truth ?? answer.Length > 0, answer);
    }
}
