using LlmQuest.Core.Journal;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Tests;

/// <summary>The figures of random classes, computed once more from the plain list of events, in the most simple-minded way.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SeparateTests : IDisposable
{
    private static readonly (string Stage, string Challenge)[] All = [("hall", "one"), ("hall", "two"), ("attic", "three"), ("attic", "four")];
    private readonly ClassFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void The_board_of_random_runs_has_the_figures_of_a_separate_computation([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        List<SomeRun> runs = [];
        for (int i = 0; i < 30; i++)
        {
            runs.Add(Random(random, i));
            _folder.Hand(FormattableString.Invariant($"{i}.jsonl"), runs[^1].Text);
        }

        ClassBoard board = _folder.Board();
        foreach ((string stage, string challenge) in All)
        {
            List<RunEvent>[] open = [.. runs.Select(run => Until(run, stage, challenge))];
            ChallengeFigures? figures = board.Challenges.FirstOrDefault(one => one.Challenge.Address == $"{stage}/{challenge}");
            int tried = open.Count(events => events.Count > 0);
            Assert.That(figures?.Tried ?? 0, Is.EqualTo(tried));
            Assert.That(figures?.Hinted ?? new Share(0, tried), Is.EqualTo(new Share(open.Count(events => events.OfType<HintTaken>().Any()), tried)));
            Assert.That(figures?.Revealed ?? new Share(0, tried), Is.EqualTo(new Share(open.Count(events => events.OfType<Revealed>().Any()), tried)));
            RunEvent[] firsts = [.. open.Where(events => events.Any(IsAttempt) && !events.TakeWhile(one => !IsAttempt(one)).OfType<HintTaken>().Any()).Select(events => events.First(IsAttempt))];
            Assert.That(figures?.FirstTry ?? new Share(0, firsts.Length), Is.EqualTo(new Share(firsts.Count(IsPassed), firsts.Length)));
        }

        foreach (StageFigures stage in board.Stages)
        {
            Assert.That(stage.Entered, Is.EqualTo(runs.Count(run => run.Entries.Any(entry => entry.Event is Moved moved && moved.Stage == stage.Stage.Id || entry.Event is RunStarted started && started.Stage == stage.Stage.Id))));
        }

        foreach ((SomeRun run, LearnerFigures learner) in runs.Select(run => (run, board.Learners.Single(one => one.Tally.Run == run.File.Header.Run))))
        {
            double minutes = run.Entries.Zip(run.Entries.Skip(1)).Select(pair => (pair.Second.Time - pair.First.Time).TotalMinutes).Where(gap => gap <= 10).Sum();
            Assert.That(learner.Tally.Active.TotalMinutes, Is.EqualTo(minutes).Within(1e-6));
            Assert.That(learner.Done, Is.EqualTo(All.Count(one => run.Entries.Any(entry => entry.Event is ChallengePassed passed && (passed.Stage, passed.Challenge) == one || entry.Event is Revealed revealed && (revealed.Stage, revealed.Challenge) == one))));
        }
    }

    private static bool IsAttempt(RunEvent happened) => happened is AnswerGiven { Kind: not "malformed" } or LockTried or PredictionScored;

    private static bool IsPassed(RunEvent happened) => happened is AnswerGiven { Kind: "passed" or "kept" } or LockTried { Opened: true } or PredictionScored { Passed: true };

    // What a run has about a challenge until it is done, without answers that could not be read as one and passing itself, unless there is nothing else.
    private static List<RunEvent> Until(SomeRun run, string stage, string challenge)
    {
        List<RunEvent> events = [];
        foreach (RunEvent happened in run.Entries.Select(entry => entry.Event))
        {
            (string, string) of = happened switch
            {
                AnswerGiven one => (one.Stage, one.Challenge),
                HintTaken one => (one.Stage, one.Challenge),
                LockTried one => (one.Stage, one.Challenge),
                Revealed one => (one.Stage, one.Challenge),
                ChallengePassed one => (one.Stage, one.Challenge),
                _ => ("", ""),
            };
            if (of == (stage, challenge) && happened is not AnswerGiven { Kind: "malformed" })
            {
                events.Add(happened);
                if (happened is Revealed or ChallengePassed)
                {
                    break;
                }
            }
        }

        return events;
    }

    private static SomeRun Random(Random random, int id)
    {
        var run = new SomeRun(FormattableString.Invariant($"{id}"));
        for (int step = 0; step < 60; step++)
        {
            (string stage, string challenge) = All[random.Next(All.Length)];
            double minutes = random.NextDouble() * (random.Next(8) == 0 ? 40 : 4);
            _ = random.Next(8) switch
            {
                0 => run.Add(minutes, new Moved(stage, "door")),
                1 => run.Answers(minutes, stage, challenge, "malformed"),
                2 => run.Answers(minutes, stage, challenge, "not_recognised", "odd"),
                3 => run.Add(minutes, new HintTaken(stage, challenge, 1 + random.Next(3), 1)),
                4 => run.Add(minutes, new LockTried(stage, challenge, "hash", "text", 3, 0.5, random.Next(3) == 0, 0)),
                5 when random.Next(3) == 0 => run.Add(minutes, new Revealed(stage, challenge, "hash")),
                6 when random.Next(3) == 0 => run.Passes(minutes, stage, challenge),
                _ => run.Answers(minutes, stage, challenge, "wrong"),
            };
        }

        return run;
    }
}
