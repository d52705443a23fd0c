using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class AnyCourseTests
{
    private const int Courses = 150;
    private const int LongestReport = 8;

    private static IEnumerable<int> Seeds => Enumerable.Range(1, Courses);

    [Test]
    public async Task Whatever_requires_what_a_stage_can_be_played_until_the_course_is_finished()
    {
        foreach (int seed in Seeds)
        {
            var player = new Player(new RandomCourse(seed).Begin());
            await Finishing.Finish(player);
            Assert.That(Unlocks.IsFinished(player.World, player.State), Is.True);
        }
    }

    [Test]
    public async Task Whatever_is_typed_the_course_can_be_finished_and_saving_changes_nothing()
    {
        foreach (int seed in Seeds.Take(Courses / 3))
        {
            var course = new RandomCourse(seed);
            var player = new Player(course.Begin(), Reload.EveryStep);
            foreach (int _ in Enumerable.Range(0, 20))
            {
                await player.Type(course.Line(player.World));
            }

            await Finishing.Finish(player);
        }
    }

    [Test]
    public async Task Whatever_is_edited_nothing_that_was_completed_is_lost_and_play_goes_on()
    {
        foreach (int seed in Seeds)
        {
            var course = new RandomCourse(seed);
            var player = new Player(course.Begin());
            foreach (int edit in Enumerable.Range(1, 3))
            {
                foreach (int _ in Enumerable.Range(0, 12))
                {
                    await player.Type(course.Line(player.World));
                }

                Edit(player, course.Edit(), $"seed {seed}, edit {edit}");
            }

            await Finishing.Finish(player);
        }
    }

    [Test]
    public async Task An_event_that_a_crash_took_is_made_up_for()
    {
        foreach (int seed in Seeds.Take(Courses / 3))
        {
            var course = new RandomCourse(seed);
            var player = new Player(course.Begin());
            foreach (int _ in Enumerable.Range(0, 20))
            {
                string line = course.Line(player.World);
                await player.Type(line);
                RunEvent[] last = [.. player.Journal.ReadAll().Select(entry => entry.Event).Reverse().TakeWhile(one => one is not CommandEntered)];
                foreach (int lost in Enumerable.Range(1, last.Length))
                {
                    Assert.That(Player.On(player.World, player.Journal.Without(lost)).Saved, Is.EqualTo(player.Saved), $"seed {seed}, {lost} events after '{line}'");
                }
            }
        }
    }

    private static void Edit(Player player, World now, string where)
    {
        RunState before = player.State;
        long events = player.Journal.LastSequence;
        player.Restart(now);
        RunState after = player.State;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Passed.Keys.Select(stage => Now(stage, player.Journal, events)).Except(after.Passed.Keys), Is.Empty, where);
            Assert.That(before.Treasures.Except(after.Treasures), Is.Empty, where);
            Assert.That(before.Badges.Except(after.Badges), Is.Empty, where);
            Assert.That(after.Purse.Xp, Is.GreaterThanOrEqualTo(before.Purse.Xp), where);
            Assert.That(before.Records.Where(record => record.Value.IsDone && now.Challenge(record.Key) is not null && !after.Records[record.Key].IsDone), Is.Empty, where);
            Assert.That(LostOnTheMove(before, after, now), Is.Empty, where);
            Assert.That(now.Find(after.Stage)?.Scenes.Any(scene => scene.Id == after.Scene), Is.True, where);
            Assert.That(Reports(player.Journal, events), Has.None.Matches<CourseEdited>(IsLong), where);
        }

        long then = player.Journal.LastSequence;
        player.Restart();
        Assert.That(player.Journal.LastSequence, Is.EqualTo(then), $"{where}: the same course is opened again");
    }

    private static string Now(string stage, MemoryJournal journal, long after)
        => Reports(journal, after).Aggregate(stage, (id, edited) => edited.Renamed?.GetValueOrDefault(id, id) ?? id);

    // A challenge that is gone from its place and stands under its id and with its text in one other.
    private static IEnumerable<string> LostOnTheMove(RunState before, RunState after, World now)
        => from record in before.Records
           where record.Value.IsDone && now.Challenge(record.Key) is null
           let id = Address.Split(record.Key).Id
           let hash = before.Outline.Find(Address.Split(record.Key).Stage)?.Challenges.GetValueOrDefault(id)
           from stage in now.Stages
           where hash is not null && stage.HashOf(id) == hash && after.Records.GetValueOrDefault(Address.Of(stage.Id, id))?.IsDone != true
           select Address.Of(stage.Id, id);

    private static bool IsLong(CourseEdited? edited) => edited is null || edited.Report.Length > LongestReport || edited.Report.Any(line => line.Length > 300);

    private static IEnumerable<CourseEdited> Reports(MemoryJournal journal, long after)
        => journal.ReadAll().Where(entry => entry.Sequence > after).Select(entry => entry.Event).OfType<CourseEdited>();
}
