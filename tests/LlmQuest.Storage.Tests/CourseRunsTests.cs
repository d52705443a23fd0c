using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage.Tests;

public sealed class CourseRunsTests
{
    [Test]
    public void Each_course_of_a_profile_is_a_run_of_its_own()
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 2);
        Play(saves, "first-steps", 3);
        Play(saves, "demo", 1);
        using RunStore demo = Open(saves, "demo");
        using RunStore steps = Open(saves, "first-steps");
        Assert.That((demo.LastSequence, steps.LastSequence), Is.EqualTo((4, 4)));
        Assert.That(demo.Header.Run, Is.Not.EqualTo(steps.Header.Run));
        Assert.That(Path.GetFileName(Directory.GetFiles(saves.Path, "*.jsonl").Order(StringComparer.Ordinal).ToArray()[0]), Is.EqualTo("ada+first-steps.jsonl"));
    }

    [Test]
    public void A_run_that_has_not_begun_is_taken_by_whatever_course_comes_first()
    {
        using var saves = new SavesFolder();
        Open(saves, "demo").Dispose();
        Play(saves, "first-steps", 1);
        Assert.That(new RunShelf(saves.Path).Stems, Is.EqualTo(new[] { "ada" }));
    }

    [Test]
    public void A_run_without_a_course_in_its_header_is_told_by_its_first_event()
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 1);
        RunHeader header = new RunShelf(saves.Path).Read("ada").Own!.Header;
        File.WriteAllText(saves.Header, (header with { Format = 1, Course = "" }).Write() + "\n");
        Play(saves, "first-steps", 1);
        Assert.That(new RunShelf(saves.Path).Stems, Is.EqualTo(new[] { "ada", "ada+first-steps" }));
    }

    [Test]
    public void A_run_that_must_be_mended_first_is_not_taken_by_another_course()
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 2);
        string[] lines = saves.Lines();
        File.Delete(saves.Header);
        File.Delete(saves.Journal);
        Play(saves, "first-steps", 1);
        Assert.That(saves.Lines(), Is.EqualTo(lines));
        Assert.That(new RunShelf(saves.Path).Stems, Is.EqualTo(new[] { "ada", "ada+first-steps" }));
    }

    [Test]
    public void Two_courses_of_a_profile_can_be_played_at_once_and_one_course_cannot()
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 1);
        using RunStore demo = Open(saves, "demo");
        using RunStore steps = Open(saves, "first-steps");
        Assert.That(() => Open(saves, "demo"), Throws.TypeOf<StoreException>().With.Message.Contains("'ada'"));
        Assert.That(() => Open(saves, "first-steps"), Throws.TypeOf<StoreException>().With.Message.Contains("'ada+first-steps'"));
    }

    [Test]
    public void The_shelf_has_both_runs_under_one_profile()
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 1);
        Play(saves, "first-steps", 2);
        var shelf = new RunShelf(saves.Path);
        Assert.That(shelf.Profiles, Is.EqualTo(new[] { "ada" }));
        Assert.That(
            RunShelf.RunsOf(shelf.Read()).Select(run => (run.Profile, run.Chains.Single().Header.Course, run.Chains.Single().Chain.Length)),
            Is.EquivalentTo(new[] { ("ada", "demo", 2), ("ada", "first-steps", 3) }));
        Assert.That(shelf.Stems.SelectMany(stem => RunCheck.Of(saves.Path, stem)), Is.Empty);
    }

    [Test]
    public void An_exported_second_course_is_known_when_it_comes_back()
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 1);
        Play(saves, "first-steps", 2);
        byte[] exported = System.Text.Encoding.UTF8.GetBytes(new RunShelf(saves.Path).Read("ada+first-steps").Own!.Write());
        ChainImport import = new RunImporter(saves.Path, "ada").Import(exported, out _).Single();
        Assert.That((import.Known, import.New, import.Profile), Is.EqualTo((3, 0, "ada+first-steps")));
    }

    [TestCase("First")]
    [TestCase("../x")]
    [TestCase("a+b")]
    public void A_course_id_that_is_no_file_name_is_refused(string course)
    {
        using var saves = new SavesFolder();
        Play(saves, "demo", 1);
        Assert.That(() => Open(saves, course), Throws.TypeOf<StoreException>().With.Message.Contains($"'{course}'"));
    }

    [Test]
    public void A_profile_is_not_called_like_a_run_of_another()
    {
        using var saves = new SavesFolder();
        Assert.That(() => RunStore.Open(saves.Path, "ada+demo", TimeProvider.System), Throws.TypeOf<StoreException>());
    }

    private static RunStore Open(SavesFolder saves, string course) => RunStore.Open(saves.Path, "ada", TimeProvider.System, course);

    private static void Play(SavesFolder saves, string course, int commands)
    {
        using RunStore store = Open(saves, course);
        if (store.LastSequence == 0)
        {
            store.Append(new RunStarted(course, "gate"));
        }

        for (int i = 0; i < commands; i++)
        {
            store.Append(new CommandEntered("look"));
        }
    }
}
