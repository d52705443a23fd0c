using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tests.Preview;

/// <summary>Two hundred edits of a course that is being played, with somebody in front of it.</summary>
public sealed class LiveEditsTests
{
    private const int Edits = 200;
    private const int LeastTexts = 40;
    private static readonly string[] Lines = ["look", "next", "task", "hint", "answer a1", "a", "play", "back", "force", "problems", "answers", "notes", "jump", "lab", "jump hall", "jump tower", "jump cellar", "jump attic", "jump nowhere", "settings", "map"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void However_a_course_is_edited_it_stays_open_at_its_place_in_its_newest_sound_text(int seed)
    {
        using var course = new LiveCourse();
        var edits = new RandomEdits(course, seed);
        edits.Mend();
        using var screen = new LiveScreen(course);
        var random = new Random(seed);
        World sound = new(course.Sound()!, DeclaredLabs.Registry);
        string wanted = screen.Here;
        List<string> done = [];
        HashSet<string> texts = [];
        for (int i = 0; i < Edits; i++)
        {
            done.Add(edits.Edit());
            if (course.Sound() is { } now)
            {
                sound = new World(now, DeclaredLabs.Registry);
                texts.Add(sound.Fingerprint);
            }

            screen.Tick();
            string trail = $"seed {seed}, edit {i}: {string.Join(", ", done.TakeLast(4))}; at {screen.Here}, was at {wanted}";
            Assert.That(screen.Presenter.IsDone, Is.False, trail);
            Assert.That(IsThere(sound, wanted) ? screen.Here : wanted, Is.EqualTo(wanted), trail);
            Assert.That(Words(sound, screen.Here), Is.All.Matches<string>(words => screen.Told.Contains(words!, StringComparison.Ordinal)), $"{trail}\n{screen.Told}");
            string before = screen.Here;
            done.Add(Lines[random.Next(Lines.Length)]);
            screen.Type(done[^1]);
            wanted = screen.Here == before ? wanted : screen.Here;
        }

        Assert.That(texts, Has.Count.GreaterThan(LeastTexts), "many of the edits should make another sound text");
    }

    private static bool IsThere(World world, string place) => SceneOf(world, place) is not null;

    private static SceneMap? SceneOf(World world, string place) => world.Find(place.Split('/')[0])?.Scenes.FirstOrDefault(scene => scene.Id == place.Split('/')[1]);

    private static string[] Words(World world, string place)
        => SceneOf(world, place) is { } scene ? [scene.Title, .. scene.Elements.OfType<Story>().SelectMany(story => PlainText.Of(story.Content).Split("\n\n"))] : [$"{place} is nowhere"];
}
