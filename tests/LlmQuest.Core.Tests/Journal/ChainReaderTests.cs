using System.Text;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Tests.Journal;

public sealed class ChainReaderTests
{
    [Test]
    public void A_whole_chain_has_no_problems()
    {
        ChainReading reading = Read(SomeRun.Long(4).Chain.Select(line => line.Text));
        Assert.That(reading.Problems, Is.Empty);
        Assert.That(reading.Chain, Has.Length.EqualTo(4));
    }

    [Test]
    public void An_edited_event_is_named_and_the_chain_ends_before_it()
    {
        ChainReading reading = Read(SomeRun.Long(4).Chain.Select(line => line.Text.Replace("say 1", "say 9", StringComparison.Ordinal)));
        Assert.That(reading.Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Edited, 2, 2) }));
        Assert.That((reading.Chain.Length, reading.Loose.Length), Is.EqualTo((1, 2)));
    }

    [Test]
    public void An_event_that_was_edited_and_hashed_anew_is_named_with_the_one_it_does_not_fit()
    {
        string[] lines = Lines(4);
        lines[1] = SomeRun.Of(SomeRun.Header(), "say 0 \u00e9\U0001F409", "forged").Chain[1].Text;
        ChainReading reading = Read(lines);
        Assert.That(reading.Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Unlinked, 2, 3) }));
        Assert.That(reading.Chain, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_gap_is_named_from_its_first_to_its_last_number()
    {
        string[] lines = Lines(6);
        Assert.That(Read([lines[0], .. lines[3..]]).Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Missing, 2, 3) }));
    }

    [Test]
    public void A_doubled_event_is_named_and_costs_nothing()
    {
        string[] lines = Lines(3);
        ChainReading reading = Read([lines[0], lines[1], lines[1], lines[2]]);
        Assert.That(reading.Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Doubled, 2, 2) }));
        Assert.That(reading.Chain, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_line_that_is_no_event_takes_the_number_that_is_missing_there()
    {
        string[] lines = Lines(3);
        lines[1] = "\0\0\0";
        Assert.That(Read(lines).Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Damaged, 2, 2) }));
    }

    [Test]
    public void A_line_that_does_not_belong_is_named_and_costs_no_event()
    {
        string[] lines = Lines(3);
        ChainReading reading = Read([lines[0], "remark", lines[1], lines[2]]);
        Assert.That(reading.Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Damaged, 2, 2) }));
        Assert.That(reading.Chain, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_last_line_without_its_end_is_told_apart_from_damage()
        => Assert.That(ChainReader.Read(SomeRun.Long(3).EventBytes().AsMemory()[..^20]).Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Torn, 3, 3) }));

    [Test]
    public void Lines_that_end_as_on_Windows_are_read()
        => Assert.That(ChainReader.Read(Encoding.UTF8.GetBytes(string.Concat(Lines(3).Select(line => line + "\r\n")))).Chain, Has.Length.EqualTo(3));

    [Test]
    public void One_changed_byte_anywhere_is_named_by_the_number_of_its_event()
    {
        var random = new Random(7);
        byte[] whole = SomeRun.Long(9).EventBytes();
        for (int i = 0; i < 600; i++)
        {
            byte[] bytes = [.. whole];
            int at = random.Next(bytes.Length);
            bytes[at] ^= (byte)random.Next(1, 256);
            long changed = 1 + whole.AsSpan(0, at).Count((byte)'\n');
            ChainReading reading = ChainReader.Read(bytes);
            Assert.That(reading.Named().Contains(changed) || reading.Chain.Length == 9, $"byte {at}");
        }
    }

    [Test]
    public void Overwritten_bytes_name_every_event_that_is_not_whole_any_more()
    {
        var random = new Random(8);
        byte[] whole = SomeRun.Long(30).EventBytes();
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = [.. whole];
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 900), random.Next(1, 900)));
            ChainReading reading = ChainReader.Read(bytes);
            IEnumerable<long> kept = reading.Chain.Concat(reading.Loose).Select(line => line.Entry.Sequence);
            Assert.That(reading.Named(), Is.SupersetOf(Enumerable.Range(1, 30).Select(number => (long)number).Except(kept)), $"run {i}");
        }
    }

    [Test]
    public void A_huge_number_in_a_forged_line_costs_no_time()
    {
        (string line, _) = JournalLine.Write(long.MaxValue, Guid.Empty, DateTimeOffset.UnixEpoch, new CommandEntered("x"), "");
        Assert.That(Read([.. Lines(1), line]).Problems, Is.EqualTo(new[] { new ChainProblem(ChainProblemKind.Missing, 2, long.MaxValue - 1) }));
    }

    private static string[] Lines(int events) => [.. SomeRun.Long(events).Chain.Select(line => line.Text)];

    private static ChainReading Read(IEnumerable<string> lines) => ChainReader.Read(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
}
