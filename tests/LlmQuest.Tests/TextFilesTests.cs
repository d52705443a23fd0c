using LlmQuest.Hosting;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TextFilesTests : IDisposable
{
    private static readonly string[] Pages = [".md", ".txt"];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("llmquest-shelf-");

    public void Dispose() => _root.Delete(recursive: true);

    [Test]
    public void A_folder_gives_its_texts_in_the_order_of_their_names()
    {
        Write("course/paper/b.md", "second");
        Write("course/paper/a.md", "first");
        Write("course/paper/more/c.txt", "third");
        Write("course/paper/picture.png", "no text");
        Assert.That(InCourse("paper").Texts, Is.EqualTo(new ShelfText[] { new("a.md", "first"), new("b.md", "second"), new("more/c.txt", "third") }));
    }

    [Test]
    public void A_course_comes_before_what_ships()
    {
        Write("lessons/data/reviews.csv", "shipped");
        Assert.That(InCourse("reviews.csv").Texts.Single().Text, Is.EqualTo("shipped"));
        Write("course/reviews.csv", "\uFEFFof the course");
        Assert.That(InCourse("reviews.csv").Texts.Single().Text, Is.EqualTo("of the course"));
    }

    [Test]
    public void A_lesson_reads_nothing_outside_its_folders()
    {
        Write("secret/key.txt", "secret");
        Directory.CreateDirectory(Path.Combine(_root.FullName, "course"));
        Directory.CreateSymbolicLink(Path.Combine(_root.FullName, "course", "link"), Path.Combine(_root.FullName, "secret"));
        foreach (string name in new[] { Path.Combine(_root.FullName, "secret"), "../secret", "../secret/key.txt", "link", "link/key.txt" })
        {
            Assert.That(InCourse(name).Problem, Does.Contain("nowhere else"), name);
        }

        Assert.That(new TextFiles(Path.Combine(_root.FullName, "lessons"), null).Read(Path.Combine(_root.FullName, "secret"), Pages).Texts.Single().Text, Is.EqualTo("secret"));
    }

    [Test]
    public void What_cannot_be_read_is_said_in_one_sentence()
    {
        Write("course/empty/picture.png", "");
        File.WriteAllBytes(Path.Combine(_root.FullName, "course", "latin.txt"), [0x63, 0xE9]);
        Assert.That(InCourse("nowhere").Problem, Does.StartWith("There is no file or folder 'nowhere'"));
        Assert.That(InCourse("empty").Problem, Does.Contain(".md or .txt"));
        Assert.That(InCourse("latin.txt").Problem, Does.Contain("UTF-8"));
        Assert.That(InCourse("").Problem, Is.Not.Null);
        Assert.That(InCourse("a\0b\u001b[31m").Problem, Does.Not.Contain("\u001b"));
    }

    private ShelfAnswer InCourse(string name) => new TextFiles(Path.Combine(_root.FullName, "lessons"), Path.Combine(_root.FullName, "course")).Read(name, Pages);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
