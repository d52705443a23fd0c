using LlmQuest.Content.Courses;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests;

/// <summary>A course that is read again and again while it is written.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StageShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-shelf-").FullName;
    private readonly StageShelf _shelf = new();

    public StageShelfTests()
    {
        Write("course.yaml", "id: c\ntitle: C\naudience: all\nstages: [one.md, two.md]\n");
        Write("one.md", "---\nid: one\ntitle: One\n---\n## S {#s}\n::: nothing\ntext\n:::\n");
        Write("two.md", "---\nid: two\ntitle: Two\n---\n## S {#s}\ntext\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Only_a_stage_with_another_text_is_another_one()
    {
        CourseReading before = Read();
        Write("two.md", "---\nid: two\ntitle: Two\n---\n## S {#s}\nother\n");
        CourseReading after = Read();
        Assert.That(after.Stages[0].Stage, Is.SameAs(before.Stages[0].Stage));
        Assert.That(after.Stages[1].Stage, Is.Not.SameAs(before.Stages[1].Stage));
    }

    [Test]
    public void What_is_wrong_is_found_each_time_and_as_often_as_by_reading_it_anew()
    {
        Read();
        string[] again = [.. Read().Diagnostics.Select(found => found.ToString())];
        string[] anew = [.. CourseReader.Read(_folder, DeclaredLabs.Registry).Diagnostics.Select(found => found.ToString())];
        Assert.That(again, Is.EqualTo(anew).And.Not.Empty);
    }

    [Test]
    public void An_error_that_was_mended_is_none_any_more()
    {
        Write("two.md", "---\nid: two\ntitle: Two\n---\n## S {#s}\n::: lab {#l type=none}\n:::\n");
        Assert.That(Read().HasErrors, Is.True);
        Write("two.md", "---\nid: two\ntitle: Two\n---\n## S {#s}\ntext\n");
        Assert.That(Read().HasErrors, Is.False);
    }

    private CourseReading Read() => CourseReader.ReadAgain(_folder, DeclaredLabs.Registry, _shelf);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
