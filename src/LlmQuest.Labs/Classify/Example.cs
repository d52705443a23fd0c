using LlmQuest.Core.Labs;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Classify;

/// <summary>A text and its label.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">Its label.</param>
internal sealed record Example(string Text, string Label)
{
    /// <summary>Reads the examples of a parameter; empty where there are none.</summary>
    public static Example[] Of(LabValue? value)
        => [.. (value?.Items ?? []).Select(one => new Example(one.Fields?.GetValueOrDefault("text")?.Text ?? "", one.Fields?.GetValueOrDefault("label")?.Text ?? ""))];

    /// <summary>Those that ship for the model that counts words.</summary>
    public static Example[] Shipped() => [.. ShippedData.Rows("training-reviews.csv").Select(row => new Example(row["text"], row["label"]))];
}
