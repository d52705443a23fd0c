using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Arriving at a place and reading it.</summary>
internal static class PlaceRules
{
    public static Turn Start(Turn turn, RunStarted started)
    {
        turn = turn.With(state => state with { Course = started.Course });
        StageMap stage = turn.World.Stage(started.Stage);
        return Arrive(turn, stage.Id, stage.Scenes[0].Id).Reply("Type help to see what you can do here.");
    }

    public static Turn Arrive(Turn turn, string stageId, string sceneId)
    {
        StageMap stage = turn.World.Stage(stageId);
        SceneMap scene = stage.Scene(sceneId);
        bool isNew = !turn.State.Entered.Contains(stage.Id);
        bool isElsewhere = turn.State.Stage != stage.Id;
        turn = turn.With(state => state with
        {
            Stage = stage.Id,
            Scene = scene.Id,
            Entered = state.Entered.Add(stage.Id),
            Seen = state.Seen.Add(Address.Of(stage.Id, scene.Id)),
            Talk = "",
            Focus = "",
            LabFocus = "",
            Campfire = "",
        });
        foreach (Challenge challenge in scene.Challenges.Where(challenge => turn.State.Record(stage.Id, challenge.Id) is null))
        {
            turn = turn.Change(stage.Id, challenge.Id, record => record);
        }

        if (isNew || isElsewhere)
        {
            turn = turn.Say(TranscriptKind.Title, stage.Stage.Title);
        }

        turn = PassRules.StageIfDone(Describe(turn), stage);
        Turn offered = isNew ? CampfireRules.Offer(turn) : turn;

        // One question at a time: what is asked here comes after the campfire.
        return offered == turn ? Asked(turn) : offered;
    }

    public static Turn Look(Turn turn) => Asked(Describe(turn.Say(TranscriptKind.Title, turn.Stage.Stage.Title)));

    private static Turn Describe(Turn turn)
    {
        SceneText text = SceneText.Of(turn.World, turn.State);
        return turn.Say(TranscriptKind.Story, text.Story).Reply(text.Here);
    }

    private static Turn Asked(Turn turn)
        => Current.Challenge(turn.World, turn.State) is { } challenge && turn.Scene.Challenges.Contains(challenge)
            ? turn.Reply(ChallengeText.Of(turn.World, turn.State, challenge))
            : turn;
}
