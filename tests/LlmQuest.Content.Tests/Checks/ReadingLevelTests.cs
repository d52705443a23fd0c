using LlmQuest.Content.Checks.Teaching;
using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>How hard a stage is to read.</summary>
public sealed class ReadingLevelTests
{
    private const string Easy = "The cat sat on the mat and looked at the dog. ";
    private const string Hard = "Considerable institutional accountability necessitates organisational transparency regarding computational infrastructure availability. ";

    [TestCase("the", 1)]
    [TestCase("makes", 1)]
    [TestCase("used", 1)]
    [TestCase("started", 2)]
    [TestCase("boxes", 2)]
    [TestCase("tables", 2)]
    [TestCase("nation", 2)]
    [TestCase("being", 2)]
    [TestCase("various", 3)]
    [TestCase("temperature", 4)]
    [TestCase("probability", 5)]
    [TestCase("well-known", 2)]
    public void Syllables_are_estimated(string word, int count) => Assert.That(Syllables.Of(word), Is.EqualTo(count));

    // 100 words in 10 sentences, 120 syllables: 3.9 + 14.16 - 15.59.
    [Test]
    public void The_grade_is_that_of_Flesch_and_Kincaid() => Assert.That(Sentence.GradeOf(100, 10, 120), Is.EqualTo(2.47).Within(1e-9));

    [TestCase(Easy, 20, "en", "")]
    [TestCase(Hard, 20, "en", "7:1")]
    [TestCase(Hard, 20, "en-GB", "7:1")]
    [TestCase(Hard, 20, "de", "")]
    [TestCase(Hard, 8, "en", "")]
    public void A_stage_that_is_hard_to_read_is_told(string sentence, int times, string language, string place)
    {
        string text = $"{A.Front}## S\nHello there.\n{string.Concat(Enumerable.Repeat($"{sentence}\n", times))}";
        Assert.That(string.Join(' ', Checked.Places(Rules.HardToRead, text, language)), Is.EqualTo(place));
    }

    [TestCase("> ", "")]
    [TestCase("    ", "")]
    [TestCase("", "“")]
    public void Code_and_quotations_do_not_count(string before, string quote)
        => Assert.That(Checked.Places(Rules.HardToRead, $"{A.Front}## S\n\n{before}{quote}{string.Concat(Enumerable.Repeat(Hard, 20))}{(quote.Length > 0 ? "”" : "")}\n"), Is.Empty);

    [TestCase(40, 0, "")]
    [TestCase(41, 0, "8:10")]
    [TestCase(41, 3, "8:10")]
    [TestCase(38, 3, "")]
    public void A_sentence_of_more_than_40_words_is_told_at_its_begin(int words, int code, string place)
    {
        string sentence = $"Begin {string.Join(' ', Enumerable.Repeat("go", words - 1))} {string.Join(' ', Enumerable.Repeat("`x`", code))}.";
        Assert.That(string.Join(' ', Checked.Places(Rules.LongSentence, $"{A.Front}## S\nBefore it,\nanother\nis here. {sentence}\n")), Is.EqualTo(place));
    }

    [TestCase("He asked Dr. Who. Then e.g. Nobody came.", 2)]
    [TestCase("Now press L. Then wait! Is it 3.5? Yes…", 4)]
    [TestCase("By Donald E. Knuth. `ls` lists files.", 2)]
    [TestCase("She said “Stop here.” Then “so?” he said.", 2)]
    [TestCase("See <https://example.com/a.b> now. Open notes.txt there.", 2)]
    public void Sentences_end_where_a_reader_would_say(string text, int count)
    {
        Core.Courses.Story story = A.Stage($"## S\n{text}\n").Elements.OfType<Core.Courses.Story>().Single();
        Assert.That(SentenceReader.Read(story.Content[0], isInList: false).Count(), Is.EqualTo(count));
    }
}
