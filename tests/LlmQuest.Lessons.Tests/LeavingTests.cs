using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Lessons.Tests;

/// <summary>Every room can be left at any of its scenes, and is entered again where it was left.</summary>
public sealed class LeavingTests
{
    private static IEnumerable<TestCaseData> Scenes()
        => from stage in Shipped.Course.Stages
           from scene in Shipped.World.Stage(stage.Id).Scenes
           select new TestCaseData(stage, scene).SetArgDisplayNames($"{stage.Id}#{scene.Id}");

    [TestCaseSource(nameof(Scenes))]
    public async Task A_room_that_is_left_goes_on_where_it_was_left(Stage stage, SceneMap scene)
    {
        var player = new Player(Shipped.World, Reload.EveryStep);
        foreach (string opened in Shipped.Course.Stages.Select(each => each.Id))
        {
            player.Record(new Waived(opened, "", "to walk through"));
        }

        player.Record(new Moved(stage.Id, scene.Id));
        string elsewhere = Shipped.Course.Stages.First(other => other.Id != stage.Id).Title;
        await player.Type("task", $"go {elsewhere}", "look", $"go {stage.Title}");
        Assert.That((player.State.Stage, player.State.Scene), Is.EqualTo((stage.Id, scene.Id)), player.Transcript);
        Assert.That(scene.Challenges.Where(challenge => player.State.Record(stage.Id, challenge.Id) is null), Is.Empty);
    }
}
