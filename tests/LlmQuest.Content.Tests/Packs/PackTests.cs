using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Packs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing;

namespace LlmQuest.Content.Tests.Packs;

/// <summary>A course as one file, and back.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PackTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-pack-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_course_comes_out_as_it_went_in()
    {
        CourseReading demo = Read(Path.Combine(Repository.Root, "lessons", "demo"));
        CourseFiles files = CourseFiles.Of(demo);
        (byte[] pack, PackManifest manifest) = PackWriter.Write(demo, files.Names, "0.3.0");
        using PackReader reader = PackReader.Open(new MemoryStream(pack));
        string target = Path.Combine(_folder, "demo");
        reader.Unpack(target);
        Assert.That(reader.Manifest.Digest, Is.EqualTo(manifest.Digest));
        Assert.That(files.Names.Select(name => File.ReadAllBytes(Path.Combine(target, name))), Is.EqualTo(files.Names.Select(name => File.ReadAllBytes(Path.Combine(demo.Folder, name)))));
        Assert.That(Read(target).Course!.Digest, Is.EqualTo(demo.Course!.Digest));
    }

    [Test]
    public void The_same_course_gives_the_same_bytes_wherever_it_lies_and_whenever_it_was_written()
    {
        Write("one/course.yaml", "id: c\ntitle: C\naudience: all\nstages: [a.md]\n");
        Write("one/a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\ntext\n");
        Write("one/data/x.csv", "a,b\n");
        Directory.CreateDirectory(Path.Combine(_folder, "two", "data"));
        foreach (string name in new[] { "data/x.csv", "a.md", "course.yaml" })
        {
            File.Copy(Path.Combine(_folder, "one", name), Path.Combine(_folder, "two", name));
            File.SetLastWriteTimeUtc(Path.Combine(_folder, "two", name), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }

        Assert.That(Pack("one"), Is.EqualTo(Pack("two")));
    }

    [Test]
    public void What_does_not_belong_to_the_course_is_left_out_and_named()
    {
        Write("course.yaml", "id: c\ntitle: C\naudience: all\nstages: [a.md]\n");
        Write("a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\n![p](fig/in.png){alt=\"p\"}\n");
        foreach (string name in new[] { "a.plan", "fig/in.png", "fig/out.png", "pages/p.md", "old.md", "a.md~", ".secret", ".git/config", "x.csv.bak", "Thumbs.db", "tool.exe", "LICENSE" })
        {
            Write(name, "x");
        }

        CourseFiles files = CourseFiles.Of(Read(_folder));
        Assert.That(files.Names, Is.EqualTo(new[] { "LICENSE", "a.md", "a.plan", "course.yaml", "fig/in.png", "pages/p.md" }));
        Assert.That(files.LeftOut.Select(left => left.Name), Is.EqualTo(new[] { ".git", ".secret", "Thumbs.db", "a.md~", "fig/out.png", "old.md", "tool.exe", "x.csv.bak" }));
    }

    [Test]
    public void A_file_that_not_every_system_can_hold_is_named_before_anything_is_packed()
    {
        Write("course.yaml", "id: c\ntitle: C\naudience: all\nstages: [a.md]\n");
        Write("a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\ntext\n");
        Write("aux.csv", "x");
        Assert.That(() => Pack("."), Throws.TypeOf<PackException>().With.Message.Contains("'aux.csv', which Windows keeps for a device"));
    }

    [Test]
    public void A_file_larger_than_the_limit_is_named()
    {
        Write("course.yaml", "id: c\ntitle: C\naudience: all\nstages: [a.md]\n");
        Write("a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\ntext\n");
        Write("big.csv", new string('x', (int)PackLimits.FileBytes + 1));
        Assert.That(() => Pack("."), Throws.TypeOf<PackException>().With.Message.Contains("'big.csv' has 16 MB"));
    }

    [Test]
    public void A_track_is_a_course_of_its_stages_alone()
    {
        Write("course.yaml", "id: c\n# the name\ntitle: C\naudience: all\ntracks:\n  short:\n    title: Half an hour\n    stages: [c, a]\n\n# in order\nstages:\n  - a.md\n  - b.md\n  - c.md\n");
        Write("a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\ntext\n\n::: exit {#on to=b direction=east}\nA door.\n:::\n\n::: exit {#far to=c direction=west}\nA way.\n:::\n");
        Write("b.md", "---\nid: b\ntitle: B\nrequires: [a]\n---\n## S {#s}\ntext\n");
        Write("c.md", "---\nid: c\ntitle: C\nrequires:\n  all: [a, b]\n  any: [b]\n# minutes\nteaching: 5\n---\n## S {#s}\ntext\n");
        Write("course.plan", "> look\n");
        Write("b.plan", "> look\n");
        CourseReading whole = Read(_folder);
        string target = Path.Combine(_folder, ".track");
        var left = TrackFolder.Write(whole, CourseFiles.Of(whole), "short", target);
        CourseReading track = Read(target);
        CourseChecker.Check(track);
        Assert.That(track.Report.Sorted().Where(found => found.Severity == Core.Diagnostics.Severity.Error), Is.Empty);
        Assert.That((track.Course!.Id, track.Course.Title, string.Join(' ', track.Course.Stages.Select(stage => stage.Id))), Is.EqualTo(("c-short", "C: Half an hour", "a c")));
        Assert.That(track.Course.Stages[1].Requires.Named, Is.EqualTo(new[] { "a" }));
        Assert.That(track.Course.Stages[0].Elements.OfType<Core.Courses.Exit>().Select(exit => exit.To), Is.EqualTo(new[] { "c" }));
        Assert.That(File.ReadAllText(Path.Combine(target, "course.yaml")), Does.Contain("# the name\n").And.Contain("# in order\n"));
        Assert.That(left.Select(file => file.Name), Is.EqualTo(new[] { "b.md", "b.plan", "course.plan" }));
    }

    [Test]
    public void A_track_that_is_not_there_is_told_with_those_that_are()
    {
        Write("course.yaml", "id: c\ntitle: C\naudience: all\ntracks: {short: {stages: [a]}}\nstages: [a.md]\n");
        Write("a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\ntext\n");
        CourseReading whole = Read(_folder);
        Assert.That(() => TrackFolder.Write(whole, CourseFiles.Of(whole), "long", Path.Combine(_folder, ".t")), Throws.TypeOf<PackException>().With.Message.EqualTo("it has no track 'long', but short"));
    }

    [TestCase("1.2", "1.10", true)]
    [TestCase("1.10", "1.2", false)]
    [TestCase("1", "1.0.0", false)]
    [TestCase("", "0.0.1", true)]
    public void Versions_are_compared_number_by_number(string version, string other, bool isOlder)
        => Assert.That(CourseVersion.IsOlder(version, other), Is.EqualTo(isOlder));

    [TestCase("tracks: [a]", "LQ0034 5:9")]
    [TestCase("tracks: {A: {stages: [a]}}", "LQ0034 5:10")]
    [TestCase("tracks: {a: x}", "LQ0034 5:13")]
    [TestCase("tracks: {a: {minutes: 5}}", "LQ0005 5:10")]
    [TestCase("tracks: {a: {minutes: 0, stages: [a]}}", "LQ0034 5:23")]
    [TestCase("tracks: {a: {stage: [a], stages: [a]}}", "LQ0033 5:14")]
    [TestCase("version: newest", "LQ0034 5:10")]
    public void A_track_or_version_that_makes_no_sense_is_named_at_its_place(string line, string found)
    {
        Write("a.md", "---\nid: a\ntitle: A\n---\n## S {#s}\ntext\n");
        Write("course.yaml", $"id: c\ntitle: C\naudience: all\nstages: [a.md]\n{line}\n");
        Assert.That(Read(_folder).Report.Sorted().Select(one => FormattableString.Invariant($"{one.Code} {one.Line}:{one.Column}")), Does.Contain(found));
    }

    private byte[] Pack(string name)
    {
        CourseReading reading = Read(Path.Combine(_folder, name));
        return PackWriter.Write(reading, CourseFiles.Of(reading).Names, "0.3.0").Pack;
    }

    private static CourseReading Read(string folder) => CourseReader.Read(folder, DeclaredLabs.Registry);

    private void Write(string name, string text)
    {
        string file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
