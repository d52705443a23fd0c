using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>The numbers of every step of an experiment as one line of JSON: <c>{"experiment", "cut"?, "samples": [[[surprisal, entropy, rank], …], …]}</c>.</summary>
/// <remarks>A ten-thousandth of a bit is less than anybody sees; a number that is not finite is written as null.</remarks>
public static class StepsLine
{
    private const string Beginning = "{\"experiment\":\"";
    private const int IdLength = 36;
    private const int Decimals = 4;

    /// <summary>The line, without its newline.</summary>
    /// <param name="experiment">Id of the event that recorded the experiment.</param>
    /// <param name="steps">Its numbers.</param>
    public static string Write(Guid experiment, ExperimentSteps steps)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("experiment", experiment);
            WriteMembers(json, steps);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes <c>cut</c> and <c>samples</c> into an object that is open.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="steps">The numbers.</param>
    public static void WriteMembers(Utf8JsonWriter json, ExperimentSteps steps)
    {
        if (steps.IsCut)
        {
            json.WriteBoolean("cut", true);
        }

        json.WriteStartArray("samples");
        foreach (ImmutableArray<StepNumbers> sample in steps.Samples)
        {
            json.WriteStartArray();
            foreach (StepNumbers step in sample)
            {
                json.WriteStartArray();
                WriteBits(json, step.SurprisalBits);
                WriteBits(json, step.EntropyBits);
                json.WriteNumberValue(step.Rank);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Whose numbers a line has, without reading them; null where it does not begin as one.</summary>
    /// <param name="line">The line.</param>
    public static Guid? IdOf(string line)
        => line.StartsWith(Beginning, StringComparison.Ordinal) && line.Length > Beginning.Length + IdLength && Guid.TryParseExact(line.AsSpan(Beginning.Length, IdLength), "D", out Guid id) ? id : null;

    /// <summary>Reads a line; null where it is none, such as one that was torn.</summary>
    /// <param name="line">UTF-8, without the newline.</param>
    public static (Guid Experiment, ExperimentSteps Steps)? TryRead(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            bool isCut = root.TryGetProperty("cut", out JsonElement cut) && cut.GetBoolean();
            return (root.GetProperty("experiment").GetGuid(), new ExperimentSteps([.. root.GetProperty("samples").EnumerateArray().Select(Sample)], isCut));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static ImmutableArray<StepNumbers> Sample(JsonElement sample)
        => [.. sample.EnumerateArray().Select(step => new StepNumbers(Bits(step[0]), Bits(step[1]), step[2].GetInt32()))];

    private static double Bits(JsonElement number) => number.ValueKind == JsonValueKind.Null ? double.PositiveInfinity : number.GetDouble();

    private static void WriteBits(Utf8JsonWriter json, double bits)
    {
        if (double.IsFinite(bits))
        {
            json.WriteNumberValue(Math.Round(bits, Decimals));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
