using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Tests.Journal;

public sealed class RunFileTests
{
    [Test]
    public void A_file_reads_back_to_the_same_bytes()
    {
        string text = SomeRun.Long(3).Write();
        Assert.That(ReadOne(text).File.Write(), Is.EqualTo(text));
    }

    [Test]
    public void Nobody_is_named_unless_asked_for()
    {
        Assert.That(SomeRun.Header().Write(), Is.EqualTo("{\"format\":1,\"run\":\"00000001-0000-0000-0000-000000000001\",\"writer\":\"000003e9-0000-0000-0000-000000000001\",\"course\":\"demo\"}"));
        Assert.That((SomeRun.Header() with { Learner = "Zo\u00eb" }).Write(), Does.EndWith(",\"learner\":\"Zo\u00eb\"}"));
    }

    [Test]
    public void Several_chains_in_one_file_are_read_one_by_one()
    {
        RunFile[] chains = [SomeRun.Of(SomeRun.Header(writer: 1), "a"), SomeRun.Of(SomeRun.Header(writer: 2), "b", "c")];
        ImmutableArray<RunFileReading> read = RunFileReading.ReadAll(Encoding.UTF8.GetBytes(string.Concat(chains.Select(chain => chain.Write()))), out _);
        Assert.That(read.Select(reading => reading.File.Write()), Is.EqualTo(chains.Select(chain => chain.Write())));
    }

    [Test]
    public void A_newer_format_is_refused_unread_with_the_version_that_is_needed()
    {
        Assert.That(Refusal("{\"format\":3,\"needs\":\"0.4.0\",\"anything\":true}\n"), Does.Contain("format 3").And.Contain("LlmQuest 0.4.0"));
        Assert.That(Refusal("{\"format\":3}\n"), Does.Contain("later version"));
    }

    [TestCase("")]
    [TestCase("\n")]
    [TestCase("PK\u0003\u0004")]
    [TestCase("[]")]
    [TestCase("{\"format\":0}")]
    [TestCase("{\"format\":1,\"run\":\"x\"}")]
    public void What_is_no_exported_run_is_refused_in_words(string text) => Assert.That(Refusal(text), Is.Not.Null);

    [Test]
    public void Random_bytes_never_throw()
    {
        var random = new Random(9);
        byte[] whole = SomeRun.Long(5).Bytes();
        for (int i = 0; i < 500; i++)
        {
            byte[] bytes = [.. whole.AsSpan(0, random.Next(whole.Length))];
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length + 1)));
            Assert.That(() => RunFileReading.ReadAll(bytes, out _), Throws.Nothing);
        }
    }

    private static RunFileReading ReadOne(string text) => RunFileReading.ReadAll(Encoding.UTF8.GetBytes(text), out _).Single();

    private static string? Refusal(string text)
    {
        RunFileReading.ReadAll(Encoding.UTF8.GetBytes(text), out string? refusal);
        return refusal;
    }
}
