using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments diff</c>.</summary>
internal sealed class DiffVerb(ExperimentDesk desk)
{
    public int Run(string left, string right, bool json)
    {
        (KeptExperiment one, KeptExperiment other) = (desk.Find(left), desk.Find(right));
        var diff = ExperimentDiff.Of(one.Experiment, other.Experiment);
        if (json)
        {
            ExperimentJsonOutput.WriteOne(desk.Desk.Streams.Output, writer => Write(writer, one, other, diff));
            return ExitCodes.Success;
        }

        string[] lines = [.. DiffPlain.Lines(diff, $"EXPERIMENT {one.Entry.Sequence}", $"EXPERIMENT {other.Entry.Sequence}")];
        desk.Desk.Say(lines.Length == 0 ? $"Experiments {one.Entry.Sequence} and {other.Entry.Sequence} do not differ: model, library, device, parameters and facts are the same." : string.Join('\n', lines));
        return ExitCodes.Success;
    }

    private static void Write(Utf8JsonWriter json, KeptExperiment one, KeptExperiment other, ExperimentDiff diff)
    {
        json.WriteStartObject();
        json.WriteString("left", one.Entry.Id);
        json.WriteString("right", other.Entry.Id);
        WriteAll(json, "surroundings", diff.Surroundings);
        WriteAll(json, "parameters", diff.Parameters);
        WriteAll(json, "facts", diff.Facts);
        json.WriteStartArray("texts");
        foreach (TextParting parting in diff.Partings)
        {
            json.WriteStartObject();
            json.WriteNumber("sample", parting.Sample);
            if (parting.Token is { } token)
            {
                json.WriteNumber("first_differing_token", token);
            }

            json.WriteNumber("first_differing_word", parting.Word);
            json.WriteString("left", parting.Left);
            json.WriteString("right", parting.Right);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<ExperimentDifference> differences)
    {
        json.WriteStartObject(name);
        foreach (ExperimentDifference difference in differences)
        {
            json.WriteStartObject(difference.Name);
            WriteSide(json, "left", difference.Left);
            WriteSide(json, "right", difference.Right);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string side, LabValue? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(side);
            LabValueJson.WriteValue(json, value);
        }
    }
}
