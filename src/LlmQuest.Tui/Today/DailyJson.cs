using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LlmQuest.Tui.Today;

/// <summary>The bets of a day as they are kept.</summary>
internal static class DailyJson
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Writes them.</summary>
    public static string Write(DailyGame game)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("day", game.Day.ToString(DayFormat, CultureInfo.InvariantCulture));
            json.WriteString("digest", game.Digest);
            json.WriteString("model", game.Model);
            json.WriteString("sentence", game.Sentence);
            json.WriteStartArray("bets");
            foreach (DailyBet bet in game.Bets)
            {
                Write(json, bet);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads them; null for what is none.</summary>
    public static DailyGame? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            DailyGame game = new(
                DateOnly.ParseExact(Text(root, "day"), DayFormat, CultureInfo.InvariantCulture),
                Text(root, "digest"),
                Text(root, "model"),
                Text(root, "sentence"),
                [.. root.GetProperty("bets").EnumerateArray().Select(Bet)]);
            return game.Bets.Length > 0 && game.Bets.All(bet => bet.Candidates.Count > 1 && bet.Pick is not < 0 && !(bet.Pick >= bet.Candidates.Count)) ? game : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, DailyBet bet)
    {
        json.WriteStartObject();
        json.WriteString("before", bet.Before);
        json.WriteStartArray("candidates");
        foreach (DailyCandidate candidate in bet.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("piece", candidate.Piece);
            json.WriteNumber("p", candidate.P);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (bet.Pick is { } pick)
        {
            json.WriteNumber("pick", pick);
            json.WriteBoolean("sealed", bet.IsSealed);
        }

        if (bet.Said is { } said)
        {
            json.WriteNumber("said", said);
        }

        json.WriteEndObject();
    }

    private static DailyBet Bet(JsonElement json) => new(Text(json, "before"), [.. json.GetProperty("candidates").EnumerateArray().Select(one => new DailyCandidate(Text(one, "piece"), one.GetProperty("p").GetDouble()))])
    {
        Pick = json.TryGetProperty("pick", out JsonElement pick) ? pick.GetInt32() : null,
        IsSealed = json.TryGetProperty("sealed", out JsonElement isSealed) && isSealed.GetBoolean(),
        Said = json.TryGetProperty("said", out JsonElement said) ? said.GetDouble() : null,
    };

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
