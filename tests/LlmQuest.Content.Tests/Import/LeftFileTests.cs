using LlmQuest.Content.Import;

namespace LlmQuest.Content.Tests.Import;

/// <summary>What an import tells about files that it left as they are.</summary>
public sealed class LeftFileTests
{
    private const string Stage = "episodes/one.md";

    private static Lesson Twice()
    {
        Lesson lesson = Lesson.With("First.\n\nSecond.\n").Add("learners/words.md", "Tea.\n").Add("episodes/fig/cup.png", [1]);
        lesson.Import();
        return lesson;
    }

    private static ImportedFile File(ImportReport report, string name = Stage) => report.Files.Single(file => file.Name == name);

    [Test]
    public void A_paragraph_that_a_person_took_out_is_missed()
    {
        using Lesson lesson = Twice();
        lesson.Edit(Stage, lesson.Text(Stage).Replace("Second.", "", StringComparison.Ordinal));
        ImportReport report = lesson.Import();
        Assert.That(File(report).NotTaken, Is.EqualTo(new[] { "paragraph: Second." }));
        Assert.That(ImportText.Plain(report), Does.Contain("episodes/one.md (left): paragraphs 2/1").And.Contain("Not taken over, because the file was left:\n  episodes/one.md: paragraph: Second.\n"));
    }

    [Test]
    public void A_paragraph_that_is_new_in_the_source_is_missed()
    {
        using Lesson lesson = Twice().Add(Stage, "First.\n\nSecond.\n\nThird.\n");
        ImportReport report = lesson.Import();
        Assert.That(File(report).NotTaken, Is.EqualTo(new[] { "paragraph: Third." }));
        Assert.That(ImportText.Plain(report), Does.Contain("paragraphs 3/2").And.Not.Contain("Nothing was lost").And.EndWith("--overwrite.\n"));
    }

    [Test]
    public void What_was_not_taken_over_is_no_loss_and_comes_with_overwrite()
    {
        using Lesson lesson = Twice().Add(Stage, "First.\n\nThird.\n");
        ImportReport left = lesson.Import();
        Assert.That((left.LosesNothing, left.TakesAll), Is.EqualTo((true, false)));
        ImportReport replaced = lesson.Import(overwrite: true);
        Assert.That((replaced.TakesAll, File(replaced).NotTaken.Length), Is.EqualTo((true, 0)));
        Assert.That(ImportText.Plain(replaced), Does.EndWith("Nothing was lost.\n"));
    }

    [Test]
    public void What_a_person_added_takes_nothing_away()
    {
        using Lesson lesson = Twice();
        lesson.Edit(Stage, lesson.Text(Stage) + "\nMine.\n");
        ImportReport report = lesson.Import();
        Assert.That(ImportText.Plain(report), Does.Contain("paragraphs 2/3").And.Contain("--overwrite replaces them").And.EndWith("Nothing was lost.\n"));
    }

    [TestCase("learners/words.md", "paragraph: Tea.")]
    [TestCase("episodes/fig/cup.png", "file: episodes/fig/cup.png")]
    [TestCase("course.yaml", "stage: episodes/one.md is not listed")]
    [TestCase(Stage, "paragraph: First.|paragraph: Second.")]
    public void A_left_file_of_any_kind_says_what_it_lacks(string name, string lacks)
    {
        using Lesson lesson = Twice();
        lesson.Edit(name, "");
        Assert.That(string.Join('|', File(lesson.Import(), name).NotTaken), Is.EqualTo(lacks));
    }
}
