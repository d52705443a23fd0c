using LlmQuest.Core.Courses;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Challenges;

/// <summary>Goals that a lab is to be brought to.</summary>
internal sealed class DoPane(DoChallenge challenge) : ChallengePane
{
    protected override Challenge Challenge => challenge;

    protected override IEnumerable<Row> Body(int width)
    {
        for (int i = 0; i < challenge.Goals.Length; i++)
        {
            bool isMet = Record.IsDone || Record.Reached.Contains(i);
            LabGoal goal = challenge.Goals[i];
            foreach (Row row in Row.Wrap($"{(isMet ? "[x]" : "[ ]")} {goal.Lab}: {(goal.Say.Length > 0 ? goal.Say : goal.Expect)}", width, isMet ? Tone.Good : Tone.Normal))
            {
                yield return row;
            }
        }

        yield return Row.Of(new Part("[run the lab]", Tone.Deed) { Deed = $"generate {challenge.Goals[0].Lab}" });
    }
}
