using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Reports.Reading;

namespace LlmQuest.Reports.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RunFileBytesTests : IDisposable
{
    private readonly ClassFolder _folder = new();

    private static string Header => new SomeRun("ada").Text.Split('\n')[0] + "\n";

    public void Dispose() => _folder.Dispose();

    [Test]
    public void An_exported_run_is_read_to_its_last_byte()
    {
        string text = new SomeRun("ada").Text;
        ReadOnlyMemory<byte> bytes = RunFileBytes.Read(_folder.Hand("ada.jsonl", text), out string? refusal);
        Assert.That((refusal, Encoding.UTF8.GetString(bytes.Span)), Is.EqualTo((default(string), text)));
    }

    [TestCase("", "empty")]
    [TestCase("hello", "header")]
    [TestCase("PK\u0003\u0004 not a run", "header")]
    [TestCase("{\"for", "header")]
    public void What_is_no_run_is_refused_in_words(string text, string why) => Assert.That(Refusal(_folder.Hand("x.jsonl", text)), Does.Contain(why));

    [Test]
    public void A_file_of_ten_gigabytes_is_not_opened()
    {
        string path = _folder.Hand("x.jsonl", "");
        using (FileStream file = File.OpenWrite(path))
        {
            file.SetLength(10L << 30);
        }

        Assert.That(Refusal(path), Does.Contain("more than 256 MiB"));
    }

    [Test]
    public void A_line_of_more_than_32_megabytes_is_named()
        => Assert.That(Refusal(_folder.Hand("x.jsonl", Header + new string('x', (32 << 20) + 1))), Does.Contain("line 2").And.Contain("32 MiB"));

    [Test]
    public void A_file_of_empty_lines_is_refused()
        => Assert.That(Refusal(_folder.Hand("x.jsonl", Header + new string('\n', RunFileBytes.MostLines))), Does.Contain("more than 500000 lines"));

    [Test]
    public void A_link_that_leads_to_itself_a_folder_and_a_file_that_is_not_there_are_told()
    {
        string loop = Path.Combine(_folder.Path, "loop.jsonl");
        File.CreateSymbolicLink(loop, loop);
        Assert.That(Refusal(loop), Does.Contain("cannot be read"));
        Assert.That(Refusal(_folder.Path), Does.Contain("folder"));
        Assert.That(Refusal(Path.Combine(_folder.Path, "none.jsonl")), Does.Contain("no such file"));
        Assert.That(ClassReader.Files(_folder.Path), Is.Empty);
    }

    [Test]
    public void A_line_that_begins_again_and_again_is_read_in_time()
    {
        string path = _folder.Hand("x.jsonl", Header + string.Concat(Enumerable.Repeat("{\"sequence\":", 200_000)));
        RunFileReading reading = RunFileReading.ReadAll(RunFileBytes.Read(path, out _), out string? refusal).Single();
        Assert.That((refusal, reading.File.Chain.Length), Is.EqualTo((default(string), 0)));
        Assert.That(reading.Reading.Problems, Has.Length.LessThan(50));
    }

    [Test]
    public void A_file_that_was_cut_between_two_lines_is_named_by_the_board_too()
    {
        string[] lines = new SomeRun("ada").Passes(1, "hall", "one").Text.TrimEnd().Split('\n');
        _folder.Hand("ada.jsonl", string.Join('\n', lines[..^1]) + "\n");
        ClassReading reading = _folder.Read();
        Assert.That(reading.Problems.Single(), Does.Contain("event 4 is missing"));
        Assert.That(reading.Learners.Single().Events, Is.EqualTo(3));
    }

    private static string? Refusal(string path)
    {
        RunFileBytes.Read(path, out string? refusal);
        return refusal;
    }
}
