using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Import;

/// <summary>Writing missing ids into stage files.</summary>
public sealed class IdWriterTests
{
    private static IEnumerable<string> Names => Constructs.All.Keys;

    [Test]
    public void Ids_that_were_written_are_not_missing_any_more([ValueSource(nameof(Names))] string name, [Values("\n", "\r\n")] string end)
    {
        byte[] before = Encoding.UTF8.GetBytes($"## A\n\n{Constructs.All[name]}\n\nZ".Replace("\n", end, StringComparison.Ordinal));
        byte[] after = Written(before, out _);
        Written(after, out int left);
        Assert.That(left, Is.Zero);
        Assert.That(IsWithin(before, after), Is.True);
    }

    [Test]
    public void A_byte_order_mark_and_line_ends_stay()
        => Assert.That(Written([.. Encoding.UTF8.Preamble, .. "---\r\ntitle: T\r\n---\r\n## A\r\n"u8], out _), Is.EqualTo((byte[])[.. Encoding.UTF8.Preamble, .. "---\r\nid: stage\r\ntitle: T\r\n---\r\n## A {#a}\r\n"u8]));

    [TestCase("## A ##\n", "## A {#a} ##\n")]
    [TestCase("A\nb\n---\n", "A\nb {#a-b}\n---\n")]
    [TestCase("::: objectives\n- ```\n  c\n  ```\n- `d`\n:::\n", "::: objectives\n- ```\n  c\n  ```\n- `d` {#d}\n:::\n")]
    public void An_id_goes_where_it_is_read_again(string text, string result)
        => Assert.That(Encoding.UTF8.GetString(Written(Encoding.UTF8.GetBytes(A.Front + text), out _)), Is.EqualTo(A.Front + result));

    private static byte[] Written(byte[] bytes, out int missing)
    {
        var report = new Report();
        SourceText source = LessonFile.Decode("stage.md", bytes, report);
        StageReading reading = StageReader.Read(source, DeclaredLabs.Registry, report);
        missing = report.Found.Count(found => found.Code == Rules.MissingId.Code);
        return IdWriter.Apply(bytes, source, reading.Edits);
    }

    // Only insertions: what was there is still there, in its order.
    private static bool IsWithin(byte[] before, byte[] after)
    {
        int next = 0;
        foreach (byte one in after)
        {
            next += next < before.Length && before[next] == one ? 1 : 0;
        }

        return next == before.Length;
    }
}
