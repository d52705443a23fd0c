using System.Text.Json;

namespace LlmQuest.Inference.Tests;

internal static class Oracle
{
    public static double Exact => Read("tolerances").GetProperty("others").GetProperty("other_exact_maths").GetProperty("limit").GetDouble();

    public static JsonElement Read(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name + ".oracle.json")));
        return document.RootElement.Clone();
    }

    public static IEnumerable<TestCaseData> Cases(string name, string? kind = null)
    {
        int number = 0;
        foreach (JsonElement one in Read(name).GetProperty("cases").EnumerateArray())
        {
            number++;
            if (kind is null || one.GetProperty("kind").GetString() == kind)
            {
                yield return new TestCaseData(one).SetArgDisplayNames($"case {number}");
            }
        }
    }

    public static bool Near(double actual, double expected, double limit) => Math.Abs(actual - expected) <= limit;
}
