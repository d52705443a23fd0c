using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>A copy of the stage in which nothing counts.</summary>
internal static class SandboxRules
{
    // Outside a copy the host opens one (Stepper.Sandbox) and records nothing, not even the line.
    public static Turn Play(Turn turn) => turn.State.IsSandbox ? turn.Problem("You are in the copy already. back returns.") : turn;

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

    /// <summary>Whether this copy may not tell what is still open in the run: hints, solutions and guesses would be had for nothing.</summary>
    public static bool Hides(Turn turn, Challenge challenge) => turn.State is { IsSandbox: true, IsReplay: false } && !turn.IsDone(challenge.Id);

    /// <summary>Says so.</summary>
    public static Turn Hide(Turn turn, Challenge challenge)
        => turn.Problem($"\"{challenge.Title}\" is still open in your run, so this copy tells nothing about it: type back, and do it there.");

    public static RunState Open(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        bool isFinished = state.Passed.ContainsKey(stage.Id);
        RunState copy = state with { IsSandbox = true, IsReplay = isFinished, Question = null, Talk = "", Campfire = "", Owed = [] };
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
