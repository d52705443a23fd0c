using LlmQuest.Core.Journal;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;

namespace LlmQuest.Reports.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BoardTests : IDisposable
{
    private readonly ClassFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ClassBoard Board(params SomeRun[] runs)
    {
        for (int i = 0; i < runs.Length; i++)
        {
            _folder.Hand($"{i}.jsonl", runs[i].Text);
        }

        return _folder.Board();
    }

    [Test]
    public void Who_passed_a_stage_who_is_in_it_and_who_never_came_is_seen_at_one_glance()
    {
        ClassBoard board = Board(
            new SomeRun("a", "Ada").Passes(1, "hall", "one").Passes(1, "hall", "two").Add(0, new StagePassed("hall", 3, [])).Add(1, new Moved("attic", "stairs")),
            new SomeRun("b", "Bo").Passes(1, "hall", "one"));
        Assert.That(board.Learners.Select(learner => (learner.Tally.Called, learner.Cells[0], learner.Cells[1])), Is.EqualTo(new[] { ("Ada", Standing.Passed, Standing.Begun), ("Bo", Standing.Begun, Standing.Away) }));
        Assert.That(board.Stages.Select(stage => (stage.Entered, stage.Passed, stage.Here)), Is.EqualTo(new[] { (2, 1, 1), (1, 0, 1) }));
    }

    [Test]
    public void A_learner_without_a_name_is_called_by_the_beginning_of_the_run()
        => Assert.That(Board(new SomeRun("a")).Learners.Single().Tally.Called, Is.EqualTo(SomeRun.Id("run a").ToString("N")[..8]));

    [Test]
    public void Pauses_of_more_than_ten_minutes_are_no_time()
    {
        ClassBoard board = Board(new SomeRun("a").Passes(4, "hall", "one").Passes(11, "hall", "two").Add(2, new StagePassed("hall", 1, [])));
        Assert.That((board.Learners[0].Tally.Active.TotalMinutes, board.Stages[0].Time.Median), Is.EqualTo((6, 6)));
    }

    [TestCase(2, false)]
    [TestCase(3, true)]
    public void Three_misses_in_a_row_are_being_stuck(int misses, bool isStuck)
    {
        var run = new SomeRun("a");
        for (int i = 0; i < misses; i++)
        {
            run.Answers(0.1, "hall", "one", "wrong");
        }

        LearnerFigures learner = Board(run).Learners.Single();
        Assert.That((learner.Stuck?.Challenge, learner.Cells[0]), Is.EqualTo(isStuck ? ("hall/one", Standing.Stuck) : (default(string), Standing.Begun)));
    }

    [Test]
    public void Twenty_minutes_without_a_step_are_being_stuck_and_a_step_ends_it()
    {
        SomeRun Long(string id) => new SomeRun(id).Add(9, new Moved("hall", "door")).Add(9, new Moved("hall", "door")).Add(9, new Moved("hall", "door"));
        ClassBoard board = Board(Long("a"), Long("b").Passes(1, "hall", "one"));
        Assert.That(board.Learners.Count(learner => learner.Stuck is { Challenge: "hall", Minutes: 27 }), Is.EqualTo(1));
        Assert.That(board.Learners.Count(learner => learner.Stuck is null), Is.EqualTo(1));
    }

    [Test]
    public void First_tries_with_help_before_them_do_not_count()
    {
        ClassBoard board = Board(
            new SomeRun("a").Passes(1, "hall", "one"),
            new SomeRun("b").Answers(1, "hall", "one", "wrong").Passes(1, "hall", "one"),
            new SomeRun("c").Add(1, new HintTaken("hall", "one", 1, 1)).Passes(1, "hall", "one"),
            new SomeRun("d").Answers(1, "hall", "one", "malformed").Add(1, new Revealed("hall", "one", "hash")));
        ChallengeFigures one = board.Challenges.Single();
        Assert.That((one.Tried, one.FirstTry, one.Hinted, one.Revealed, one.Passed), Is.EqualTo((4, new Share(1, 2), new Share(1, 4), new Share(1, 4), new Share(3, 4))));
    }

    [Test]
    public void A_misconception_is_still_held_when_it_is_shown_after_its_challenge_was_passed()
    {
        ClassBoard board = Board(
            new SomeRun("a", "Ada").Answers(1, "hall", "one", "wrong", misconception: "reads-letters").Passes(1, "hall", "one").Answers(1, "attic", "three", "wrong", misconception: "reads-letters"),
            new SomeRun("b", "Bo").Answers(1, "hall", "one", "wrong", misconception: "reads-letters").Answers(1, "hall", "one", "wrong", misconception: "reads-letters"));
        MisconceptionFigures held = board.Misconceptions.Single();
        Assert.That(held.Learners, Is.EqualTo(new[] { "Ada", "Bo" }));
        Assert.That(held.StillHeld, Is.EqualTo(new[] { "Ada" }));
        Assert.That(held.Places, Is.EqualTo(new[] { ("hall/one", 2), ("attic/three", 1) }));
    }

    [Test]
    public void Answers_that_nobody_foresaw_are_put_together_by_what_they_say()
    {
        ClassBoard board = Board(
            new SomeRun("a").Answers(1, "hall", "one", "not_recognised", "A Chunk").Passes(1, "hall", "one"),
            new SomeRun("b").Answers(1, "hall", "one", "not_recognised", "a chunk").Answers(1, "hall", "one", "not_recognised", "a chunk"));
        StrangeCluster cluster = board.Strange.Single();
        Assert.That((cluster.Learners, cluster.Times, cluster.LaterPassed), Is.EqualTo((2, 3, 1)));
        Assert.That(Snippet.Of(cluster.Answers, isRight: true), Is.EqualTo(":::: accept\n- a chunk\n\nYes: say why.\n::::"));
    }

    [Test]
    public void What_happened_in_the_last_week_is_told_apart()
    {
        ClassBoard board = Board(
            new SomeRun("a").Passes(1, "hall", "one").Add(1, new Remarked("hall", "door", "one", "too long")),
            new SomeRun("b").Add(60 * 24 * 10, new Moved("attic", "stairs")).Add(1, new Remarked("hall", "door", "", "unclear")));
        Assert.That((board.Stages[0].EnteredLately, board.Stages[1].EnteredLately), Is.EqualTo((0, 1)));
        Assert.That(board.Remarks.Select(line => (line.Remark.Text, line.IsLate)), Is.EqualTo(new[] { ("unclear", true), ("too long", false) }));
        Assert.That(board.Learners.Count(learner => learner.IsQuiet), Is.EqualTo(1));
    }

    [Test]
    public void An_edit_that_renames_stage_and_challenge_takes_what_was_done_along()
    {
        ClassBoard board = Board(new SomeRun("a").Answers(1, "vestibule", "uno", "wrong").Add(0, new Moved("vestibule", "door"))
            .Add(1, new CourseEdited(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("hall/uno", "hall/one"), [], [], System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("vestibule", "hall")))
            .Passes(1, "hall", "one"));
        Assert.That(board.Challenges.Single().FirstTry, Is.EqualTo(new Share(0, 1)));
    }

    [Test]
    public void Hostile_words_are_text_in_every_form()
    {
        const string Evil = "<script>alert(1)</script>\u001b[31m|`:::\n=cmd()";
        ClassBoard board = Board(new SomeRun("a", Evil).Answers(1, "hall", "one", "not_recognised", Evil, Evil).Add(1, new Remarked("hall", "door", "one", Evil)));
        string page = BoardPage.Of(board, [Evil], null);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("\u001b").And.Contain("&lt;script&gt;"));
        Assert.That(string.Join('\n', BoardText.Lines(board)), Does.Not.Contain("\u001b"));
        foreach (string odd in new[] { "- x", "[l](javascript:alert(1))", "/.*/", "# head", "* * *", "<b>bold</b>" })
        {
            Assert.That(Snippet.Of([odd], isRight: true), Does.Not.Match("- [-*+#/]|[][<>]"), odd);
        }

        Assert.That(Snippet.Of([Evil], isRight: false).Split('\n'), Has.Length.EqualTo(5));
    }

    [Test]
    public void A_reflection_is_no_first_try()
    {
        ClassBoard board = Board(new SomeRun("a").Answers(1, "hall", "one", "kept").Add(0, new ChallengePassed("hall", "one", 0)));
        Assert.That(board.Challenges.Single().FirstTry, Is.EqualTo(new Share(0, 0)));
        Assert.That(board.Learners.Single().FirstTry, Is.EqualTo(new Share(0, 0)));
    }

    [Test]
    public void A_clock_that_is_years_ahead_makes_nobody_else_quiet()
    {
        _folder.Hand("now.jsonl", new SomeRun("a", "Ada").Answers(1, "hall", "one", "wrong").Text);
        _folder.Hand("ahead.jsonl", new SomeRun("b", "Ben").Add(60 * 24 * 3000, new Moved("attic", "stairs")).Text);
        ClassBoard board = BoardMaker.Make(_folder.Read().Learners, null, new BoardFilter(), new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.That(board.Learners.Single(learner => learner.Tally.Called == "Ada").IsQuiet, Is.False);
        Assert.That(BoardText.Lines(board), Has.Some.StartWith("Dated later than today, by a wrong clock: Ben."));
    }

    [Test]
    public void A_filter_is_told_and_changes_nothing_about_those_it_leaves()
    {
        _folder.Hand("old.jsonl", new SomeRun("a", "Ada").Answers(1, "hall", "one", "wrong").Text);
        _folder.Hand("new.jsonl", new SomeRun("b", "Ben").Add(60 * 24 * 10, new Moved("attic", "stairs")).Text);
        ClassBoard board = _folder.Board(new BoardFilter(Learner: "Ada"));
        Assert.That(board.Learners.Single().IsQuiet, Is.True, "quiet against the newest event of all runs");
        Assert.That(BoardText.Lines(board), Has.Some.EqualTo("Only learners whose name or run holds 'Ada' are counted."));
        Assert.That(BoardText.Lines(_folder.Board(new BoardFilter(Learner: "Nobody"))), Has.Some.EqualTo("No learner is left with this filter."));
    }

    [Test]
    public void A_folder_without_runs_makes_an_empty_board()
        => Assert.That(BoardText.Lines(_folder.Board()), Has.Some.EqualTo("No run of this course was found."));
}
