using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Experiments;
using LlmQuest.Labs.Compare;
using LlmQuest.Terminal;

namespace LlmQuest.Compare;

/// <summary>A comparison as JSON: the facts of the <c>compare</c> lab, the parameters, and what answered on each side.</summary>
internal static class CompareJson
{
    public static void Write(TextWriter output, Comparison comparison) => JsonOutput.Write(output, json =>
    {
        json.WriteString("left_text", comparison.Left.Texts[0]);
        json.WriteString("right_text", comparison.Right.Texts[0]);
        json.WriteBoolean("same", comparison.Same);
        json.WriteNumber("first_difference", comparison.FirstDifference);
        json.WriteNumber("shared_words", comparison.SharedWords);
        LabValueJson.WriteMap(json, "parameters", comparison.Left.Parameters);
        WriteSide(json, "left", comparison.Left, comparison.LeftFallback);
        WriteSide(json, "right", comparison.Right, comparison.RightFallback);
    });

    private static void WriteSide(Utf8JsonWriter json, string name, Experiment experiment, string? fallback)
    {
        json.WriteStartObject(name);
        AnsweringModelJson.Write(json, experiment);
        json.WriteString("fallback", fallback);
        json.WriteString("finish_reason", experiment.FinishReasons[0]);
        foreach ((string fact, LabValue value) in experiment.Facts.Where(fact => fact.Value.Number is not null))
        {
            json.WriteNumber(fact, value.Number!.Value);
        }

        json.WriteEndObject();
    }
}
