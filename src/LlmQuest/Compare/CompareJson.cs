using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Compare;
using LlmQuest.Labs.Generate;
using LlmQuest.Terminal;

namespace LlmQuest.Compare;

/// <summary>A comparison as JSON: the facts of the <c>compare</c> lab, the parameters, and what answered on each side.</summary>
internal static class CompareJson
{
    public static void Write(TextWriter output, Comparison comparison) => JsonOutput.Write(output, json =>
    {
        json.WriteString("left_text", Comparison.TextOf(comparison.Left.Experiment));
        json.WriteString("right_text", Comparison.TextOf(comparison.Right.Experiment));
        json.WriteBoolean("same", comparison.Same);
        json.WriteNumber("first_difference", comparison.FirstDifference);
        json.WriteNumber("shared_words", comparison.SharedWords);
        LabValueJson.WriteMap(json, "parameters", comparison.Left.Experiment.Parameters);
        WriteSide(json, "left", comparison.Left);
        WriteSide(json, "right", comparison.Right);
    });

    private static void WriteSide(Utf8JsonWriter json, string name, GenerateDone done)
    {
        Experiment experiment = done.Experiment;
        json.WriteStartObject(name);
        json.WriteStartObject("model");
        json.WriteString("id", experiment.Model);
        json.WriteString("sha256", experiment.ModelSha256);
        json.WriteString("runtime", done.Runtime);
        json.WriteString("device", experiment.Device);
        json.WriteEndObject();
        json.WriteString("fallback", done.Fallback);
        json.WriteString("finish_reason", experiment.FinishReasons[0]);
        foreach ((string fact, LabValue value) in experiment.Facts.Where(fact => fact.Value.Number is not null))
        {
            json.WriteNumber(fact, value.Number!.Value);
        }

        json.WriteEndObject();
    }
}
