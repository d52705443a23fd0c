using System.Text;
using LlmQuest.Content.Import;

namespace LlmQuest.Content.Tests.Import;

/// <summary>Files of a lesson that are empty, or no UTF-8.</summary>
public sealed class OddFileTests
{
    private static readonly Encoding[] WithMark = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    [TestCase("episodes/fig/empty.png")]
    [TestCase("episodes/data/empty.csv")]
    [TestCase("learners/empty.md")]
    public void A_file_of_no_length_comes_along_as_an_empty_one(string name)
    {
        using Lesson lesson = Lesson.With("[data](data/empty.csv)\n").Add(name, "");
        Assert.That(lesson.Import().LosesNothing, Is.True);
        Assert.That(new FileInfo(Path.Combine(lesson.Target, name)), Has.Length.Zero);
        Assert.That(lesson.Import().Files.Select(file => file.State), Is.All.EqualTo(ImportedState.Unchanged));
    }

    [Test]
    public void An_empty_episode_becomes_a_stage_without_words()
    {
        using Lesson lesson = Lesson.With("");
        Assert.That(lesson.Import().LosesNothing, Is.True);
        Assert.That(lesson.Text("episodes/one.md"), Does.StartWith("---\n"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task A_pipe_is_never_opened()
    {
        using Lesson lesson = Lesson.With("Text.\n").Add("episodes/fig/cup.png", [1]);
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(lesson.Source, "episodes", "fig", "pipe.png"), Path.Combine(lesson.Source, "episodes", "pipe.md")]))
        {
            await make.WaitForExitAsync();
            Assert.That(make.ExitCode, Is.Zero);
        }

        ImportReport report = await Task.Run(() => lesson.Import()).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(report.Files.Select(file => file.Name), Does.Contain("episodes/fig/pipe.png"));
    }

    [Test]
    public void An_episode_with_a_mark_of_UTF_16_or_UTF_32_is_read([ValueSource(nameof(WithMark))] Encoding encoding)
    {
        using Lesson lesson = Lesson.With("").Add("episodes/one.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("---\ntitle: Thé\n---\nTea ☕.\n\n![](fig/cup.png){alt='cup'}\n")]).Add("episodes/fig/cup.png", [1]);
        ImportReport report = lesson.Import();
        Assert.That((report.LosesNothing, report.Files[0].In[BlockKind.Paragraph]), Is.EqualTo((true, 2)));
        Assert.That(lesson.Text("episodes/one.md"), Does.Contain("title: Thé\n").And.Contain("Tea ☕.\n"));
        Assert.That(report.Notes.Select(note => note.Text), Has.Some.Contains("UTF-16"));
    }

    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x00, 0xD8 }, Description = "Half a pair.")]
    [TestCase(new byte[] { 0xFE, 0xFF, 0, (byte)'a', 0 }, Description = "Half a character.")]
    [TestCase(new byte[] { (byte)'a', 0, (byte)'b', 0 }, Description = "UTF-16 without its mark.")]
    public void An_episode_that_is_no_text_is_lost_and_told(byte[] bytes)
    {
        using Lesson lesson = Lesson.With("").Add("episodes/one.md", bytes);
        ImportReport report = lesson.Import();
        Assert.That(report.LostFiles, Is.EqualTo(new[] { "episodes/one.md: it is no text in UTF-8; save it as UTF-8 in your editor and import it again." }));
        Assert.That(ImportText.Plain(report), Does.EndWith("Something was lost; see above.\n"));
    }
}
