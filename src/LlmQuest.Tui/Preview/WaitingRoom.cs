using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Preview;

/// <summary>The place that is shown until a course has a text without errors.</summary>
internal static class WaitingRoom
{
    /// <summary>The room.</summary>
    public static World Make()
    {
        var at = new SourcePosition("", 1, 1);
        var story = new Story([new Paragraph([new TextRun("Nothing can be shown yet. What is to be mended first, problems lists; as soon as a file is saved, it is read again.")], at)], at);

        // Nobody comes to the second scene: what is asked there keeps the room from being passed.
        var behind = new Scene("behind", "", [new ReflectChallenge("course", at) { Title = "A course to show" }, new Exit("back", "back", [], "#waiting", [], [], at)], at);
        var stage = new Stage { Id = "waiting-room", Title = "Nothing to show yet", Scenes = [new Scene("waiting", "", [story], at), behind], At = at };
        return new World(new Course { Id = "waiting-room", Title = "Nothing to show yet", Stages = [stage], At = at }, new LabRegistry());
    }
}
