using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What a learner tells the instructor.</summary>
internal static class RemarkRules
{
    public static Turn Take(Turn turn, string text)
    {
        if (text.Length == 0)
        {
            return turn.Problem("Write what is wrong or unclear behind the mark: ! the second task is unclear");
        }

        return turn.State.IsSandbox
            ? turn.Problem("Nothing is kept in this copy: type back first, then the remark again.")
            : turn.Owe(new Remarked(turn.Stage.Id, turn.Scene.Id, Current.Challenge(turn.World, turn.State)?.Id ?? "", text));
    }
}
