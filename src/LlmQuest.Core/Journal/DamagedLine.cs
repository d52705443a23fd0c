using System.Text.Json;

namespace LlmQuest.Core.Journal;

/// <summary>A line whose hash does not fit, or that is no event at all.</summary>
/// <param name="Kind">Edited where it still reads as an event, else damaged or torn.</param>
/// <param name="Claimed">The number it gives itself, or 0.</param>
internal sealed record DamagedLine(ChainProblemKind Kind, long Claimed)
{
    public static DamagedLine Of(ReadOnlySpan<byte> line, bool isTorn)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement root = document.RootElement;
            bool isEvent = reader.BytesConsumed == line.Length && root.TryGetProperty("hash", out _) && root.TryGetProperty("data", out _);
            long claimed = root.TryGetProperty("sequence", out JsonElement number) && number.TryGetInt64(out long value) ? value : 0;
            return new DamagedLine(isEvent ? ChainProblemKind.Edited : ChainProblemKind.Damaged, claimed);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new DamagedLine(isTorn ? ChainProblemKind.Torn : ChainProblemKind.Damaged, 0);
        }
    }
}
