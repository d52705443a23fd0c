using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;

namespace LlmQuest.LabDesk;

/// <summary>What came of one experiment as JSON: parameters, facts, model, timings and how it ended; or what was wrong.</summary>
internal static class LabAnswerJson
{
    /// <summary>Writes the members of an answer.</summary>
    /// <param name="json">Stands within an object.</param>
    /// <param name="experiment">What came.</param>
    public static void Write(Utf8JsonWriter json, Experiment experiment)
    {
        json.WriteString("lab", experiment.Lab);
        LabValueJson.WriteMap(json, "parameters", experiment.Parameters);
        LabValueJson.WriteMap(json, "facts", experiment.Facts);
        json.WritePropertyName("model");
        WriteModel(json, experiment);
        json.WriteStartObject("timings");
        foreach ((string name, double seconds) in experiment.Timings)
        {
            json.WriteNumber(name, seconds);
        }

        json.WriteEndObject();
        json.WriteString("finish", experiment.Finish);
    }

    /// <summary>Writes what was wrong.</summary>
    public static void WriteError(Utf8JsonWriter json, LabRefused refused)
    {
        json.WriteStartObject("error");
        json.WriteString("code", refused.Code);
        json.WriteString("message", refused.Problem);
        json.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter json, Experiment experiment)
    {
        if (experiment.Model.Length == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", experiment.Model);
        json.WriteString("sha256", experiment.ModelSha256);
        json.WriteString("runtime", experiment.Runtime);
        json.WriteString("device", experiment.Device);
        json.WriteEndObject();
    }
}
