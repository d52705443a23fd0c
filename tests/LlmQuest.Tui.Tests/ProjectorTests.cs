using LlmQuest.Core.Engine;
using LlmQuest.Tui.Game;

namespace LlmQuest.Tui.Tests;

public sealed class ProjectorTests
{
    [TestCase(false, 2)]
    [TestCase(true, 1)]
    public void On_a_projector_every_beat_is_one_paragraph(bool isSingle, int shown)
    {
        var beats = new Beats { IsSingle = isSingle, Size = (80, 20) };
        beats.Take([new TranscriptEntry(TranscriptKind.Story, "One.\n\nTwo.\n\nThree.")], isHeld: true);
        Assert.That(beats.Shown, Has.Count.EqualTo(shown));
        Assert.That(beats.HasMore, Is.True);
    }
}
