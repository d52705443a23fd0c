using System.Text.Json;
using LlmQuest.Core.Labs;

namespace LlmQuest.Experiments;

/// <summary>Which model answered, on what.</summary>
internal static class AnsweringModelJson
{
    /// <summary>Writes it as the object <c>model</c>.</summary>
    public static void Write(Utf8JsonWriter json, Experiment experiment)
    {
        json.WriteStartObject("model");
        json.WriteString("id", experiment.Model);
        json.WriteString("sha256", experiment.ModelSha256);
        json.WriteString("runtime", experiment.Runtime);
        json.WriteString("device", experiment.Device);
        json.WriteEndObject();
    }
}
