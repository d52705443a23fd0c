using LlmQuest.Labs.Classify;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs;

/// <summary>The reviews that ship, for who measures with them.</summary>
public static class ShippedReviews
{
    /// <summary>All texts, more than a hundred.</summary>
    public static IEnumerable<string> Texts() => ShippedData.Rows("reviews.csv").Select(row => row["text"]).Concat(Example.Shipped().Select(one => one.Text));

    /// <summary>So many training reviews with their labels, as raw completion shows them before a text.</summary>
    /// <param name="count">How many.</param>
    public static string Shown(int count)
        => string.Concat(Example.Shipped().Take(count).Select(one => $"{PromptForm.UsualRaw.Replace(PromptForm.TextMark, one.Text, StringComparison.Ordinal)} {one.Label}\n\n"));
}
