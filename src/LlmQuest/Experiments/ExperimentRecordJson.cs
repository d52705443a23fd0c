using System.Globalization;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Experiments;

/// <summary>Experiments of a run as JSON.</summary>
internal static class ExperimentRecordJson
{
    /// <summary>One object with the line of the list.</summary>
    public static void WriteSummary(Utf8JsonWriter json, KeptExperiment one)
    {
        json.WriteStartObject();
        WriteEvent(json, one);
        json.WriteString("lab", one.Experiment.Lab);
        json.WriteString("prompt", one.Prompt);
        json.WriteString("model", one.Experiment.Model);
        WriteNumber(json, "tokens", one.Tokens);
        WriteNumber(json, "seconds", one.Took);
        json.WriteString("ended", one.Ended);
        json.WriteEndObject();
    }

    /// <summary>One object with the whole experiment.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="one">The experiment.</param>
    /// <param name="steps">The numbers of its steps; null leaves them out.</param>
    public static void WriteWhole(Utf8JsonWriter json, KeptExperiment one, ExperimentSteps? steps)
    {
        json.WriteStartObject();
        WriteEvent(json, one);
        json.WritePropertyName("experiment");
        ExperimentJson.Write(json, one.Experiment);
        if (steps is not null)
        {
            json.WriteStartObject("steps");
            StepsLine.WriteMembers(json, steps);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, KeptExperiment one)
    {
        json.WriteNumber("sequence", one.Entry.Sequence);
        json.WriteString("id", one.Entry.Id);
        json.WriteString("time", one.Entry.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("stage", one.Recorded.Stage);
        json.WriteString("place", one.Recorded.Lab);
        json.WriteString("challenge", one.Recorded.Challenge);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } there)
        {
            json.WriteNumber(name, there);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
