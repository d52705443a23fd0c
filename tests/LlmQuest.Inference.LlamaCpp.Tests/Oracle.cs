using System.Text.Json;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Reads the reference's outputs beside the tests.</summary>
internal static class Oracle
{
    public static JsonElement Read(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{name}.oracle.json")));
        return file.RootElement.Clone();
    }

    public static IEnumerable<JsonElement> Cases(string name) => Read(name).GetProperty("cases").EnumerateArray();

    public static int[]? Ids(JsonElement c, string name) =>
        c.TryGetProperty(name, out JsonElement ids) ? [.. ids.EnumerateArray().Select(i => i.GetInt32())] : null;

    public static float[] Floats(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(i => i.GetSingle())];
}
