using LlmQuest.Content.Views;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Tests;

/// <summary>Exercises on paper.</summary>
public sealed class SheetTests
{
    private const string Hostile = "## S\n::: challenge {#q type=choice}\n### Is `<script>alert(1)</script>` *safe*?\nRead this.\n\n- [x] yes\n- [ ] <b>no</b> [x](https://example.org)\n\n::: hint\nFirst hint.\n:::\n::: hint\nSecond hint.\n:::\n::: solution\nBecause.\n:::\n:::\n";

    [Test]
    public void Without_solutions_nothing_is_given_away()
    {
        string sheet = Sheet(hasSolutions: false);
        Assert.That(sheet, Does.Contain("- a\\) yes").And.Contain("Read this\\."));
        Assert.That(sheet, Does.Not.Contain("hint").And.Not.Contain("Because").And.Not.Contain("Answer"));
    }

    [Test]
    public void With_solutions_it_has_the_ladder_the_answer_and_why()
        => Assert.That(Sheet(hasSolutions: true), Does.Contain("*Hint 1:* First hint\\.").And.Contain("*Hint 2:* Second hint\\.").And.Contain("**Answer:** a").And.Contain("**Solution:** Because\\."));

    [Test]
    public void What_a_lesson_says_stays_words_on_the_page()
    {
        string page = SheetPage.Of("</title><script>", "en\"><script>", Sheet(hasSolutions: true));
        Assert.That(page, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<a ").And.Not.Contain("<b>").And.Not.Contain("<img"));
    }

    [TestCase("[x](javascript:alert(1))")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("&lt;b&gt;")]
    [TestCase("1. one")]
    [TestCase("    code")]
    [TestCase("# heading")]
    [TestCase("a\\")]
    public void Whatever_is_written_comes_out_as_it_is_written(string words)
    {
        string page = SheetPage.Of("t", "en", SheetText.Line(words));
        Assert.That(System.Net.WebUtility.HtmlDecode(page.Split("<p>")[1].Split("</p>")[0]), Is.EqualTo(words.Trim()));
    }

    private static string Sheet(bool hasSolutions)
    {
        Stage stage = A.Stage(Hostile);
        return ExerciseSheet.Markdown(new Course { Id = "c", Title = "C", Stages = [stage], At = stage.At }, [stage], hasSolutions);
    }
}
