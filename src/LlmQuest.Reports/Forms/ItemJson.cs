using System.Text.Json;
using LlmQuest.Reports.Quality;

namespace LlmQuest.Reports.Forms;

/// <summary>The questions of a course as members of a JSON object.</summary>
public static class ItemJson
{
    /// <summary>Writes a list of the questions.</summary>
    /// <param name="json">Stands within an object.</param>
    /// <param name="items">The questions.</param>
    public static void Write(Utf8JsonWriter json, IEnumerable<ItemFigures> items)
        => JsonLists.Objects(json, "items", items, item =>
        {
            json.WriteString("challenge", item.Challenge.Address);
            json.WriteString("place", item.Challenge.Place);
            BoardJson.Share(json, "first_try", item.FirstTry);
            if (item.Discrimination is { } r)
            {
                json.WriteStartObject("discrimination");
                json.WriteNumber("r", r.Value);
                json.WriteNumber("low", r.Low);
                json.WriteNumber("high", r.High);
                json.WriteNumber("count", r.Count);
                json.WriteEndObject();
            }

            JsonLists.Objects(json, "hints", item.Hints, hint =>
            {
                json.WriteNumber("took_it_last", hint.Of);
                json.WriteNumber("passed_then", hint.Count);
            });
            JsonLists.Strings(json, "unchosen", item.Unchosen);
            JsonLists.Strings(json, "remarks", item.Remarks);
            BoardJson.Spread(json, item.Time);
        });

    /// <summary>Writes the inventory, with the numbers of every objective, however few learners there are.</summary>
    /// <param name="json">Stands within an object.</param>
    /// <param name="inventory">The inventory.</param>
    public static void Write(Utf8JsonWriter json, Inventory inventory)
    {
        json.WriteStartObject("inventory");
        json.WriteNumber("answered_before", inventory.Before);
        json.WriteNumber("answered_after", inventory.After);
        Write(json, inventory.Whole);
        JsonLists.Objects(json, "objectives", inventory.Objectives, one =>
        {
            json.WriteString("objective", one.Objective);
            json.WriteString("text", one.Text);
            JsonLists.Strings(json, "asked_before", one.Before);
            JsonLists.Strings(json, "asked_after", one.After);
            Write(json, one.Gain);
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Gain gain)
    {
        json.WriteStartObject("gain");
        json.WriteNumber("count", gain.Count);
        if (gain.Count < Inventory.Few)
        {
            json.WriteEndObject();
            return;
        }

        BoardJson.Number(json, "before", gain.Before);
        BoardJson.Number(json, "after", gain.After);
        BoardJson.Number(json, "difference", gain.Value);
        json.WriteNumber("low", gain.Low);
        json.WriteNumber("high", gain.High);
        json.WriteEndObject();
    }
}
