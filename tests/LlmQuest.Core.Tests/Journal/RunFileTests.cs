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
    public void A_file_that_was_cut_between_two_lines_is_noticed()
    {
        string[] lines = SomeRun.Long(5).Write().TrimEnd().Split('\n');
        RunFileReading reading = ReadOne(string.Join('\n', lines[..^2]) + "\n");
        Assert.That(reading.File.Chain, Has.Length.EqualTo(3));
        Assert.That(reading.Reading.Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Missing, 4, 5) }));
    }

    [TestCase("1 2 4 3 5", "3")]
    [TestCase("1 4 5 2 3", "2 3")]
    [TestCase("5 4 3 2 1", "1 2 3 4")]
    public void Lines_in_another_order_are_named_and_are_not_called_edited_or_missing(string order, string moved)
    {
        string[] lines = SomeRun.Long(5).Write().TrimEnd().Split('\n');
        RunFileReading reading = ReadOne(string.Join('\n', [lines[0], .. order.Split(' ').Select(number => lines[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)])]) + "\n");
        Assert.That(reading.Reading.Problems.Select(problem => problem.Kind), Has.All.EqualTo(ChainProblemKind.Moved));
        Assert.That(string.Join(' ', reading.Reading.Problems.Select(problem => problem.First)), Is.EqualTo(moved));
    }

    [Test]
    public void A_simulated_run_says_so_in_its_header()
    {
        string line = (SomeRun.Header() with { IsSimulated = true }).Write();
        Assert.That(line, Does.Contain("\"simulated\":true"));
        Assert.That(RunHeader.Read(line).Header!.IsSimulated, Is.True);
        Assert.That(RunHeader.Read(SomeRun.Header().Write()).Header!.IsSimulated, Is.False);
        RunFile played = SomeRun.Of(SomeRun.Header(), "a");
        RunFile made = played with { Header = played.Header with { IsSimulated = true } };
        Assert.That(RunSet.Of(played).Merge(RunSet.Of(made)).Chains.Single().Header.IsSimulated, Is.True);
    }

    [Test]
    public void A_file_of_endless_headers_is_refused()
        => Assert.That(Refusal(string.Concat(Enumerable.Repeat(SomeRun.Header().Write() + "\n", RunFileReading.MostChains + 1))), Does.Contain("1000 chains"));

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
