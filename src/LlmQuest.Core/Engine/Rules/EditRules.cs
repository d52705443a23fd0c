using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What an edit of the course does to a run: nothing that was done is lost.</summary>
internal static class EditRules
{
    /// <summary>The course is known as it is now. A stage may be done by what was taken out of it.</summary>
    public static Turn Opened(Turn turn, CourseOpened opened)
    {
        foreach (string address in turn.State.Records.Where(record => !record.Value.Reached.IsEmpty && turn.State.Outline.HashOf(record.Key) != opened.Outline.HashOf(record.Key)).Select(record => record.Key))
        {
            turn = turn.With(state => state with { Records = state.Records.SetItem(address, state.Records[address] with { Reached = [] }) });
        }

        turn = turn.With(state => state with { Fingerprint = opened.Fingerprint, Outline = opened.Outline });
        foreach (StageMap stage in turn.World.Stages.Where(stage => turn.State.Entered.Contains(stage.Id) && !(turn.World.IsBeingWritten && stage.Challenges.IsEmpty)))
        {
            turn = PassRules.StageIfDone(turn, stage);
        }

        return turn;
    }

    public static Turn Take(Turn turn, CourseEdited edited)
    {
        foreach ((string old, string now) in edited.Renamed ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            turn = turn.With(state => StageRename.Of(state, old, now));
        }

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
