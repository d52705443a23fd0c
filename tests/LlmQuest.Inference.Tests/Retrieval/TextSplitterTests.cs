using System.Text.Json;
using FsCheck.Fluent;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Inference.Tests.Retrieval;

public sealed class TextSplitterTests
{
    private static IEnumerable<TestCaseData> OracleCases() => Oracle.Cases("text_splitter");

    [TestCaseSource(nameof(OracleCases))]
    public void Chunks_are_those_of_langchain(JsonElement one)
    {
        var splitter = new TextSplitter(one.GetProperty("chunk_size").GetInt32(), one.GetProperty("chunk_overlap").GetInt32());
        string[] expected = [.. one.GetProperty("chunks").EnumerateArray().Select(chunk => chunk.GetString()!)];
        Assert.That(Texts(splitter, one.GetProperty("text").GetString()!), Is.EqualTo(expected));
    }

    [TestCase("one two three four five six seven", 12, 4, "one two|two three|four five|six seven")]
    [TestCase("alpha beta gamma delta epsilon", 16, 6, "alpha beta gamma|gamma delta|delta epsilon")]
    [TestCase("Para one.\n\nPara two is longer than that.\nLine.", 20, 5, "Para one.|Para two is longer|than that.|Line.")]
    [TestCase("Hello world. This is a test.\n\nSecond para here.", 25, 10, "Hello world. This is a|This is a test.|Second para here.")]
    [TestCase("abcdefghij", 4, 2, "abcd|cdef|efgh|ghij")]
    [TestCase("aaaa bbbb", 4, 0, "aaaa|bbb|b")]
    [TestCase("xxxxxxxxxx yyy", 5, 2, "xxxxx|xxxxx|xxxx|yyy")]
    [TestCase("A. B. C. D.", 6, 3, "A. B.|B. C.|C. D.")]
    [TestCase("😀😀😀", 2, 0, "😀😀|😀")]
    [TestCase("\u001cab\u001f", 10, 0, "ab")]
    public void Golden_texts_split_as_noted(string text, int size, int overlap, string chunks) =>
        Assert.That(Texts(new TextSplitter(size, overlap), text), Is.EqualTo(chunks.Split('|')));

    [TestCase(SeparatorPlace.Start, true, "aaa bbb|ccc|ddd")]
    [TestCase(SeparatorPlace.Dropped, true, "aaa bbb|bbb ccc|ccc ddd")]
    [TestCase(SeparatorPlace.End, true, "aaa|bbb|ccc ddd")]
    [TestCase(SeparatorPlace.Start, false, "aaa bbb| ccc| ddd")]
    public void The_place_of_separators_changes_the_chunks(SeparatorPlace place, bool strip, string chunks) =>
        Assert.That(Texts(new TextSplitter(7, 3, null, place, strip), "aaa bbb ccc ddd"), Is.EqualTo(chunks.Split('|')));

    [Test]
    public void A_piece_that_cannot_be_split_stays_as_it_is() =>
        Assert.That(Texts(new TextSplitter(5, 0, ["\n", " "]), "hi supercalifragilistic\nok"), Is.EqualTo(new[] { "hi", " supercalifragilistic", "ok" }));

    [Test]
    public void Chosen_separators_may_be_dropped() =>
        Assert.That(Texts(new TextSplitter(2, 1, [",", ""], SeparatorPlace.Dropped), "123,456"), Is.EqualTo(new[] { "12", "23", "45", "56" }));

    [Test]
    public void Starts_count_code_points() =>
        Assert.That(new TextSplitter(4, 0).Split("😀😀 aaa bbb").Select(chunk => chunk.Start), Is.EqualTo(new[] { 0, 3, 7 }));

    [Test]
    public void A_chunk_that_begins_with_a_pair_is_found() =>
        Assert.That(new TextSplitter(2, 1).Split("😀😁😂").Select(chunk => chunk.Start), Is.EqualTo(new[] { 0, 1 }));

    [TestCase(0, 0)]
    [TestCase(5, -1)]
    [TestCase(5, 6)]
    public void A_size_or_an_overlap_outside_its_range_is_refused(int size, int overlap)
        => Assert.That(() => new TextSplitter(size, overlap), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Without_a_separator_nothing_can_be_split()
        => Assert.That(() => new TextSplitter(5, 5, []), Throws.ArgumentException.With.Message.Contains("At least one separator"));

    [Test]
    public void A_chunk_is_no_longer_than_the_size_and_stands_where_it_says() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<byte[], byte, byte>((letters, size, overlap) =>
    {
        string[] points = [.. letters.Select(letter => new[] { "a", "b", " ", "\n", "😀" }[letter % 5])];
        var splitter = new TextSplitter(1 + (size % 9), Math.Min(overlap % 5, 1 + (size % 9)));
        return splitter.Split(string.Concat(points)).All(chunk => Points(chunk.Text) <= 1 + (size % 9) && string.Concat(points[chunk.Start..]).StartsWith(chunk.Text, StringComparison.Ordinal));
    }));

    [Test]
    public void Words_are_joined_up_to_the_size_and_repeated_up_to_the_overlap() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<byte[], byte, byte>((lengths, size, overlap) =>
    {
        string[] words = [.. lengths.Select(length => new string('w', 1 + (length % 4)))];
        (int most, int again) = (5 + (size % 9), overlap % 6);
        return Texts(new TextSplitter(most, Math.Min(again, most), null, SeparatorPlace.Dropped), string.Join(' ', words)).SequenceEqual(Joined(words, most, Math.Min(again, most)));
    }));

    [Test]
    public void No_character_but_white_space_is_lost() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?, byte>((text, size) =>
    {
        string some = text ?? "";
        string joined = string.Concat(Texts(new TextSplitter(size + 1, 0), some));
        return Solid(joined) == Solid(some);
    }));

    // The rule in words: take words while they fit; then begin with the earliest word that leaves no more than the overlap and room for the next.
    private static IEnumerable<string> Joined(string[] words, int size, int overlap)
    {
        int first = 0;
        for (int next = 0; next < words.Length; next++)
        {
            if (string.Join(' ', words[first..(next + 1)]).Length > size)
            {
                yield return string.Join(' ', words[first..next]);
                first = Enumerable.Range(first, next - first + 1).First(begin => string.Join(' ', words[begin..next]).Length <= overlap && string.Join(' ', words[begin..(next + 1)]).Length <= size);
            }
        }

        if (words.Length > 0)
        {
            yield return string.Join(' ', words[first..]);
        }
    }

    private static int Points(string text) => text.EnumerateRunes().Count();

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is < '\u001c' or > ' '));

    private static string[] Texts(TextSplitter splitter, string text) => [.. splitter.Split(text).Select(chunk => chunk.Text)];
}
