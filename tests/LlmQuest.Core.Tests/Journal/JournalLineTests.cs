using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Tests.Journal;

public sealed class JournalLineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void A_line_reads_back_as_the_entry_it_was_written_from()
    {
        (string line, JournalEntry entry) = JournalLine.Write(1, Guid.NewGuid(), Noon, new CommandEntered("say \"hé\" 🐉\n"), "");
        Assert.That(JournalLine.Read(line), Is.EqualTo(entry));
    }

    [Test]
    public void Every_kind_of_value_reads_back_from_the_journal()
    {
        var values = ImmutableSortedDictionary<string, LabValue>.Empty
            .Add("do_sample", LabValue.Of(false))
            .Add("prompt", LabValue.Of("so"))
            .Add("stop", LabValue.Of(["a", "\n"]))
            .Add("temperature", LabValue.Of(0.7));
        var experiment = new Experiment("generate", values, ImmutableSortedDictionary<string, LabValue>.Empty, "model", "00", "CPU");
        (string line, _) = JournalLine.Write(1, Guid.NewGuid(), Noon, new ExperimentRecorded(experiment), "");
        Assert.That(line, Does.Contain("\"do_sample\":false").And.Contain("\"stop\":[\"a\",\"\\n\"]"));
        Assert.That(((ExperimentRecorded)JournalLine.Read(line).Event).Experiment.Parameters, Is.EqualTo(values));
    }

    [Test]
    public void Lists_and_records_read_back_from_the_journal()
    {
        var values = ImmutableSortedDictionary<string, LabValue>.Empty
            .Add("steps", LabValue.List([LabValue.Map(("temperature", LabValue.Of(0.7))), LabValue.Map(("top_k", LabValue.Of(5)))]))
            .Add("temperatures", LabValue.Numbers(0.1, 0.7));
        var experiment = new Experiment("generate", values, ImmutableSortedDictionary<string, LabValue>.Empty, "model", "00", "CPU");
        (string line, _) = JournalLine.Write(1, Guid.NewGuid(), Noon, new ExperimentRecorded(experiment), "");
        Assert.That(line, Does.Contain("\"steps\":[{\"temperature\":0.7},{\"top_k\":5}]"));
        Assert.That(((ExperimentRecorded)JournalLine.Read(line).Event).Experiment.Parameters, Is.EqualTo(values));
    }

    [Test]
    public void A_changed_letter_is_noticed()
    {
        (string line, _) = JournalLine.Write(1, Guid.NewGuid(), Noon, new CommandEntered("look"), "");
        Assert.That(() => JournalLine.Read(line.Replace("look", "lock", StringComparison.Ordinal)), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void The_hash_is_over_the_previous_hash_and_the_line_without_its_own()
    {
        (string line, JournalEntry entry) = JournalLine.Write(2, Guid.Empty, Noon, new CommandEntered("look"), "abc");
        string bare = line[..line.IndexOf(",\"hash\"", StringComparison.Ordinal)] + "}";
        byte[] digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("abc\n" + bare));
        Assert.That(entry.Hash, Is.EqualTo(Convert.ToHexStringLower(digest)));
    }

    [Test]
    public void Half_a_surrogate_pair_does_not_stop_the_record()
    {
        (string line, _) = JournalLine.Write(1, Guid.NewGuid(), Noon, new CommandEntered("a\ud800b"), "");
        Assert.That(((CommandEntered)JournalLine.Read(line).Event).Text, Is.EqualTo("a\ufffdb"));
    }

    [Test]
    public void An_event_of_a_newer_version_is_told_apart_from_damage()
    {
        (string line, _) = JournalLine.Write(1, Guid.NewGuid(), Noon, new CommandEntered("x"), "");
        string bare = line[..line.IndexOf(",\"hash\"", StringComparison.Ordinal)].Replace("command_entered", "room_painted", StringComparison.Ordinal);
        byte[] digest = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("\n" + bare + "}"));
        Assert.That(() => JournalLine.Read($"{bare},\"hash\":\"{Convert.ToHexStringLower(digest)}\"}}"), Throws.TypeOf<UnknownEventException>());
    }
}
