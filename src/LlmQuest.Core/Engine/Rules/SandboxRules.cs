using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>A copy of the stage in which nothing counts.</summary>
internal static class SandboxRules
{
    public static Turn Play(Turn turn) => turn.State.IsSandbox
        ? turn.Problem("You are in the copy already. back returns.")
        : turn.Do(new OpenSandboxEffect());

    public static Turn Back(Turn turn)
    {
        if (turn.State.Talk.Length > 0)
        {
            return TalkRules.End(turn);
        }

        return turn.State.IsSandbox
            ? turn.Do(new CloseSandboxEffect())
            : turn.Reply(Telling.WaysText.Of(turn.World, turn.State));
    }

    public static RunState Open(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        bool isFinished = state.Passed.ContainsKey(stage.Id);
        RunState copy = state with { IsSandbox = true, Question = null, Talk = "", Campfire = "", Owed = [] };
        if (isFinished)
        {
            copy = copy with
            {
                Records = copy.Records.SetItems(stage.Challenges.Select(challenge => KeyValuePair.Create(Address.Of(stage.Id, challenge.Id), ChallengeRecord.Met))),
                Passed = copy.Passed.Remove(stage.Id),
            };
        }

        copy = copy.Say(TranscriptKind.Reply, isFinished
            ? $"This is a copy of {stage.Stage.Title}, fresh as on the first day. Nothing here counts; back returns."
            : $"This is a copy of {stage.Stage.Title}. Nothing here counts; back returns.");
        return Current.Challenge(world, copy) is { } challenge ? copy.Say(TranscriptKind.Reply, Telling.ChallengeText.Of(world, copy, challenge)) : copy;
    }
}
