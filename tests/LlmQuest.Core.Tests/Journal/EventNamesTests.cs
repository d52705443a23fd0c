using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Tests.Journal;

/// <summary>The names of events are on disk: none may ever change.</summary>
public sealed class EventNamesTests
{
    private const string Names = "run_started course_opened course_edited command_entered moved campfire_lit campfire_answered thing_taken talked setting_changed experiment_recorded answer_interrupted "
        + "answer_given hint_taken revealed prediction_made prediction_scored lock_tried challenge_passed stage_passed badge_won remarked returned surprised hands_shown waived run_recovered";

    private static IEnumerable<Type> Events => typeof(RunEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RunEvent)));

    [Test]
    public void Every_event_has_its_name()
        => Assert.That(Events.Select(type => EventCodec.TypeOf((RunEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type))), Is.EquivalentTo(Names.Split(' ')));
}
