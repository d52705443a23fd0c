using System.Globalization;
using LlmQuest.House.Sources;

namespace LlmQuest.House.Tables;

/// <summary>The ten worst of every measure, with their places.</summary>
internal static class Worst
{
    private const int Shown = 10;

    public static IEnumerable<string> Of(Measured rows) =>
    [
        .. Highest("lines of a file", rows.Files),
        .. Highest("lines of a body", rows.Bodies),
        .. Highest("top-level types in a file", [.. rows.TopLevelTypes.Where(item => item.Value != 1)]),
        .. Without("not sealed", rows.Sealed),
        .. Without("public, not documented", rows.Documented),
        .. Highest("comment lines in a file", rows.Comments),
        .. Without("asynchronous, takes no token", rows.Cancellable),
        .. Highest("files of a type", [.. rows.Parts.Where(item => item.Value > 1)]),
    ];

    /// <summary>The types with the most dependencies, every one over the bar, and what they depend on.</summary>
    public static IEnumerable<string> OfFanOut(IReadOnlyList<(Item Type, IReadOnlyList<string> Names)> types)
    {
        (Item Type, IReadOnlyList<string> Names)[] over = [.. types.OrderByDescending(entry => entry.Type.Value).Where((entry, index) => index < Shown || entry.Type.Value > Bars.FanOut)];
        return ["-- dependencies of a type", .. over.SelectMany(entry => new[] { Figure(entry.Type), "          " + string.Join(", ", entry.Names.Select(Short)) })];
    }

    private static string Short(string name) => name.Replace("LlmQuest.", "", StringComparison.Ordinal);

    private static string Figure(Item item) => string.Create(CultureInfo.InvariantCulture, $"{item.Value,6}  {item.Place}  {item.Name}");

    private static IEnumerable<string> Highest(string measure, IReadOnlyList<Item> items)
        => Listed(measure, items.OrderByDescending(item => item.Value), items.Count, Figure);

    private static IEnumerable<string> Without(string measure, IReadOnlyList<Item> flags)
    {
        Item[] without = [.. flags.Where(item => item.Value == 0)];
        return Listed(measure, without, without.Length, item => $"        {item.Place}  {item.Name}");
    }

    private static IEnumerable<string> Listed(string measure, IEnumerable<Item> items, int count, Func<Item, string> line)
        => [string.Create(CultureInfo.InvariantCulture, $"-- {measure} ({count})"), .. items.Take(Shown).Select(line)];
}
