using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What an edit of the course does to a run: nothing that was done is lost.</summary>
internal static class EditRules
{
    public static Turn Take(Turn turn, CourseEdited edited)
    {
        foreach ((string old, string now) in edited.Moved)
        {
            if (turn.State.Records.TryGetValue(old, out ChallengeRecord? record))
            {
                turn = turn.With(state => state with { Records = state.Records.Remove(old).SetItem(now, record) });
            }
        }

        foreach (string address in edited.Changed)
        {
            if (turn.State.Records.TryGetValue(address, out ChallengeRecord? record))
            {
                turn = turn.With(state => state with { Records = state.Records.SetItem(address, record with { IsChanged = true }) });
            }
        }

        return turn.Reply(string.Join('\n', edited.Report));
    }
}
