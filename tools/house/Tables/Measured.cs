using LlmQuest.House.Measures;
using LlmQuest.House.Sources;

namespace LlmQuest.House.Tables;

/// <summary>Every measure of some files, thing by thing.</summary>
internal sealed record Measured(
    string Name,
    IReadOnlyList<Item> Files,
    IReadOnlyList<Item> Bodies,
    IReadOnlyList<Item> TopLevelTypes,
    IReadOnlyList<Item> Sealed,
    IReadOnlyList<Item> Documented,
    IReadOnlyList<Item> Comments,
    IReadOnlyList<Item> Cancellable,
    IReadOnlyList<Item> Parts,
    IReadOnlyList<Item> FanOut)
{
    /// <param name="name">What the row is called.</param>
    /// <param name="files">The files of the row.</param>
    /// <param name="fanOut">Of all types; those of the row's projects are taken.</param>
    public static Measured Of(string name, IReadOnlyList<SourceFile> files, IEnumerable<Item> fanOut)
    {
        HashSet<string> projects = [.. files.Select(file => file.Project)];
        return new Measured(
            name,
            [.. files.Select(Measures.Files.Length)],
            [.. files.SelectMany(Measures.Bodies.Of)],
            [.. files.Select(Measures.Files.TopLevelTypes).Where(item => item.Value > 0)],
            [.. Types.Sealed(files)],
            [.. PublicMembers.Documented(files)],
            [.. files.Select(Measures.Files.CommentLines)],
            [.. PublicMembers.Cancellable(files)],
            [.. Types.Parts(files)],
            [.. fanOut.Where(item => projects.Contains(item.Project))]);
    }

    public Row Row() => new(
        Name,
        Files.Count,
        Spread.Of(Values(Files)),
        Spread.Of(Values(Bodies)),
        new Share(TopLevelTypes.Count(item => item.Value == 1), TopLevelTypes.Count),
        Share.Of(Values(Sealed)),
        Share.Of(Values(Documented)),
        new Share(Values(Comments).Sum(), Values(Files).Sum()),
        Share.Of(Values(Cancellable)),
        Values(Parts).DefaultIfEmpty().Max(),
        Values(FanOut).DefaultIfEmpty().Max());

    private static int[] Values(IReadOnlyList<Item> items) => [.. items.Select(item => item.Value)];
}
