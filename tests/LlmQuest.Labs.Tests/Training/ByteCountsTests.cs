using LlmQuest.Labs.Training;

namespace LlmQuest.Labs.Tests.Training;

public sealed class ByteCountsTests
{
    [Test]
    public void The_first_byte_is_worth_eight_bits_to_any_count()
    {
        Assert.That(ByteCounts.Letters("x"u8), Is.EqualTo(8));
        Assert.That(ByteCounts.Pairs("x"u8), Is.EqualTo(8));
    }

    [Test]
    public void A_byte_is_foretold_from_those_before_it_only()
    {
        double second = (1 + (1.0 / 256)) / 2;
        double third = 1.0 / 256 / 3;
        Assert.That(ByteCounts.Letters("aa"u8), Is.EqualTo((8 - Math.Log2(second)) / 2).Within(1e-12));
        Assert.That(ByteCounts.Letters("aab"u8), Is.EqualTo((8 - Math.Log2(second) - Math.Log2(third)) / 3).Within(1e-12));
    }

    [Test]
    public void Pairs_know_more_than_letters_where_one_byte_says_the_next()
    {
        byte[] bytes = [.. Enumerable.Range(0, 300).Select(i => (byte)("abc"[i % 3]))];
        Assert.That(ByteCounts.Letters(bytes), Is.InRange(Math.Log2(3), 1.8));
        Assert.That(ByteCounts.Pairs(bytes), Is.LessThan(0.25));
    }
}
