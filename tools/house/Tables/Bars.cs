using System.Globalization;
using LlmQuest.House.Duplicates;
using LlmQuest.House.Sources;

namespace LlmQuest.House.Tables;

/// <summary>What has to hold; each bar that does not is a sentence.</summary>
internal static class Bars
{
    public const int FanOut = 15;
    private const int Partials = 4;
    private static readonly Spread FileBar = new(80, 400, 400);
    private static readonly Spread BodyBar = new(8, 40, 80);
    private static readonly string[] DocumentedProjects = ["LlmQuest.Core", "LlmQuest.Inference"];

    /// <param name="projects">Each project of <c>src</c> by itself.</param>
    /// <param name="source">All of <c>src</c>.</param>
    /// <param name="tests">All of <c>tests</c>, which are held to sizes alone; their files may be longer at the median.</param>
    /// <param name="blocks">Blocks that stand twice.</param>
    public static IEnumerable<string> Broken(IReadOnlyList<Measured> projects, Measured source, Measured tests, IReadOnlyList<Block> blocks) =>
    [
        .. BrokenBy(source),
        .. TooLong("file", tests.Files, FileBar with { Median = int.MaxValue }, tests.Name),
        .. TooLong("body", tests.Bodies, BodyBar, tests.Name),
        .. projects.Where(project => DocumentedProjects.Contains(project.Name)).SelectMany(project => Lacking(project.Documented, $"public members of {project.Name}", "documented")),
        .. Across(blocks),
    ];

    private static IEnumerable<string> BrokenBy(Measured source) =>
    [
        .. TooLong("file", source.Files, FileBar, source.Name),
        .. TooLong("body", source.Bodies, BodyBar, source.Name),
        .. Lacking([.. source.TopLevelTypes.Select(item => item with { Value = item.Value == 1 ? 1 : 0 })], "files of src", "of one type"),
        .. Lacking(source.Sealed, "concrete classes of src", "sealed"),
        .. TooMany(source.Parts, Partials, "partial files"),
        .. TooMany(source.FanOut, FanOut, "dependencies"),
        .. TooManyComments(source.Row()),
    ];

    private static IEnumerable<string> TooLong(string what, IReadOnlyList<Item> items, Spread bar, string area)
    {
        Spread spread = Spread.Of(items.Select(item => item.Value));
        if (spread.Median > bar.Median)
        {
            yield return Text($"The median {what} of {area} has {spread.Median} lines; at most {bar.Median} are allowed.");
        }

        if (spread.P95 > bar.P95)
        {
            yield return Text($"One {what} in twenty of {area} has {spread.P95} lines or more; at most {bar.P95} are allowed.");
        }

        Item[] longest = [.. items.Where(item => item.Value > bar.Max).OrderByDescending(item => item.Value)];
        if (longest.Length > 0)
        {
            yield return Text($"{longest.Length} of {area} have a {what} of over {bar.Max} lines, the longest {longest[0].Name} ({longest[0].Value}, {longest[0].Place}): split what holds more than one thing.");
        }
    }

    private static IEnumerable<string> Lacking(IReadOnlyList<Item> flags, string things, string quality)
    {
        Item[] without = [.. flags.Where(item => item.Value == 0)];
        return without.Length == 0 ? [] : [Text($"{without.Length} {things} are not {quality}, the first {without[0].Name} ({without[0].Place}).")];
    }

    private static IEnumerable<string> TooMany(IReadOnlyList<Item> types, int most, string things)
    {
        Item[] over = [.. types.Where(item => item.Value > most).OrderByDescending(item => item.Value)];
        return over.Length == 0 ? [] : [Text($"{over.Length} types have more than {most} {things}, most of all {over[0].Name} ({over[0].Value}, {over[0].Place}).")];
    }

    private static IEnumerable<string> TooManyComments(Row source)
        => source.Comments.Percent is >= 4 ? [Text($"{source.Comments} of the lines of {source.Name} are comments; under 4% are allowed.")] : [];

    private static IEnumerable<string> Across(IReadOnlyList<Block> blocks)
    {
        Block[] across = [.. blocks.Where(block => !block.InTests && block.AcrossProjects)];
        return across.Length == 0 ? [] : [Text($"{across.Length} blocks stand in two projects of src, the longest: {across[0]}.")];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
