using LlmQuest.Core.Journal;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Reading;

namespace LlmQuest.Reports.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReadingTests : IDisposable
{
    private readonly ClassFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static SomeRun Run(int i) => new SomeRun(FormattableString.Invariant($"{i}"), FormattableString.Invariant($"Learner {i:00}"))
        .Answers(1, "hall", "one", i % 3 == 0 ? "wrong" : "not_recognised", FormattableString.Invariant($"answer {i % 4}"))
        .Passes(i % 7, "hall", "one")
        .Add(1, new Moved("attic", "stairs"))
        .Add(1, new HintTaken("attic", "three", 1, 1));

    private static string Form(ClassReading reading) => string.Join('\n', BoardText.Lines(BoardMaker.Make(reading.Learners, null, new BoardFilter())));

    [Test]
    public void Fifty_runs_in_any_order_and_however_often_make_the_same_board()
    {
        SomeRun[] runs = [.. Enumerable.Range(0, 50).Select(Run)];
        for (int i = 0; i < runs.Length; i++)
        {
            _folder.Hand($"{i:00}.jsonl", runs[i].Text);
        }

        string once = Form(_folder.Read());
        var random = new Random(7);
        foreach (SomeRun run in runs.Where(_ => random.Next(2) == 0))
        {
            _folder.Hand($"again/{random.Next()}.jsonl", run.Text);
            _folder.Hand($"part/{random.Next()}.jsonl", run.Beginning(3) + Run(random.Next(50)).Text);
        }

        string[] files = [.. ClassReader.Files(_folder.Path)];
        for (int turn = 0; turn < 5; turn++)
        {
            random.Shuffle(files);
            ClassReading reading = ClassReader.Read(files, CancellationToken.None);
            Assert.That(Form(reading), Is.EqualTo(once));
            Assert.That((reading.Learners.Length, reading.Problems.Length), Is.EqualTo((50, 0)));
        }
    }

    [TestCase("\"learner\":\"Ada\"", "\"learner\":\"Bob\"")]
    [TestCase("\"course\":\"course\"", "\"course\":\"other\"")]
    [TestCase(",\"simulated\":true", "")]
    public void A_first_line_that_was_edited_is_named(string was, string now)
    {
        string text = (new SomeRun("a", "Ada").Answers(1, "hall", "one", "wrong").File is var file ? file with { Header = file.Header with { IsSimulated = true } } : null)!.Write();
        _folder.Hand("whole.jsonl", text);
        Assert.That(_folder.Read().Problems, Is.Empty);
        Assert.That(text, Does.Contain(was));
        string[] lines = text.Split('\n');
        _folder.Hand("whole.jsonl", string.Join('\n', lines.Skip(1).Prepend(lines[0].Replace(was, now, StringComparison.Ordinal))));
        ClassReading reading = _folder.Read();
        Assert.That(reading.Problems.Single(), Does.Contain("whole.jsonl").And.Contain("the first line, with name and course, was edited after being written"));
        Assert.That(reading.Learners, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_first_line_that_names_somebody_elses_run_adds_nothing_to_it([Values] bool isSealed)
    {
        _folder.Hand("ada.jsonl", Run(1).Text);
        _folder.Hand("ben.jsonl", Run(2).Text);
        string[] lines = Run(2).Text.Split('\n');
        lines[0] = lines[0].Replace(Run(2).File.Header.Run.ToString(), Run(1).File.Header.Run.ToString(), StringComparison.Ordinal);
        lines[0] = isSealed ? lines[0] : lines[0][..lines[0].IndexOf(",\"events\"", StringComparison.Ordinal)] + "}";
        string before = Form(_folder.Read());
        _folder.Hand("false.jsonl", string.Join('\n', lines));
        ClassReading reading = _folder.Read();
        Assert.That(Form(reading), Is.EqualTo(before));
        Assert.That(reading.Problems.Single(), Does.Contain("false.jsonl was left out").And.Contain("names a run that another file has whole"));
    }

    [Test]
    public void A_first_line_without_count_and_seal_is_named()
    {
        string[] lines = Run(1).Text.Split('\n');
        _folder.Hand("open.jsonl", string.Join('\n', lines.Skip(1).Prepend(Run(1).File.Header.Write())));
        ClassReading reading = _folder.Read();
        Assert.That(reading.Problems.Single(), Does.Contain("open.jsonl").And.Contain("has no seal"));
        Assert.That(reading.Learners, Has.Length.EqualTo(1));
    }

    [Test]
    public void Two_ways_that_one_run_went_on_are_named()
    {
        _folder.Hand("one.jsonl", Run(1).Text);
        _folder.Hand("other.jsonl", new SomeRun("1", "Learner 01").Passes(1, "hall", "one").Text);
        Assert.That(_folder.Read().Problems.Single(), Does.StartWith("In the run of Learner 01").And.Contain("is there in two versions").And.Contain("ask which one is right"));
    }

    [Test]
    public void An_event_whose_kind_was_edited_is_named_and_the_rest_is_counted()
    {
        string[] lines = Run(1).Text.Split('\n');
        int at = Array.FindIndex(lines, line => line.Contains("\"answer_given\"", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("\"answer_given\"", "\"anzwer_given\"", StringComparison.Ordinal);
        _folder.Hand("kind.jsonl", string.Join('\n', lines));
        ClassReading reading = _folder.Read();
        Assert.That(reading.Problems.Single(), Does.Contain("kind.jsonl").And.Contain("edited after being written"));
        Assert.That(reading.Learners, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_file_that_mail_called_a_text_is_read()
    {
        _folder.Hand("mine.jsonl.txt", Run(1).Text);
        Assert.That(_folder.Read().Learners, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_first_line_that_lost_its_seal_is_named()
    {
        string[] lines = Run(1).Text.Split('\n');
        lines[0] = lines[0][..lines[0].IndexOf(",\"seal\"", StringComparison.Ordinal)] + "}";
        _folder.Hand("opened.jsonl", string.Join('\n', lines));
        Assert.That(_folder.Read().Problems.Single(), Does.Contain("opened.jsonl").And.Contain("the first line, with name and course, was edited after being written"));
    }

    [Test]
    public void An_edited_event_is_named_and_the_rest_is_counted()
    {
        string[] lines = Run(1).Text.Split('\n');
        lines[4] = lines[4].Replace("passed", "pasted", StringComparison.Ordinal);
        _folder.Hand("edited.jsonl", string.Join('\n', lines));
        _folder.Hand("whole.jsonl", Run(2).Text);
        ClassReading reading = _folder.Read();
        Assert.That(reading.Problems.Single(), Does.Contain("edited.jsonl").And.Contain("event 4 is edited after being written"));
        Assert.That(reading.Learners.Select(learner => learner.Events).Order(), Is.EqualTo(new[] { 3, Run(2).Entries.Count }));
    }

    [Test]
    public void A_cut_file_and_one_whose_events_changed_places_are_named()
    {
        string text = Run(1).Text;
        _folder.Hand("cut.jsonl", text[..^20]);
        string[] lines = Run(2).Text.Split('\n');
        (lines[3], lines[4]) = (lines[4], lines[3]);
        _folder.Hand("order.jsonl", string.Join('\n', lines));
        Assert.That(_folder.Read().Problems, Has.Some.Contains("cut.jsonl").And.Some.Contains("order.jsonl"));
        Assert.That(_folder.Read().Learners, Has.Length.EqualTo(2));
    }

    [TestCase("", "it is empty")]
    [TestCase("hello", "it does not begin with the header of an exported run")]
    [TestCase("{\"format\":99,\"needs\":\"9.0\",\"run\":\"x\"}\n", "LlmQuest 9.0 is needed")]
    [TestCase("\0\u0001\u0002", "it does not begin with the header")]
    [TestCase("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "it does not begin with the header")]
    public void What_is_no_run_is_left_out_in_a_sentence(string text, string why)
    {
        _folder.Hand("odd.jsonl", text);
        _folder.Hand("whole.jsonl", Run(2).Text);
        ClassReading reading = _folder.Read();
        Assert.That(reading.Problems.Single(), Does.Contain("odd.jsonl").And.Contain(why));
        Assert.That(reading.Learners, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_file_of_more_lines_than_any_run_has_is_left_out()
    {
        _folder.Hand("lines.jsonl", Run(1).Text + new string('\n', RunFileBytes.MostLines));
        Assert.That(_folder.Read().Problems.Single(), Does.Contain("lines.jsonl").And.Contain("it has more than 500000 lines"));
    }

    [Test]
    public void A_file_is_found_by_the_run_it_holds_also_while_somebody_writes_to_it()
    {
        string path = _folder.Hand("one.jsonl", Run(1).Text);
        _folder.Hand("two.jsonl", Run(2).Text);
        using var writer = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        Assert.That(ClassReader.Chains(ClassReader.Files(_folder.Path), Run(1).File.Header.Run).Chains.Single().Chain, Has.Length.EqualTo(Run(1).Entries.Count));
        Assert.That(ClassReader.Chains(ClassReader.Files(_folder.Path), SomeRun.Id("nobody")).Chains, Is.Empty);
    }

    [Test]
    public void A_file_that_is_larger_than_any_run_is_not_read()
    {
        using (FileStream huge = File.Create(Path.Combine(_folder.Path, "huge.jsonl")))
        {
            huge.SetLength(10L << 30);
        }

        Assert.That(_folder.Read().Problems.Single(), Does.Contain("it has more than 256 MiB"));
    }

    [Test]
    public void A_journal_as_it_is_written_is_read_with_the_header_beside_it()
    {
        string[] lines = Run(3).Text.Split('\n', 2);
        _folder.Hand("default.run", lines[0] + "\n");
        _folder.Hand("default.jsonl", lines[1]);
        _folder.Hand("default.steps.jsonl", "{}");
        ClassReading reading = _folder.Read();
        Assert.That((reading.Learners.Single().Called, reading.Problems.Length), Is.EqualTo(("Learner 03", 0)));
    }

    [Test]
    public void A_run_that_went_on_on_two_machines_is_one_learner_whose_events_are_counted_once()
    {
        SomeRun one = Run(1);
        var other = new RunFile(one.File.Header with { Writer = SomeRun.Id("second machine") }, new SomeRun("elsewhere").Passes(1, "hall", "two").File.Chain);
        _folder.Hand("one.jsonl", one.Text + other.Write());
        _folder.Hand("again.jsonl", other.Write());
        ClassReading reading = _folder.Read();
        Assert.That((reading.Learners.Single().Events, reading.Learners.Single().Challenges.Count), Is.EqualTo((one.Entries.Count + other.Chain.Length, 3)));
    }

}
