using System.Globalization;
using LlmQuest.House.Duplicates;

namespace LlmQuest.House.Tables;

/// <summary>How many blocks stand twice, and where.</summary>
internal static class BlockText
{
    private const int Shown = 10;

    /// <param name="blocks">What was found, the longest first.</param>
    /// <param name="worst">The places as well.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Block> blocks, bool worst)
        => [.. Of("across projects of src", blocks, block => !block.InTests && block.AcrossProjects, worst ? int.MaxValue : 0),
            .. Of("inside a project of src", blocks, block => !block.InTests && !block.AcrossProjects, worst ? Shown : 0),
            .. Of("in tests", blocks, block => block.InTests, worst ? Shown : 0)];

    private static IEnumerable<string> Of(string where, IReadOnlyList<Block> blocks, Func<Block, bool> belongs, int shown)
    {
        Block[] chosen = [.. blocks.Where(belongs)];
        string count = string.Create(CultureInfo.InvariantCulture, $"{chosen.Length} blocks of {Blocks.Least} or more equal lines {where}");
        return [count, .. chosen.Take(shown).Select(block => "  " + block)];
    }
}
