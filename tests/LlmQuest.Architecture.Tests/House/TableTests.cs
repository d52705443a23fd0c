using LlmQuest.House.Tables;

namespace LlmQuest.Architecture.Tests.House;

public sealed class TableTests
{
    [Test]
    public void A_spread_is_the_middle_the_twentieth_from_above_and_the_largest()
        => Assert.That(Spread.Of(Enumerable.Range(1, 100)), Is.EqualTo(new Spread(51, 96, 100)));

    [TestCase(1999, 2000, "99.9%")]
    [TestCase(3, 3, "100%")]
    [TestCase(0, 0, "-")]
    public void Only_a_whole_reads_a_hundred_per_cent(int part, int whole, string text)
        => Assert.That(new Share(part, whole).ToString(), Is.EqualTo(text));

    [Test]
    public void Every_row_has_its_columns_under_the_heads()
    {
        string[] lines = TableText.Of([Measured.Of("src", [Snippet.File("class A;")], []).Row()]).TrimEnd().Split('\n');
        Assert.That(lines.Select(line => line.Length).Distinct().Count(), Is.EqualTo(1));
        Assert.That(lines[^1].Split('|').Length, Is.EqualTo(Row.Heads.Length + 2));
    }
}
