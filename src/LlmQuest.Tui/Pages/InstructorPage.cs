using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>What is meant for instructors in the stage where the learner is.</summary>
/// <param name="session">The run.</param>
/// <param name="isLearner">Whether somebody reads it who plays, and may hide it again.</param>
internal sealed class InstructorPage(IStageSession session, bool isLearner = true) : Page($"For instructors: {DisplayText.Strip(session.Title)}")
{
    public override IReadOnlyList<Row> Rows(int width)
    {
        StageMap map = session.World.Stage(session.State.Stage);
        Stage stage = map.Stage;
        string[] notes = [.. stage.Elements.OfType<InstructorNote>().Select(note => string.Join("\n\n", Words(note.Content)))];
        return
        [
            .. Row.Wrap(Minutes(stage), width, Tone.Strong),
            .. stage.Objectives.IsEmpty ? [] : Fields.Heading("Afterwards a learner can").Concat(stage.Objectives.SelectMany(objective => Row.Wrap($"- {objective.Text}", width))),
            .. Fields.Heading("Notes"),
            .. notes.Length == 0 ? Row.Wrap("There are none in this stage.", width, Tone.Faint) : notes.SelectMany((note, i) => i == 0 ? Row.Wrap(note, width) : Row.Wrap(note, width).Prepend(Row.Empty)),
            .. Fields.Heading("Challenges"),
            .. map.Challenges.SelectMany(challenge => Row.Wrap(string.Create(CultureInfo.InvariantCulture, $"- {challenge.Title} ({challenge.Type}, {challenge.Xp} XP, {Quantity.Of(challenge.Hints.Length, "hint")})"), width)),
            .. isLearner ? Row.Wrap("instructor hides these notes again.", width, Tone.Faint).Prepend(Row.Empty) : [],
        ];
    }

    private static string Minutes(Stage stage) => (stage.Teaching, stage.Exercises) switch
    {
        (null, null) => "The stage does not say how long it takes.",
        var (teaching, exercises) => string.Create(CultureInfo.InvariantCulture, $"{teaching ?? 0} minutes of reading, {exercises ?? 0} minutes of exercises."),
    };

    private static IEnumerable<string> Words(IEnumerable<SceneElement> elements)
        => elements.SelectMany(element => element is Story story ? [PlainText.Of(story.Content)] : Words(element.Inner)).Where(text => text.Length > 0);
}
