using LlmQuest.Boards;

namespace LlmQuest.Tests.Boards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class VectorFileTests : IDisposable
{
    private const string Answer = "Because it has seen the whole sea.";
    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-vectors-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "vectors.txt");

    private static KeyValuePair<string, float[]> Vector(string text, params float[] values) => KeyValuePair.Create(VectorFile.Key("some-model", text), values);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void What_was_kept_is_read_again_and_no_answer_stands_in_it()
    {
        new VectorFile(Path).Write([Vector(Answer, 0.25f, -1f), Vector("other", 3f)]);
        IReadOnlyList<KeyValuePair<string, float[]>> kept = new VectorFile(Path).Read();
        Assert.That(kept.Select(one => one.Key), Is.EqualTo(new[] { VectorFile.Key("some-model", Answer), VectorFile.Key("some-model", "other") }));
        Assert.That(kept[0].Value, Is.EqualTo(new[] { 0.25f, -1f }));
        Assert.That(File.ReadAllText(Path), Does.Not.Contain("sea"));
    }

    [Test]
    public void Another_model_keeps_its_own() => Assert.That(VectorFile.Key("some-model", Answer), Is.Not.EqualTo(VectorFile.Key("other-model", Answer)));

    [TestCase("nothing of the kind")]
    [TestCase("")]
    [TestCase("KEY ")]
    [TestCase("KEY %%%%")]
    [TestCase("KEY AAA=")]
    [TestCase("KEY AADAfw==", Description = "a vector of no number")]
    public void A_damaged_line_is_passed_over(string line)
    {
        new VectorFile(Path).Write([Vector("first", 1f), Vector("last", 2f)]);
        string[] lines = File.ReadAllLines(Path);
        File.WriteAllLines(Path, [lines[0], line.Replace("KEY", VectorFile.Key("some-model", "damaged"), StringComparison.Ordinal), new string('A', 20_000), lines[1]]);
        Assert.That(new VectorFile(Path).Read().Select(one => one.Value[0]), Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void The_oldest_give_way()
    {
        new VectorFile(Path, most: 2).Write([Vector("a", 1f), Vector("b", 2f), Vector("c", 3f)]);
        Assert.That(new VectorFile(Path).Read().Select(one => one.Value[0]), Is.EqualTo(new[] { 2f, 3f }));
    }

    [Test]
    public void Where_no_file_is_or_can_be_nothing_is_kept_and_nothing_fails()
    {
        Assert.That(new VectorFile(Path).Read(), Is.Empty);
        string below = System.IO.Path.Combine(Path, "below");
        File.WriteAllText(Path, "a file, and no folder");
        Assert.That(() => new VectorFile(below).Write([Vector("a", 1f)]), Throws.Nothing);
        Assert.That(new VectorFile(below).Read(), Is.Empty);
    }
}
