using System.Globalization;

namespace LlmQuest.Bench;

/// <summary>JSON of the size that the state of a long run has: about 300 KB.</summary>
internal static class SomeState
{
    private const int Items = 1500;

    public static string Json()
        => $"{{\"transcript\":[{string.Join(',', Enumerable.Range(1, Items).Select(Item))}]}}";

    private static string Item(int number)
        => string.Create(CultureInfo.InvariantCulture, $"{{\"kind\":\"machine\",\"number\":{number},\"text\":\"{string.Join(' ', Enumerable.Range(number, 25).Select(word => string.Create(CultureInfo.InvariantCulture, $"w{word % 9973}")))}\"}}");
}
